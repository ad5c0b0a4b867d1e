import type { IExecuteFunctions } from 'n8n-workflow';

import { wasMadeBefore } from '../../vendors/payPal/orders/madeBefore';
import { InvalidInput } from '../../core/invalidInput';
import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { answerToCreate, approveUrlOf, readOrder, type Order } from '../../vendors/payPal/orders/orders';
import { requireSameCart } from '../../vendors/payPal/orders/sameCart';
import type { PaymentRequest } from '../../MessengerCheckout/asking/paymentRequest';
import { findPaidBefore, noteOrderOfSale, toPaidBefore, type PaidBefore } from './paidBefore';
import { isOver, isSpent } from './liveOrder';
import { requestIdOfGeneration } from './parkedCheckout';
import { payPalOf } from '../../vendors/payPal/api/payPal';

/** An order that a buyer can pay, and where; or what became of it before. */
export type PayableOrder =
	| { order: Order; requestId: string; approveUrl: string; paidBefore?: undefined }
	| { requestId: string; paidBefore: PaidBefore };

/** PayPal keeps a request ID for six hours, and an order lives for three. */
const generations = [0, 1, 2];

/**
 * Makes the order of a request for payment, once per request ID. One that was made before may be paid, or have
 * expired: it is read again, and a new one is made in place of one that nobody can pay any more.
 *
 * @throws InvalidInput when the key was used for something else
 */
export async function findOrMakePayableOrder(
	context: IExecuteFunctions,
	request: PaymentRequest,
): Promise<PayableOrder> {
	const { order: asked, requestId: firstId } = request;
	const [{ invoice_id: invoiceId } = {}] = asked.purchase_units;
	for (const generation of generations) {
		const requestId = requestIdOfGeneration({ requestId: firstId }, generation);
		const made = await make(context, request, requestId);
		if (made === 'paid before')
			return { requestId, paidBefore: await findPaidBefore(payPalOf(context), invoiceId!, request.amount) };
		if (!made || isSpent(made)) continue;
		noteOrderOfSale(invoiceId, made.id);
		const approveUrl = approveUrlOf(made);
		const isDecided = made.status === 'APPROVED' || made.status === 'COMPLETED';
		if (isDecided || !approveUrl) return { requestId, paidBefore: toPaidBefore(made) };
		return { order: made, requestId, approveUrl };
	}
	throw new InvalidInput(
		'Idempotency Key',
		'Idempotency Key: every order with this key has expired or was declined for good',
		'Use another key, or run it again in a few hours. Nothing was sent to the buyer.',
	);
}

/** @returns undefined when the order under this request ID is over */
async function make(
	context: IExecuteFunctions,
	request: PaymentRequest,
	requestId: string,
): Promise<Order | 'paid before' | undefined> {
	return await makeOrReadAgain(context, request, requestId).catch((error: unknown) => {
		const issue = payPalFailureOf(error)?.issue ?? '';
		if (issue === 'DUPLICATE_INVOICE_ID' && request.isKeyedSale) return 'paid before';
		if (issue !== 'DUPLICATE_INVOICE_ID' && isOver(issue)) return undefined;
		throw error;
	});
}

async function makeOrReadAgain(
	context: IExecuteFunctions,
	{ order: asked }: PaymentRequest,
	requestId: string,
): Promise<Order | undefined> {
	const payPal = payPalOf(context);
	const begunMs = Date.now();
	const answer = await answerToCreate(payPal, asked, requestId);
	if (!wasMadeBefore(answer, Date.now() - begunMs)) return answer.body;
	const now = await readOrder(payPal, answer.body.id);
	if (!now) return undefined;
	requireSameCart(now, asked);
	return { ...now, links: now.links ?? answer.body.links };
}
