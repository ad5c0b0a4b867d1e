import type { Shape } from '../shape.ts';
import { money } from '../orders/request.ts';

/** https://developer.paypal.com/docs/api/subscriptions/v1/: shapes of its requests, as PayPal's OpenAPI 1.6 has them. */
const word = (...oneOf: string[]): Shape => ({ type: 'string', oneOf });
const whole = (min: number, max: number): Shape => ({ type: 'integer', min, max });
const quantityPattern = /^([0-9]+|([0-9]+)?[.][0-9]+)$/;
export const quantity: Shape = { type: 'string', min: 1, max: 32, pattern: quantityPattern };

const tier: Shape = {
	type: 'object',
	required: ['starting_quantity', 'amount'],
	fields: { starting_quantity: quantity, ending_quantity: quantity, amount: money },
};

const pricingScheme: Shape = {
	type: 'object',
	fields: {
		fixed_price: money,
		pricing_model: word('VOLUME', 'TIERED'),
		tiers: { type: 'array', min: 1, max: 32, of: tier },
	},
};

const taxes: Shape = {
	type: 'object',
	fields: {
		percentage: { type: 'string', pattern: /^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$/ },
		inclusive: { type: 'boolean' },
	},
};

const paymentPreferences: Shape = {
	type: 'object',
	fields: {
		auto_bill_outstanding: { type: 'boolean' },
		setup_fee: money,
		setup_fee_failure_action: word('CONTINUE', 'CANCEL'),
		payment_failure_threshold: whole(0, 999),
	},
};

const billingCycle: Shape = {
	type: 'object',
	required: ['frequency', 'tenure_type', 'sequence'],
	fields: {
		pricing_scheme: pricingScheme,
		frequency: {
			type: 'object',
			required: ['interval_unit'],
			fields: { interval_unit: word('DAY', 'WEEK', 'MONTH', 'YEAR'), interval_count: whole(1, 365) },
		},
		tenure_type: word('REGULAR', 'TRIAL'),
		sequence: whole(1, 99),
		total_cycles: whole(0, 999),
	},
};

export const planRequest: Shape = {
	type: 'object',
	required: ['name', 'billing_cycles', 'payment_preferences', 'product_id'],
	fields: {
		product_id: { type: 'string', min: 6, max: 50 },
		name: { type: 'string', min: 1, max: 127 },
		status: word('CREATED', 'ACTIVE'),
		description: { type: 'string', min: 1, max: 127 },
		billing_cycles: { type: 'array', min: 1, max: 12, of: billingCycle },
		payment_preferences: paymentPreferences,
		taxes: { ...taxes, required: ['percentage'] } as Shape,
		quantity_supported: { type: 'boolean' },
	},
};

export const pricingSchemesRequest: Shape = {
	type: 'object',
	required: ['pricing_schemes'],
	fields: {
		pricing_schemes: {
			type: 'array',
			min: 1,
			max: 99,
			of: {
				type: 'object',
				required: ['billing_cycle_sequence', 'pricing_scheme'],
				fields: { billing_cycle_sequence: whole(1, 99), pricing_scheme: pricingScheme },
			},
		},
	},
};

/** What a subscription may have otherwise than its plan. */
export const planOverride: Shape = {
	type: 'object',
	fields: {
		billing_cycles: {
			type: 'array',
			min: 1,
			max: 12,
			of: {
				type: 'object',
				required: ['sequence'],
				fields: {
					pricing_scheme: pricingScheme,
					sequence: whole(1, 99),
					total_cycles: whole(0, 999),
				},
			},
		},
		payment_preferences: paymentPreferences,
		taxes,
	},
};
