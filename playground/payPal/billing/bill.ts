import { toMinor, type Money } from '../money.ts';
import {
	currencyOf,
	type BillingCycle,
	type IntervalUnit,
	type PricingScheme,
	type Terms,
} from './billingPlan.ts';

/** What one billing comes to, in minor units. */
export interface Bill {
	currency: string;
	subtotal: bigint;
	tax: bigint;
	shipping: bigint;
	total: bigint;
}

/** The bill for one run of a cycle. */
export function billFor(
	terms: Terms,
	cycle: BillingCycle,
	{ quantity, shipping_amount }: { quantity: string; shipping_amount?: Money },
): Bill {
	const currency = currencyOf(terms);
	const subtotal = priceOf(cycle.pricing_scheme, quantity);
	const tax = terms.taxes && !terms.taxes.inclusive ? percentOf(subtotal, terms.taxes.percentage) : 0n;
	const shipping = subtotal > 0n && shipping_amount ? toMinor(shipping_amount) : 0n;
	return { currency, subtotal, tax, shipping, total: subtotal + tax + shipping };
}

/**
 * VOLUME: every piece at the price of the tier the quantity is in. TIERED: each piece at the price of its own tier.
 * https://developer.paypal.com/docs/subscriptions/customize/pricing-plans/
 */
function priceOf(scheme: PricingScheme | undefined, quantity: string): bigint {
	if (!scheme) return 0n;
	const pieces = BigInt(Math.trunc(Number(quantity)));
	if (scheme.fixed_price) return toMinor(scheme.fixed_price) * pieces;
	const tiers = (scheme.tiers ?? []).map(({ starting_quantity, ending_quantity, amount }) => ({
		from: BigInt(Math.trunc(Number(starting_quantity))),
		to: ending_quantity === undefined ? undefined : BigInt(Math.trunc(Number(ending_quantity))),
		price: toMinor(amount),
	}));
	const within = tiers.filter(({ from }) => from <= pieces);
	if (scheme.pricing_model === 'VOLUME') return (within.at(-1)?.price ?? 0n) * pieces;
	return within.reduce((sum, { from, to, price }) => {
		const last = to === undefined || to > pieces ? pieces : to;
		return sum + price * (last - (from > 0n ? from - 1n : 0n));
	}, 0n);
}

/** Rounded half up: unverified. */
function percentOf(amount: bigint, percentage: string): bigint {
	const [whole = '0', fraction = ''] = percentage.split('.');
	const scale = 10n ** BigInt(fraction.length);
	const hundredth = 100n * scale;
	return (amount * BigInt(whole + fraction) + hundredth / 2n) / hundredth;
}

/** `count` intervals after a moment; the 31st becomes the last day of a shorter month. */
export function after(start: Date, unit: IntervalUnit, count: number): Date {
	const at = new Date(start);
	if (unit === 'DAY' || unit === 'WEEK') {
		at.setUTCDate(at.getUTCDate() + count * (unit === 'WEEK' ? 7 : 1));
		return at;
	}
	const months = count * (unit === 'YEAR' ? 12 : 1);
	const day = at.getUTCDate();
	at.setUTCDate(1);
	at.setUTCMonth(at.getUTCMonth() + months);
	const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
	at.setUTCDate(Math.min(day, lastDay));
	return at;
}
