import type { Facts } from '../../../checkout/notifications/facts';
import { keyOf } from '../../../checkout/notifications/kinds';
import { isText } from '../../../core/guards';
import { holds } from '../api/expectedAnswer';
import { payPalPath, type PayPal } from '../api/payPal';
import { idInLink } from '../payments/simplifyPayment';
import { readFromPayPal, readRefund } from './payPalReading';
import { subscriptionOfSale } from './saleReading';

type Told = { saleId: string; key: string; facts: Partial<Facts> } | { reason: string };

/** https://developer.paypal.com/docs/api/payments/v1/#refund_get */
interface SaleRefund {
	state?: string;
	sale_id?: string;
	/** Negative in what PayPal delivers. */
	amount?: { total?: string; currency?: string };
	create_time?: string;
}

interface Found {
	state: string;
	saleId?: string | undefined;
	amount?: { currency: string; value: string };
	at?: string | undefined;
}

/**
 * What was refunded of a payment of this subscription, as PayPal has it now: told once for each refund.
 *
 * @param refundId undefined where nothing names it: PayPal lists the payments of a subscription, but not what was
 * refunded of each
 */
export async function readSubscriptionRefund(
	payPal: PayPal,
	subscriptionId: string,
	refundId: string | undefined,
): Promise<Told> {
	if (!refundId) return { reason: 'Only the refund itself says how much was refunded.' };
	const refund = (await readOfSale(payPal, refundId)) ?? (await readOfCapture(payPal, refundId));
	if (!refund) return { reason: "PayPal can't find this refund." };
	const { state, saleId, amount, at } = refund;
	if (!saleId || (await subscriptionOfSale(payPal, saleId)) !== subscriptionId)
		return { reason: 'The refund is not for a payment of this subscription.' };
	if (state === 'pending') return { reason: 'The refund is still pending: PayPal has not completed it.' };
	if (state !== 'completed') return { reason: 'The refund did not go through.' };
	return {
		saleId,
		key: keyOf('subscriptionRefunded', refundId),
		facts: { ...(amount && { amount }), ...(at && { at }) },
	};
}

/** As the events of PayPal link it. */
async function readOfSale(payPal: PayPal, id: string): Promise<Found | undefined> {
	const path = payPalPath`/v1/payments/refund/${id}`;
	const isRefund = holds({ id, state: isText });
	const found = (await readFromPayPal(payPal, path, undefined, isRefund)) as SaleRefund | undefined;
	if (!found) return undefined;
	const { state = '', sale_id: saleId, amount: { total, currency } = {}, create_time: at } = found;
	const amount = total && currency ? { currency, value: total.replace(/^-/, '') } : undefined;
	return { state: state.toLowerCase(), saleId, at, ...(amount && { amount }) };
}

/** One that was made with Capture: Refund. */
async function readOfCapture(payPal: PayPal, id: string): Promise<Found | undefined> {
	const found = await readRefund(payPal, id);
	if (!found) return undefined;
	const { status, amount, create_time: at, links } = found;
	return {
		state: status.toLowerCase(),
		saleId: idInLink(links, 'up', '/v2/payments/captures/'),
		at,
		...(amount && { amount: { currency: amount.currency_code, value: amount.value } }),
	};
}
