import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import { holds } from '../api/expectedAnswer';
import { keyOf, type PaymentKind } from '../../../checkout/notifications/kinds';
import { payPalPath, type PayPal } from '../api/payPal';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { standingOf } from '../billing/sealedSubscription';
import type { Subscription } from '../billing/subscription';
import { readFromPayPal } from './payPalReading';
import { readSale } from './saleReading';
import { isNewsKind, notAsAsked, readNews } from './subscriptionNews';
import { readSubscriptionRefund } from './subscriptionRefund';

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

const lookBackMs = 31 * 24 * 60 * 60 * 1000;

/**
 * What there is to tell of a subscription as it is now.
 *
 * @param asked the kind that is asked for, or came in; undefined takes the refund that is named, or the latest payment
 */
export async function readSubscriptionOccasion(
	payPal: PayPal,
	{ subscriptionId, saleId, refundId }: { subscriptionId: string; saleId?: string; refundId?: string },
	asked?: PaymentKind,
	now = new Date(),
): Promise<Occasion | NothingToTell> {
	const path = payPalPath`/v1/billing/subscriptions/${subscriptionId}`;
	const shown = { fields: 'plan,last_failed_payment' };
	const subscription = (await readFromPayPal(payPal, path, shown)) as Subscription | undefined;
	const ids = { subscriptionId, ...(saleId && { saleId }), ...(refundId && { refundId }) };
	if (!subscription) return { ids, reason: "PayPal can't find this subscription." };
	const binding = parseCustomId(subscription.custom_id);
	const known = { ids, ...(binding && { binding }) };
	const name = subscription.subscriber?.name?.given_name;
	const facts = { orderNumber: subscriptionId, ...(name && { name }) };
	const app = await payPal.credentials();
	const kind = asked ?? (refundId ? 'subscriptionRefunded' : 'subscriptionCharged');
	if (kind === 'subscriptionRefunded') {
		const refund = await readSubscriptionRefund(payPal, subscriptionId, refundId);
		if ('reason' in refund) return { ...known, reason: refund.reason };
		return {
			...known,
			ids: { ...ids, saleId: refund.saleId },
			kind,
			key: refund.key,
			facts: { ...facts, ...refund.facts },
		};
	}
	if (isNewsKind(kind)) {
		const news = await readNews(kind, subscription, { payPal, app });
		if ('reason' in news) return { ...known, reason: news.reason };
		return { ...known, kind, key: news.key, facts: { ...facts, ...news.facts } };
	}
	if (standingOf(subscription, app) === 'changed') return { ...known, reason: notAsAsked };
	const charge = await findCharge(payPal, subscriptionId, saleId, now);
	if (charge === 'unknown') {
		const reason =
			'PayPal does not show this payment of the subscription yet. Wait a while, then send it again.';
		return { ...known, outcome: 'not-listed-yet', reason };
	}
	if (!charge) return { ...known, reason: 'PayPal shows no such payment for this subscription.' };
	const amount = charge.amount_with_breakdown?.gross_amount;
	return {
		...known,
		ids: { subscriptionId, saleId: charge.id },
		kind: 'subscriptionCharged',
		key: keyOf('subscriptionCharged', charge.id),
		facts: {
			...facts,
			...(amount && { amount: fromPayPal(amount) }),
			...(charge.time && { at: charge.time }),
		},
	};
}

/**
 * A charge that went through, as PayPal lists it.
 *
 * @param saleId which; undefined takes the latest
 * @returns `unknown` while PayPal does not show it
 */
async function findCharge(
	payPal: PayPal,
	subscriptionId: string,
	saleId: string | undefined,
	now: Date,
): Promise<Charge | 'unknown' | undefined> {
	const path = payPalPath`/v1/billing/subscriptions/${subscriptionId}/transactions`;
	const span = {
		start_time: new Date(now.getTime() - lookBackMs).toISOString(),
		end_time: now.toISOString(),
	};
	const list = await readFromPayPal(payPal, path, span, isListOfCharges);
	const { transactions } = (list ?? {}) as { transactions?: unknown };
	const listed = Array.isArray(transactions) ? (transactions as Charge[]) : [];
	const candidates = listed.filter(({ id }) => saleId === undefined || id === saleId);
	return (
		candidates
			.filter(({ status }) => status === 'COMPLETED')
			.sort((one, other) => (other.time ?? '').localeCompare(one.time ?? ''))[0] ??
		(saleId && candidates.length === 0 ? await readListedLater(payPal, subscriptionId, saleId) : undefined)
	);
}

/**
 * The charge itself: PayPal lists it up to 40 minutes later than it tells of it.
 * https://github.com/paypal/paypal-checkout-components/issues/1157
 *
 * @returns undefined when it did not go through, or is of another subscription
 */
async function readListedLater(
	payPal: PayPal,
	subscriptionId: string,
	saleId: string,
): Promise<Charge | 'unknown' | undefined> {
	const sale = await readSale(payPal, saleId);
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
