import { issue } from '../errors.ts';
import { issueWith, toMinor } from '../money.ts';
import {
	amountsIn,
	pricesOf,
	type BillingCycle,
	type Plan,
	type PricingScheme,
	type PricingTier,
} from './billingPlan.ts';

/** What PayPal has against a plan with 422. https://developer.paypal.com/docs/api/subscriptions/v1/#plans_create */
export function checkPlan(plan: Pick<Plan, 'billing_cycles' | 'payment_preferences'> & Partial<Plan>): void {
	const cycles = plan.billing_cycles;
	const trials = cycles.filter(({ tenure_type }) => tenure_type === 'TRIAL');
	const regular = cycles.filter(({ tenure_type }) => tenure_type === 'REGULAR');
	if (regular.length === 0) throw issue('MISSING_REGULAR_BILLING_CYCLE');
	if (regular.length > 1) throw issue('MULTIPLE_REGULAR_BILLING_CYCLES_NOT_SUPPORTED');
	if (trials.length > 2) throw issue('MORE_THAN_TWO_TRIAL_BILLING_CYCLE_NOT_SUPPORTED');
	if (trials.filter(isFree).length > 1) throw issue('MULTIPLE_FREE_TRIAL_BILLING_CYCLES_NOT_SUPPORTED');
	const sequences = cycles.map(({ sequence }) => sequence).sort((one, other) => one - other);
	if (sequences.some((sequence, index) => sequence !== index + 1))
		throw issue('INVALID_BILLING_CYCLE_SEQUENCE');
	if (trials.some(({ sequence }) => sequence > regular[0]!.sequence))
		throw issue('INVALID_BILLING_CYCLE_SEQUENCE');
	if (trials.some(({ total_cycles }) => total_cycles < 1)) throw issue('INVALID_TRIAL_BILLING_TOTAL_CYCLES');
	for (const { pricing_scheme, tenure_type } of cycles) checkScheme(pricing_scheme, tenure_type);
	// That a regular cycle may not be free is no issue of its own in the specification: unverified.
	if (regular.some(isFree)) throw issue('INVALID_PRICING_SCHEME');
	const currencies = new Set(
		amountsIn(cycles, plan.payment_preferences).map(({ currency_code }) => currency_code),
	);
	if (currencies.size > 1) throw issue('CURRENCY_MISMATCH');
	const isTiered = cycles.some(({ pricing_scheme }) => pricing_scheme?.tiers);
	if (isTiered && plan.quantity_supported === false) throw issue('INVALID_QUANTITY_SUPPORTED');
}

/** What PayPal has against the price of one cycle. */
export function checkScheme(
	scheme: Partial<PricingScheme> | undefined,
	tenureType: BillingCycle['tenure_type'],
): void {
	for (const amount of pricesOf(scheme)) {
		const problem = issueWith(amount, 'zero');
		if (problem) throw issue(problem, { field: '/amount/value', value: amount.value, location: 'body' });
	}
	if (!scheme?.tiers) return;
	if (tenureType === 'TRIAL') throw issue('INVALID_PRICING_MODEL');
	if (scheme.fixed_price) throw issue('FIXED_PRICE_NOT_SUPPORTED');
	checkTiers(scheme.tiers);
}

function checkTiers(tiers: PricingTier[]): void {
	if (tiers.some(({ amount }) => toMinor(amount) === 0n)) throw issue('INVALID_PRICING_TIER_AMOUNT');
	const spans = tiers
		.map(({ starting_quantity, ending_quantity }) => ({
			from: Number(starting_quantity),
			to: ending_quantity === undefined ? Infinity : Number(ending_quantity),
		}))
		.sort((one, other) => one.from - other.from);
	if (spans.some(({ from, to }) => from > to)) throw issue('INVALID_PRICING_TIER_QUANTITY');
	if (spans[0]!.from > 1 || spans.at(-1)!.to !== Infinity) throw issue('MISSING_PRICING_SCHEME_TIERS');
	spans.slice(1).forEach(({ from }, index) => {
		if (from <= spans[index]!.to) throw issue('OVERLAPPING_PRICING_SCHEME_TIERS');
		if (from > spans[index]!.to + 1) throw issue('MISSING_PRICING_SCHEME_TIERS');
	});
}

const isFree = ({ pricing_scheme }: BillingCycle): boolean =>
	pricesOf(pricing_scheme).every((price) => toMinor(price) === 0n);
