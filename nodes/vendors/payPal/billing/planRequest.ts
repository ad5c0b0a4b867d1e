import type { PayPalMoney } from '../money/payPalMoney';
import type { PricingTier } from './plan';

/** What a merchant says about a plan, read and checked. */
export interface PlanTerms {
	productId: string;
	name: string;
	description?: string;
	price: Price;
	frequency: Frequency;
	/** 0: until it is cancelled. */
	numberOfPayments: number;
	trials: Array<{ price: PayPalMoney; frequency: Frequency; times: number }>;
	setupFee?: PayPalMoney;
	ifSetupFails?: string;
	failureThreshold: number;
	billsOutstanding: boolean;
	taxes?: { percentage: string; inclusive: boolean };
	quantitySupported: boolean;
	isDraft: boolean;
}

export type Price = { fixed: PayPalMoney } | { model: string; tiers: PricingTier[] };

export interface Frequency {
	unit: string;
	count: number;
}

/**
 * The plan as PayPal wants it: trials first, then the cycle that goes on.
 * https://developer.paypal.com/docs/api/subscriptions/v1/#plans_create
 */
export function toPlanRequest(terms: PlanTerms) {
	const regular = {
		tenure_type: 'REGULAR',
		sequence: terms.trials.length + 1,
		frequency: toFrequency(terms.frequency),
		total_cycles: terms.numberOfPayments,
		pricing_scheme: toPricingScheme(terms.price),
	};
	return {
		product_id: terms.productId,
		name: terms.name,
		...(terms.description && { description: terms.description }),
		status: terms.isDraft ? 'CREATED' : 'ACTIVE',
		billing_cycles: [
			...terms.trials.map(({ price, frequency, times }, index) => ({
				tenure_type: 'TRIAL',
				sequence: index + 1,
				frequency: toFrequency(frequency),
				total_cycles: times,
				pricing_scheme: { fixed_price: price },
			})),
			regular,
		],
		payment_preferences: {
			auto_bill_outstanding: terms.billsOutstanding,
			...(terms.setupFee && { setup_fee: terms.setupFee }),
			...(terms.ifSetupFails && { setup_fee_failure_action: terms.ifSetupFails }),
			payment_failure_threshold: terms.failureThreshold,
		},
		...(terms.taxes && { taxes: terms.taxes }),
		quantity_supported: terms.quantitySupported,
	};
}

export const toPricingScheme = (price: Price): object =>
	'fixed' in price ? { fixed_price: price.fixed } : { pricing_model: price.model, tiers: price.tiers };

const toFrequency = ({ unit, count }: Frequency) => ({ interval_unit: unit, interval_count: count });
