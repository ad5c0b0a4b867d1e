import type { Money } from '../money.ts';

export type IntervalUnit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

export interface PricingTier {
	starting_quantity: string;
	ending_quantity?: string;
	amount: Money;
}

/** What one billing of a cycle costs; a free trial has none. */
export interface PricingScheme {
	version: number;
	fixed_price?: Money;
	pricing_model?: 'VOLUME' | 'TIERED';
	tiers?: PricingTier[];
	create_time?: string;
	update_time?: string;
}

export interface BillingCycle {
	pricing_scheme?: PricingScheme;
	frequency: { interval_unit: IntervalUnit; interval_count: number };
	tenure_type: 'REGULAR' | 'TRIAL';
	sequence: number;
	/** 0: until it is cancelled. */
	total_cycles: number;
}

interface PaymentPreferences {
	auto_bill_outstanding: boolean;
	setup_fee?: Money;
	setup_fee_failure_action: 'CONTINUE' | 'CANCEL';
	/** 0: never suspended. */
	payment_failure_threshold: number;
}

interface Taxes {
	percentage: string;
	inclusive: boolean;
}

/** What a subscription is billed by: the plan, or the plan as one subscription overrides it. */
export interface Terms {
	billing_cycles: BillingCycle[];
	payment_preferences: PaymentPreferences;
	taxes?: Taxes;
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#definition-plan */
export interface Plan extends Terms {
	id: string;
	product_id: string;
	name: string;
	description?: string;
	status: 'CREATED' | 'INACTIVE' | 'ACTIVE';
	quantity_supported: boolean;
	createdAt: Date;
	updatedAt: Date;
}

/** The one currency of a plan. */
export function currencyOf({ billing_cycles, payment_preferences }: Terms): string {
	return amountsIn(billing_cycles, payment_preferences)[0]?.currency_code ?? 'USD';
}

/** Every amount a plan names. */
export function amountsIn(cycles: BillingCycle[], preferences?: { setup_fee?: Money }): Money[] {
	const prices = cycles.flatMap(({ pricing_scheme }) => pricesOf(pricing_scheme));
	return [...prices, ...(preferences?.setup_fee ? [preferences.setup_fee] : [])];
}

export const pricesOf = (scheme: Partial<PricingScheme> | undefined): Money[] => [
	...(scheme?.fixed_price ? [scheme.fixed_price] : []),
	...(scheme?.tiers ?? []).map(({ amount }) => amount),
];
