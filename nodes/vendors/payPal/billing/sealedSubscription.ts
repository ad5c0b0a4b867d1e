import {
	findSealed,
	readMark,
	sealSubscription,
	withMark,
	type SubscriptionTerms,
} from '../../../checkout/terms/subscriptionSeal';
import type { SealingApp } from '../../../checkout/terms/seal';
import type { BillingCycle } from './plan';
import type { Subscription } from './subscription';

/** What a subscription is for; undefined while PayPal does not show it whole. */
function termsOf(subscription: Subscription, customId: string): SubscriptionTerms | undefined {
	const { plan_id: planId, quantity = '1', plan_overridden: isOwn, plan } = subscription;
	if (!planId || (isOwn && !plan?.billing_cycles)) return undefined;
	return { customId, planId, quantity, ...(isOwn && { ownPrices: pricesOf(plan!.billing_cycles!) }) };
}

/** What each cycle costs, in the order in which they come. */
export const pricesOf = (cycles: BillingCycle[]): Array<[number, string]> =>
	cycles
		.toSorted((one, other) => one.sequence - other.sequence)
		.map(({ sequence, pricing_scheme: scheme }) => [
			sequence,
			scheme?.tiers
				? JSON.stringify(
						scheme.tiers.map(({ starting_quantity: from, amount }) => ({ from, price: amount.value })),
					)
				: (scheme?.fixed_price?.value ?? '0'),
		]);

/**
 * How a subscription stands to what these nodes asked for: as asked last, as asked before (the buyer has not agreed to
 * the change yet), without a seal, or changed by somebody else.
 */
export function standingOf(
	subscription: Subscription,
	app: SealingApp,
): 'asked' | 'previous' | 'unsealed' | 'changed' {
	const mark = readMark(subscription.custom_id);
	if (!mark) return 'unsealed';
	const terms = termsOf(subscription, mark.customId);
	return (terms && findSealed(mark, terms, app)) ?? 'changed';
}

/** The reference of a new subscription for a chat. */
export const sealedCustomId = (terms: SubscriptionTerms, app: SealingApp): string =>
	withMark(terms.customId, { revision: 0, seal: sealSubscription(terms, app) });

/**
 * The reference of a subscription that is to be changed: it proves what it is to become, and what it is as long as the
 * buyer has not agreed. Undefined when it is none of ours, or was changed by somebody else.
 */
export function customIdForChange(
	subscription: Subscription,
	changes: Partial<SubscriptionTerms>,
	app: SealingApp,
): string | undefined {
	const mark = readMark(subscription.custom_id);
	const terms = mark && termsOf(subscription, mark.customId);
	const standing = terms && findSealed(mark, terms, app);
	if (!mark || !terms || !standing) return undefined;
	const { ownPrices, ...now } = terms;
	const wanted = { ...now, ...(ownPrices && !changes.planId && { ownPrices }), ...changes };
	const seal = sealSubscription(wanted, app);
	const current = sealSubscription(terms, app);
	if (seal === mark.seal) return undefined;
	return withMark(mark.customId, {
		revision: (mark.revision + 1) % 1296,
		seal,
		...(current !== seal && { previous: current }),
	});
}
