import type { Facts } from '../../../checkout/notifications/facts';
import { keyOf, type PaymentKind } from '../../../checkout/notifications/kinds';
import { readMark } from '../../../checkout/terms/subscriptionSeal';
import type { SealingApp } from '../../../checkout/terms/seal';
import type { PayPal } from '../api/payPal';
import { readPlan } from '../billing/billing';
import { standingOf } from '../billing/sealedSubscription';
import type { Subscription } from '../billing/subscription';
import { fromPayPal } from '../money/payPalMoney';

/** What can be told of a subscription apart from its payments. */
type NewsKind = Exclude<
	Extract<PaymentKind, `subscription${string}`>,
	'subscriptionCharged' | 'subscriptionRefunded'
>;

/** Something to tell, or why there is nothing. */
type News = { key: string; facts: Partial<Facts> } | { reason: string };

interface Source {
	payPal: PayPal;
	app: SealingApp;
}

export const isNewsKind = (kind: PaymentKind): kind is NewsKind => Object.hasOwn(newsOf, kind);

/**
 * Whether this is true of the subscription now. Events come late and out of order: a pause that is over is not told.
 *
 * @returns what it is told once for, and what of it goes into the text
 */
export const readNews = async (kind: NewsKind, subscription: Subscription, source: Source): Promise<News> =>
	await newsOf[kind](subscription, source);

const newsOf: Record<NewsKind, (subscription: Subscription, source: Source) => News | Promise<News>> = {
	subscriptionCancelled: (subscription) => inStatus('CANCELLED', subscription, 'subscriptionCancelled'),
	subscriptionExpired: (subscription) => inStatus('EXPIRED', subscription, 'subscriptionExpired'),
	subscriptionPaused: (subscription) => inStatus('SUSPENDED', subscription, 'subscriptionPaused'),
	subscriptionResumed: (subscription) => inStatus('ACTIVE', subscription, 'subscriptionResumed'),
	subscriptionPaymentFailed: failed,
	subscriptionChanged: changed,
};

/** Told once for each time it got this status. */
function inStatus(wanted: string, { id, status, ...more }: Subscription, kind: NewsKind): News {
	if (status !== wanted) return { reason: `The subscription is ${nameOf(status)} now.` };
	const at = more.status_update_time ?? more.update_time ?? '';
	return { key: keyOf(kind, id, at), facts: at ? { at } : {} };
}

/**
 * Told once for each renewal, however often PayPal tries: until one is paid or has failed for good, the next is due at
 * the same time. One that has paused the subscription is told as the pause.
 */
function failed({ id, status, billing_info: billing }: Subscription): News {
	const failure = billing?.last_failed_payment;
	const paidAt = billing?.last_payment?.time ?? '';
	if (!failure?.time || failure.time < paidAt)
		return { reason: 'No payment of the subscription is missing now.' };
	if (status !== 'ACTIVE') return { reason: `The subscription is ${nameOf(status)} now.` };
	return {
		key: keyOf('subscriptionPaymentFailed', id, billing?.next_billing_time ?? paidAt),
		facts: { at: failure.time, ...(failure.amount && { amount: fromPayPal(failure.amount) }) },
	};
}

/** Told once for each change that was asked for here: a seal proves which. PayPal reports changes of anything. */
async function changed(subscription: Subscription, { payPal, app }: Source): Promise<News> {
	const mark = readMark(subscription.custom_id);
	const standing = standingOf(subscription, app);
	if (!mark || mark.revision === 0 || standing === 'unsealed')
		return {
			reason: 'Neither the plan nor the quantity nor the price of the subscription was changed here.',
		};
	if (standing === 'changed') return { reason: notAsAsked };
	if (standing === 'previous')
		return { reason: 'The buyer has not agreed to the change of the subscription yet.' };
	const { id, plan_id: planId = '', quantity = '1', update_time: at } = subscription;
	const name = (await readPlan(payPal, planId))?.name ?? planId;
	return {
		key: keyOf('subscriptionChanged', id, mark.seal),
		facts: { items: quantity === '1' ? name : `${quantity} × ${name}`, ...(at && { at }) },
	};
}

/** Nobody is assured of money for a subscription that is not what was asked for. */
export const notAsAsked =
	'The subscription is not what was asked for: somebody else has changed its plan, its quantity or its price.';

const names = new Map([
	['ACTIVE', 'active'],
	['APPROVAL_PENDING', 'not approved by the buyer'],
	['APPROVED', 'approved, but not begun'],
	['CANCELLED', 'cancelled'],
	['EXPIRED', 'over'],
	['SUSPENDED', 'paused'],
]);

const nameOf = (status = ''): string => names.get(status) ?? `"${status}"`;
