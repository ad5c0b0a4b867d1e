import { InvalidInput } from '../../core/invalidInput';
import type { Payment } from '../payment';
import type { Opened, PaymentProvider } from '../ports/paymentProvider';
import type { Asked } from '../terms/asked';
import { generationsOf, isDecided, endsOrder, isSpent, readAsItIs, withAddressOf } from './liveOrder';
import { findPaidBefore, noteOrderOfSale, toPaidBefore, type PaidBefore } from './paidBefore';
import { keyOfGeneration } from './parkedCheckout';

/** A sale that is asked for. */
export interface Sale {
	asked: Asked;
	/** The provider makes one order per key. */
	requestId: string;
	/** The key, the merchant's or this item's, made the invoice ID: money is taken for it once, however late it is used again. */
	isKeyedSale: boolean;
}

/** An order that a buyer can pay, and where; or what happened to it before. */
export type PayableOrder =
	| { orderId: string; requestId: string; approveUrl: string; notSaved?: string; paidBefore?: undefined }
	| { requestId: string; paidBefore: PaidBefore };

/**
 * Makes the order of a sale, once per key. One that was made before may be paid, or have
 * expired: it is read again, and a new one is made in place of one that nobody can pay any more.
 *
 * @throws InvalidInput when the key was used for something else
 */
export async function findOrMakePayableOrder(provider: PaymentProvider, sale: Sale): Promise<PayableOrder> {
	const { asked } = sale;
	for (const generation of generationsOf(provider)) {
		const requestId = keyOfGeneration(sale, generation);
		const isLast = generation === provider.keys.generations - 1;
		const opened = await make(provider, sale, requestId, isLast);
		if (opened === 'paid before')
			return { requestId, paidBefore: await findPaidBefore(provider, asked.invoiceId!, asked.amount) };
		if (!opened || isSpent(opened.payment)) continue;
		const { payment: made, notSaved } = opened;
		noteOrderOfSale(asked.invoiceId, made.id);
		const { approveUrl } = made;
		if (isDecided(made) || !approveUrl) return { requestId, paidBefore: toPaidBefore(made) };
		return { orderId: made.id, requestId, approveUrl, ...(notSaved && { notSaved }) };
	}
	throw new InvalidInput(
		'Idempotency Key',
		'Idempotency Key: every order with this key has expired or was declined for good',
		'Use another key, or run it again in a few hours. Nothing was sent to the buyer.',
	);
}

/** Nobody pays yet: a saved account was charged under this key, and the provider says again what it said then. */
const ofCharges = ['anotherWay', 'approveAgain', 'forGood'];

/** @returns undefined when the order under this key is over */
async function make(
	provider: PaymentProvider,
	sale: Sale,
	requestId: string,
	isLast: boolean,
): Promise<Opened | 'paid before' | undefined> {
	return await makeOrReadAgain(provider, sale.asked, requestId).catch((error: unknown) => {
		const { meaning = '' } = provider.failureOf(error) ?? {};
		if (meaning === 'paidElsewhere' && sale.isKeyedSale) return 'paid before';
		if (meaning !== 'paidElsewhere' && endsOrder(meaning)) return undefined;
		if (!isLast && ofCharges.includes(meaning)) return undefined;
		throw error;
	});
}

async function makeOrReadAgain(
	provider: PaymentProvider,
	asked: Asked,
	requestId: string,
): Promise<Opened | undefined> {
	const opened = await provider.open(asked, requestId);
	const { payment: made, isOld } = opened;
	if (!isOld) return opened;
	const now = await readAsItIs(provider, made);
	if (!now) return undefined;
	requireSameGoods(provider, now, asked);
	return { ...opened, payment: withAddressOf(made, now) };
}

/** @throws InvalidInput when an order that was made before under the same key is for other goods */
function requireSameGoods(provider: PaymentProvider, payment: Payment, asked: Asked): void {
	if (provider.isForSameGoods(payment, asked)) return;
	throw new InvalidInput(
		'Idempotency Key',
		`Idempotency Key: ${provider.name} already has an order with this key, for another cart`,
		'Use a separate key for each cart, for example your cart number. Nothing was sent to the buyer.',
	);
}
