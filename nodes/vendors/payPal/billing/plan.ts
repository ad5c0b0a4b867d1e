import type { IDataObject } from 'n8n-workflow';

import type { PayPalMoney } from '../money/payPalMoney';
import { simplifyAmount, withoutGaps } from '../orders/simplifyOrder';

export interface PricingTier {
	starting_quantity: string;
	ending_quantity?: string;
	amount: PayPalMoney;
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#definition-pricing_scheme */
interface PricingScheme {
	fixed_price?: PayPalMoney;
	pricing_model?: string;
	tiers?: PricingTier[];
}

export interface BillingCycle {
	sequence: number;
	tenure_type: string;
	/** 0: until it is cancelled. */
	total_cycles?: number;
	frequency?: { interval_unit: string; interval_count?: number };
	pricing_scheme?: PricingScheme;
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#plans_get */
export interface Plan {
	id: string;
	product_id?: string;
	name?: string;
	description?: string;
	status?: string;
	billing_cycles?: BillingCycle[];
	payment_preferences?: {
		auto_bill_outstanding?: boolean;
		setup_fee?: PayPalMoney;
		setup_fee_failure_action?: string;
		payment_failure_threshold?: number;
	};
	taxes?: { percentage?: string; inclusive?: boolean };
	quantity_supported?: boolean;
	create_time?: string;
	update_time?: string;
}

/** The cycle that goes on after the trials. */
export const regularCycleOf = ({ billing_cycles: cycles = [] }: Pick<Plan, 'billing_cycles'>) =>
	cycles.find(({ tenure_type }) => tenure_type === 'REGULAR');

/** The one currency of a plan. */
export function currencyOf(plan: Pick<Plan, 'billing_cycles' | 'payment_preferences'>): string | undefined {
	const schemes = (plan.billing_cycles ?? []).map(({ pricing_scheme }) => pricing_scheme);
	const prices = schemes.map((scheme) => scheme?.fixed_price ?? scheme?.tiers?.[0]?.amount);
	return [...prices, plan.payment_preferences?.setup_fee].find(Boolean)?.currency_code;
}

export function simplifyPlan(plan: Plan): IDataObject {
	const { payment_preferences: preferences, taxes } = plan;
	const cycle = regularCycleOf(plan);
	return withoutGaps({
		planId: plan.id,
		productId: plan.product_id,
		name: plan.name,
		description: plan.description,
		status: plan.status,
		price: simplifyAmount(cycle?.pricing_scheme?.fixed_price),
		...(cycle && simplifyFrequency(cycle)),
		trials: trialsOf(plan),
		tiers: cycle?.pricing_scheme?.tiers?.map(simplifyTier),
		pricingModel: cycle?.pricing_scheme?.pricing_model,
		setupFee: simplifyAmount(preferences?.setup_fee),
		failureThreshold: preferences?.payment_failure_threshold,
		billsOutstanding: preferences?.auto_bill_outstanding,
		taxPercentage: taxes?.percentage,
		taxIncluded: taxes?.inclusive,
		quantitySupported: plan.quantity_supported,
		createTime: plan.create_time,
		updateTime: plan.update_time,
	});
}

const simplifyFrequency = ({ frequency, total_cycles: payments }: BillingCycle): IDataObject => ({
	every: frequency?.interval_count ?? 1,
	unit: frequency?.interval_unit,
	// PayPal counts 0 for a plan without an end.
	numberOfPayments: payments ?? 0,
});

function trialsOf({ billing_cycles: cycles = [] }: Plan): IDataObject[] | undefined {
	const trials = cycles.filter(({ tenure_type }) => tenure_type === 'TRIAL');
	if (trials.length === 0) return undefined;
	return trials.map((trial) =>
		withoutGaps({
			price: simplifyAmount(trial.pricing_scheme?.fixed_price),
			every: trial.frequency?.interval_count ?? 1,
			unit: trial.frequency?.interval_unit,
			times: trial.total_cycles,
		}),
	);
}

const simplifyTier = ({ starting_quantity: from, ending_quantity: to, amount }: PricingTier): IDataObject =>
	withoutGaps({ from, to, price: simplifyAmount(amount) });
