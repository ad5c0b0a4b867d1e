import { sleep } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { attemptAt, noteRefusal } from '../api/attempt';
import { withoutSimulation, type CallOptions } from '../api/callOptions';
import { payPalFailureOf } from '../errors/errors';
import type { PayPalFailure } from '../errors/failure';
import { aNewThing, theThing } from '../api/expectedAnswer';
import type { Order } from './order';
import { orderStatusOf } from './statuses';
import { orderLabels, type OrderRequest } from './orderRequest';
import { noteOwnAccount } from '../api/ownAccount';
import { type PayPalAnswer, payPalPath, type PayPal } from '../api/payPal';
import { authorizeRequestId, captureRequestId } from '../../../core/requestId';
import { isSeal, sealTerms, termsOf } from '../../../checkout/terms/seal';
import { approveUrlOf, toPayee } from '../payments/toPayment';
import { fromPayPal } from '../money/payPalMoney';

export type { Authorization, Capture, Order, Payer, PurchaseUnit } from './order';

/**
 * Creates the order, once per request ID. Its `reference_id` becomes our seal unless the merchant gave one.
 * https://developer.paypal.com/docs/api/orders/v2/#orders_create
 *
 * @param requestId see `orderRequestIdOf`
 */
export async function answerToCreate(
	payPal: PayPal,
	request: OrderRequest,
	requestId: string,
	options?: CallOptions,
): Promise<PayPalAnswer<Order>> {
	const app = await payPal.credentials();
	const body: OrderRequest = {
		...request,
		purchase_units: request.purchase_units.map((unit) => ({
			reference_id: sealTerms(termsIn(unit, request.intent), app),
			...unit,
		})),
	};
	const begunAtMs = Date.now();
	const answer = (await payPal.answer({
		method: 'POST',
		path: '/v2/checkout/orders',
		body,
		fields: orderLabels(body),
		expects: aNewThing,
		requestId,
		prefer: 'representation',
		...(options && { options }),
	})) as PayPalAnswer<Order>;
	const elapsedMs = Date.now() - begunAtMs;
	const isPaid = orderStatusOf(answer.body) === 'COMPLETED';
	const order = await wholeOrder(payPal, answer.body, { isPaid, ...(options && { options }) });
	requireSameTerms(order, body);
	if (isForOwnAccount(request, options)) noteOwnAccount(app, answer, elapsedMs);
	return { ...answer, body: order };
}

const termsIn = (unit: OrderRequest['purchase_units'][number], intent: OrderRequest['intent']) =>
	termsOf({
		amount: fromPayPal(unit.amount),
		intent: intent === 'AUTHORIZE' ? 'reserve' : 'take',
		...(unit.custom_id !== undefined && { customId: unit.custom_id }),
		...(unit.payee && { payee: toPayee(unit.payee) }),
	});

const isForOwnAccount = (
	{ purchase_units: units }: OrderRequest,
	{ merchantEmail, merchantId, simulateError }: CallOptions = {},
): boolean => !units[0]?.payee && !merchantEmail && !merchantId && !simulateError;

/**
 * PayPal answers a request ID it knows with the order it made then, whatever is asked now. That one may have been
 * changed since: who made it under our seal is the one who asks now, and Settle Payment finds the change.
 */
function requireSameTerms(order: Order, asked: OrderRequest): void {
	const isSame = asked.purchase_units.every((unit, index) => {
		const made = order.purchase_units?.[index];
		if (isSeal(unit.reference_id)) return made?.reference_id === unit.reference_id;
		return (
			made?.reference_id === unit.reference_id &&
			made?.custom_id === unit.custom_id &&
			made?.amount?.currency_code === unit.amount.currency_code &&
			made.amount.value === unit.amount.value
		);
	});
	if (isSame) return;
	throw new InvalidInput(
		'Idempotency Key',
		'Idempotency Key: PayPal already has an order with this key, for another buyer or another amount',
		'Use a separate key for each order, for example your cart number. Nothing was sent to the buyer.',
	);
}

/** The failure of a look at an order that shows nothing certain. */
export const notShownYet = (orderId: string): PayPalFailure => ({
	kind: 'unavailable',
	message: `PayPal does not show yet what happened to the payment for order ${orderId}`,
	description:
		'Nothing is lost, and nothing is taken twice. Settle it again in a minute: Retry On Fail does so by itself, and so does PayPal when it sends the event again.',
	issue: 'PAYMENT_NOT_SHOWN',
});

/** A single server of PayPal's may be behind the others: one "not known" is not its last word. */
const pausesBeforeUnknownMs = [300, 700];

/**
 * The order as it is now; undefined when PayPal does not have it (any longer): unpaid orders expire in hours.
 *
 * @param pausesMs between the times PayPal is asked until it is believed that there is no such order
 */
export async function readOrder(
	payPal: PayPal,
	orderId: string,
	options?: CallOptions,
	pausesMs = pausesBeforeUnknownMs,
): Promise<Order | undefined> {
	const read = async () =>
		await getOrder(payPal, orderId, options).catch(whenFailure('notFound', () => undefined));
	let order = await read();
	for (const pauseMs of pausesMs) {
		if (order) break;
		await sleep(pauseMs);
		order = await read();
	}
	return order;
}

/** The same of an order that PayPal has just spoken of: "not known" is no answer to what became of it. */
async function requireOrder(payPal: PayPal, orderId: string, options?: CallOptions): Promise<Order> {
	const order = await readOrder(payPal, orderId, withoutSimulation(options));
	if (order) return order;
	throw payPal.error(notShownYet(orderId));
}

/** Takes the money of an approved order like `answerToPay`, and gives the whole order alone. */
export async function captureOrder(payPal: PayPal, orderId: string): Promise<Order> {
	const requestId = captureRequestId(orderId, attemptAt(payPal, orderId));
	return (await answerToPay(payPal, orderId, 'capture', { requestId })).body;
}

/** Reserves the money of an approved order like `answerToPay`, and gives the whole order alone. */
export async function authorizeOrder(payPal: PayPal, orderId: string): Promise<Order> {
	const requestId = authorizeRequestId(orderId, attemptAt(payPal, orderId));
	return (await answerToPay(payPal, orderId, 'authorize', { requestId })).body;
}

/** Pays an order that is open with what the buyer has saved, once however often it is asked, and gives the whole order. */
export async function payOrderWith(
	payPal: PayPal,
	orderId: string,
	action: 'capture' | 'authorize',
	paymentSource: object,
): Promise<Order> {
	const attempt = attemptAt(payPal, orderId);
	const requestId = (action === 'capture' ? captureRequestId : authorizeRequestId)(orderId, attempt);
	const body = { payment_source: paymentSource };
	return (await answerToPay(payPal, orderId, action, { requestId, body })).body;
}

/**
 * PayPal may answer with less than it was asked for, without the amount of the order and its payee. Where the buyer
 * approves it, PayPal may say only in the answer.
 */
async function wholeOrder(
	payPal: PayPal,
	answer: Order,
	{
		isPaid = true,
		needsTerms = true,
		options,
	}: { isPaid?: boolean; needsTerms?: boolean; options?: CallOptions },
): Promise<Order> {
	const [unit] = answer.purchase_units ?? [];
	if (unit?.amount !== undefined && (unit.payments !== undefined || !isPaid)) return answer;
	const whole = await requireOrder(payPal, answer.id, options).catch((error: unknown) => {
		if (needsTerms || !unit?.payments) throw error;
		return answer;
	});
	const { links } = answer;
	return { ...whole, ...(links && { links }) };
}

/** What an order says when the thing asked of it was done before. */
const doneBefore = { capture: 'ORDER_ALREADY_CAPTURED', authorize: 'ORDER_ALREADY_AUTHORIZED' };

/**
 * Takes or reserves the money of an approved order, once however often it is asked: one that was paid before
 * answers as it is now, with status 200.
 * https://developer.paypal.com/docs/api/orders/v2/#orders_capture
 *
 * @param call `needsTerms: false` where its payments alone will do if PayPal does not show the whole
 * @returns the whole order; look at its payments, not at its status, to see whether it is paid
 */
export async function answerToPay(
	payPal: PayPal,
	orderId: string,
	action: 'capture' | 'authorize',
	call: { requestId: string; options?: CallOptions; body?: object; needsTerms?: boolean },
): Promise<PayPalAnswer<Order>> {
	const { needsTerms = true, ...request } = call;
	const { options } = request;
	const paid = payPal.answer({
		method: 'POST',
		path: payPalPath`/v2/checkout/orders/${orderId}/${action}`,
		fields: orderLabels(),
		expects: theThing(orderId),
		prefer: 'representation',
		...request,
	}) as Promise<PayPalAnswer<Order>>;
	const answer = await paid
		.catch((error: unknown) => {
			if (payPalFailureOf(error)?.kind === 'refused') noteRefusal(orderId);
			throw error;
		})
		.catch(
			whenFailure(doneBefore[action], async () => ({
				status: 200,
				body: await requireOrder(payPal, orderId, options),
			})),
		);
	return {
		...answer,
		body: await wholeOrder(payPal, answer.body, { needsTerms, ...(options && { options }) }),
	};
}

export { approveUrlOf };

/** Whether it looks like the ID of an order. */
export const isOrderId = (text: string): boolean => /^[A-Z0-9]{1,36}$/.test(text);

/**
 * @param value what the merchant typed or mapped
 * @throws InvalidInput when it can't be the ID of an order
 */
export function toOrderId(value: unknown, field = 'Order ID'): string {
	const orderId = typeof value === 'string' ? value.trim() : '';
	if (isOrderId(orderId)) return orderId;
	throw new InvalidInput(field, whyNoOrderId(orderId, field), remedyFor(orderId));
}

async function getOrder(payPal: PayPal, orderId: string, options?: CallOptions): Promise<Order> {
	return (await payPal.get(payPalPath`/v2/checkout/orders/${orderId}`, {
		expects: theThing(orderId),
		...(options && { options }),
	})) as Order;
}

/** For `.catch`: answers one kind or issue of failure, and passes on every other. */
const whenFailure =
	<T>(kindOrIssue: string, answer: () => T) =>
	(error: unknown): T => {
		const failure = payPalFailureOf(error);
		if (failure?.kind === kindOrIssue || failure?.issue === kindOrIssue) return answer();
		throw error;
	};

const whyNoOrderId = (orderId: string, field: string): string =>
	orderId === '' ? `${field} is empty` : `${field}: "${orderId.slice(0, 80)}" is not a PayPal order ID`;

function remedyFor(orderId: string): string {
	const token = /[?&]token=([A-Z0-9]{1,36})(&|$)/.exec(orderId)?.[1];
	return token
		? `This is a link. The ID in it is ${token}.`
		: 'Enter only the ID: capital letters and digits, for example 5O190127TN364715T. Request Payment, Order: Create and the PayPal Checkout Trigger return it as orderId.';
}
