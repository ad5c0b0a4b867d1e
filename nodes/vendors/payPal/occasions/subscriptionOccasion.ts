import { isText } from '../../../core/guards';
import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import { holds } from '../api/expectedAnswer';
import { keyOf } from '../../../checkout/notifications/kinds';
import { payPalPath, type PayPal } from '../api/payPal';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { readFromPayPal } from './payPalReading';

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_get */
interface Subscription {
	id: string;
	custom_id?: string;
	subscriber?: { name?: { given_name?: string } };
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_transactions */
interface Charge {
	id: string;
	status?: string;
	amount_with_breakdown?: { gross_amount?: PayPalMoney };
	time?: string;
}

/**
 * One without charges may be empty.
 * https://github.com/paypal/paypal-checkout-components/issues/1271
 */
const isListOfCharges = holds();

/** https://developer.paypal.com/docs/api/payments/v1/#sale_get */
interface Sale {
	id?: string;
	state?: string;
	payment_hold_status?: string;
	billing_agreement_id?: string;
	amount?: { total?: string; currency?: string };
	create_time?: string;
}

const lookBackMs = 31 * 24 * 60 * 60 * 1000;

/**
 * A charge of a subscription, as PayPal lists it.
 *
 * @param saleId which charge; undefined takes the latest that went through
 */
export async function readSubscriptionOccasion(
	payPal: PayPal,
	subscriptionId: string,
	saleId: string | undefined,
	now = new Date(),
): Promise<Occasion | NothingToTell> {
	const path = payPalPath`/v1/billing/subscriptions/${subscriptionId}`;
	const subscription = (await readFromPayPal(payPal, path)) as Subscription | undefined;
	const ids = { subscriptionId, ...(saleId && { saleId }) };
	if (!subscription) return { ids, reason: "PayPal can't find this subscription." };
	const binding = parseCustomId(subscription.custom_id);
	const known = { ids, ...(binding && { binding }) };
	const span = {
		start_time: new Date(now.getTime() - lookBackMs).toISOString(),
		end_time: now.toISOString(),
	};
	const list = await readFromPayPal(payPal, `${path}/transactions`, span, isListOfCharges);
	const { transactions } = (list ?? {}) as { transactions?: unknown };
	const listed = Array.isArray(transactions) ? (transactions as Charge[]) : [];
	const candidates = listed.filter(({ id }) => saleId === undefined || id === saleId);
	const charge =
		candidates
			.filter(({ status }) => status === 'COMPLETED')
			.sort((one, other) => (other.time ?? '').localeCompare(one.time ?? ''))[0] ??
		(saleId && candidates.length === 0 ? await readSale(payPal, subscriptionId, saleId) : undefined);
	if (charge === 'unknown') {
		const reason =
			'PayPal does not show this payment of the subscription yet. Wait a while, then send it again.';
		return { ...known, outcome: 'not-listed-yet', reason };
	}
	if (!charge) return { ...known, reason: 'PayPal shows no such payment for this subscription.' };
	const amount = charge.amount_with_breakdown?.gross_amount;
	const name = subscription.subscriber?.name?.given_name;
	return {
		...known,
		ids: { subscriptionId, saleId: charge.id },
		kind: 'subscriptionCharged',
		key: keyOf('subscriptionCharged', charge.id),
		facts: {
			orderNumber: subscriptionId,
			...(amount && { amount: fromPayPal(amount) }),
			...(charge.time && { at: charge.time }),
			...(name && { name }),
		},
	};
}

/**
 * The charge itself: PayPal lists it up to 40 minutes later than it tells of it.
 * https://github.com/paypal/paypal-checkout-components/issues/1157
 *
 * @returns undefined when it did not go through, or is of another subscription
 */
async function readSale(
	payPal: PayPal,
	subscriptionId: string,
	saleId: string,
): Promise<Charge | 'unknown' | undefined> {
	const path = payPalPath`/v1/payments/sale/${saleId}`;
	const isSale = holds({ id: saleId, state: isText });
	const sale = (await readFromPayPal(payPal, path, undefined, isSale)) as Sale | undefined;
	if (!sale) return 'unknown';
	const isDone = sale.state === 'completed' && sale.payment_hold_status !== 'HELD';
	if (!isDone || sale.billing_agreement_id !== subscriptionId) return undefined;
	const { total, currency } = sale.amount ?? {};
	return {
		id: saleId,
		...(total &&
			currency && { amount_with_breakdown: { gross_amount: { value: total, currency_code: currency } } }),
		...(sale.create_time && { time: sale.create_time }),
	};
}
