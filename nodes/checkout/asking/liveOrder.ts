import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { approveUrlOf, createOrder, readOrder, type Order } from '../../vendors/payPal/orders/orders';
import { judgePayment } from '../judgement/judgePayment';
import type { PayPal } from '../../vendors/payPal/api/payPal';
import { noteOrderOfSale } from './paidBefore';
import { requestIdOfGeneration, type ParkedCheckout } from './parkedCheckout';

/**
 * PayPal remembers a request ID for six hours, and an order lives for three: no more orders of one link can
 * be alive, or be remembered, at a time.
 * https://developer.paypal.com/api/rest/reference/idempotency/
 */
const generations = [0, 1, 2];

/** How long a request ID is certainly remembered, with room for clocks that differ. */
const remembered = 5 * 60 * 60 * 1000;

/**
 * The order of a pay link that the buyer has approved or can still pay: the one an earlier tap made while it
 * lives, a new one after it has expired. Two taps at once get the same one, because they ask with the same
 * request ID.
 *
 * @param onPaidBefore called when PayPal says that it took money for this invoice ID
 * @returns undefined when every order of this link has expired or is paid for
 */
export async function findOrMakeLiveOrder(
	payPal: PayPal,
	checkout: ParkedCheckout,
	onPaidBefore?: () => void,
): Promise<Order | undefined> {
	const earlier = await readEarlierOrders(payPal, checkout);
	const live =
		earlier.find((order) => isDecided(order) && !isSpent(order)) ??
		earlier.find((order) => approveUrlOf(order) !== undefined);
	if (live) return live;
	for (const generation of generations) {
		const order = await findOrMake(payPal, checkout, generation, onPaidBefore);
		if (order && !isSpent(order)) return order;
	}
	return undefined;
}

/** Every order of a pay link that PayPal still knows, oldest first. */
export async function findOrders(payPal: PayPal, checkout: ParkedCheckout): Promise<Order[]> {
	const orders = await readEarlierOrders(payPal, checkout);
	for (const generation of generations) {
		const order = await findOrMake(payPal, checkout, generation);
		if (order) orders.push(order);
		if (order && isFirstUnder(checkout, order) && !isSpent(order)) break;
	}
	return orders;
}

/**
 * PayPal declined the payment for good, or ended an order that was approved but not paid in time: this one can't
 * be paid any more, but a new one can. A reservation that the merchant let go stays as it is.
 */
export const isSpent = (order: Order): boolean => {
	const { status, authorizationId } = judgePayment(order);
	if (order.status === 'COMPLETED') return status === 'DECLINED';
	return order.status === 'VOIDED' && authorizationId === undefined;
};

/** The order of a pay link that tells most about the payment: the one that is paid or approved, else one still open. */
export async function findFurthestOrder(
	payPal: PayPal,
	checkout: ParkedCheckout,
): Promise<Order | undefined> {
	const orders = await findOrders(payPal, checkout);
	return (
		orders.find(({ status }) => status === 'COMPLETED') ??
		orders.find(isDecided) ??
		orders.find((order) => !isSpent(order)) ??
		orders[0]
	);
}

/** It needs no second look: nothing is made under the next request ID while the first order under this one is known. */
const isFirstUnder = ({ since }: ParkedCheckout, { create_time: madeAt }: Order): boolean =>
	madeAt !== undefined && Date.parse(madeAt) - Date.parse(since) < remembered;

const isDecided = ({ status }: Order): boolean => status === 'APPROVED' || status === 'COMPLETED';

async function readEarlierOrders(payPal: PayPal, { openOrders = [] }: ParkedCheckout): Promise<Order[]> {
	const orders = await Promise.all(
		openOrders.map(async (orderId) => await readWhileTapping(payPal, orderId)),
	);
	return orders.filter((order) => order !== undefined);
}

/** Several orders of an old card may be gone, and a buyer looks at an empty page until that is clear. */
async function readWhileTapping(payPal: PayPal, orderId: string): Promise<Order | undefined> {
	return await readOrder(payPal, orderId, undefined, [100, 200]);
}

async function findOrMake(
	payPal: PayPal,
	checkout: ParkedCheckout,
	generation: number,
	onPaidBefore: () => void = () => {},
): Promise<Order | undefined> {
	const requestId = requestIdOfGeneration(checkout, generation);
	const made = await createOrder(payPal, checkout.order, requestId).catch((error: unknown) => {
		const issue = payPalFailureOf(error)?.issue ?? '';
		if (!isOver(issue)) throw error;
		if (issue === 'DUPLICATE_INVOICE_ID') onPaidBefore();
		return undefined;
	});
	if (made) noteOrderOfSale(checkout.order.purchase_units[0]?.invoice_id, made.id);
	const now = made && (await readWhileTapping(payPal, made.id));
	return now && { ...now, links: now.links ?? made.links };
}

/**
 * All orders of a link have one invoice ID, and PayPal takes money for it once. And it may answer a request ID
 * whose order it has forgotten with just that.
 */
const over = ['DUPLICATE_INVOICE_ID', 'INVALID_RESOURCE_ID', 'RESOURCE_NOT_FOUND', 'ORDER_EXPIRED'];

/** Whether an issue says that there is nothing to pay any more under a request ID. */
export const isOver = (issue: string): boolean => over.includes(issue);
