import { judgePayment } from '../judgement/judgePayment';
import type { Payment } from '../payment';
import type { PaymentProvider } from '../ports/paymentProvider';
import { noteOrderOfSale } from './paidBefore';
import { keyOfGeneration, type ParkedCheckout } from './parkedCheckout';

/**
 * The order of a pay link that the buyer has approved or can still pay: the one an earlier tap made while it
 * lives, a new one after it has expired. Two taps at once get the same one, because they ask with the same
 * key.
 *
 * @param onPaidBefore called when the provider says that it took money for this invoice ID
 * @returns undefined when every order of this link has expired or is paid for
 */
export async function findOrMakeLiveOrder(
	provider: PaymentProvider,
	checkout: ParkedCheckout,
	onPaidBefore?: () => void,
): Promise<Payment | undefined> {
	const earlier = await readEarlierOrders(provider, checkout);
	const live =
		earlier.find((payment) => isDecided(payment) && !isSpent(payment)) ??
		earlier.find(({ approveUrl }) => approveUrl !== undefined);
	if (live) return live;
	for (const generation of generationsOf(provider)) {
		const payment = await findOrMake(provider, checkout, generation, onPaidBefore);
		if (payment && !isSpent(payment)) return payment;
	}
	return undefined;
}

/** Every order of a pay link that the provider still knows, oldest first. */
export async function findOrders(
	provider: PaymentProvider,
	checkout: ParkedCheckout,
	onPaidBefore?: () => void,
): Promise<Payment[]> {
	const payments = await readEarlierOrders(provider, checkout);
	for (const generation of generationsOf(provider)) {
		const payment = await findOrMake(provider, checkout, generation, onPaidBefore);
		if (payment) payments.push(payment);
		if (payment && isFirstUnder(provider, checkout, payment) && !isSpent(payment)) break;
	}
	return payments;
}

/** How the orders of one link are counted: each is asked for under a key of its own. */
export const generationsOf = ({ keys }: PaymentProvider): number[] =>
	Array.from({ length: keys.generations }, (_, generation) => generation);

/**
 * The provider declined the payment for good, or ended an order that was approved but not paid in time: this one can't
 * be paid any longer, but a new one can. A reservation that the merchant released stays as it is.
 */
export const isSpent = (payment: Payment): boolean => {
	const { status, authorizationId } = judgePayment(payment);
	if (payment.phase === 'completed') return status === 'DECLINED';
	return payment.phase === 'voided' && authorizationId === undefined;
};

/** The order of a pay link that tells most about the payment: the one that is paid or approved, else one still open. */
export async function findFurthestOrder(
	provider: PaymentProvider,
	checkout: ParkedCheckout,
): Promise<Payment | undefined> {
	const payments = await findOrders(provider, checkout);
	return (
		payments.find((payment) => payment.phase === 'completed' && !isSpent(payment)) ??
		payments.find((payment) => isDecided(payment) && !isSpent(payment)) ??
		payments.find((payment) => !isSpent(payment)) ??
		payments[0]
	);
}

/** It needs no second look: nothing is made under the next key while the first order under this one is known. */
const isFirstUnder = ({ keys }: PaymentProvider, { since }: ParkedCheckout, { madeAt }: Payment): boolean =>
	madeAt !== undefined && Date.parse(madeAt) - Date.parse(since) < keys.rememberedMs;

export const isDecided = ({ phase }: Payment): boolean => phase === 'approved' || phase === 'completed';

async function readEarlierOrders(
	provider: PaymentProvider,
	{ openOrders = [] }: ParkedCheckout,
): Promise<Payment[]> {
	const payments = await Promise.all(
		openOrders.map(async (orderId) => await readWhileTapping(provider, orderId)),
	);
	return payments.filter((payment) => payment !== undefined);
}

/** Several orders of an old card may be gone, and a buyer looks at an empty page until that is clear. */
async function readWhileTapping(provider: PaymentProvider, orderId: string): Promise<Payment | undefined> {
	return await provider.read(orderId, [100, 200]);
}

async function findOrMake(
	provider: PaymentProvider,
	checkout: ParkedCheckout,
	generation: number,
	onPaidBefore: () => void = () => {},
): Promise<Payment | undefined> {
	const key = keyOfGeneration(checkout, generation);
	const opened = await provider.open(checkout.asked, key).catch((error: unknown) => {
		const { meaning, isRefusal } = provider.failureOf(error) ?? {};
		// Under the last key, a refusal is about the order itself; where the provider is busy, it may be at the charge.
		const isOfCharge = isRefusal && meaning !== 'later' && generation < provider.keys.generations - 1;
		const wasCharge = checkout.chargesAccount && isOfCharge;
		if (!endsOrder(meaning) && !wasCharge) throw error;
		if (meaning === 'paidElsewhere') onPaidBefore();
		return undefined;
	});
	if (!opened) return undefined;
	const { payment: made } = opened;
	noteOrderOfSale(checkout.asked.invoiceId, made.id);
	const now = await readAsItIs(provider, made, [100, 200]);
	return now && withAddressOf(made, now);
}

/**
 * An order as it is now. What the provider has just answered with counts where a look finds none and it is paid, or approved:
 * looks may be behind, and nobody is asked to pay a second time for that.
 *
 * @param pausesMs see `PaymentProvider.read`
 */
export async function readAsItIs(
	provider: PaymentProvider,
	answered: Payment,
	pausesMs?: number[],
): Promise<Payment | undefined> {
	return (await provider.read(answered.id, pausesMs)) ?? (isDecided(answered) ? answered : undefined);
}

/** The provider may name the address only when the order is made. One that is no longer open leads nowhere. */
export function withAddressOf(made: Payment, now: Payment): Payment {
	const isOpen = now.phase === 'open' || now.phase === 'unknown';
	const approveUrl = now.approveUrl ?? (isOpen ? made.approveUrl : undefined);
	return { ...now, ...(approveUrl && { approveUrl }) };
}

/**
 * Whether nothing is left to pay under a key. All orders of a link have one invoice ID, and the provider takes
 * money for it once. And it may answer a key whose order it has forgotten with just that.
 */
export const endsOrder = (meaning: string | undefined): boolean =>
	meaning === 'paidElsewhere' || meaning === 'over';
