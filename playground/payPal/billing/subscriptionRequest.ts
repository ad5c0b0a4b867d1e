import { issue } from '../errors.ts';
import type { Money } from '../money.ts';
import { money } from '../orders/request.ts';
import type { Shape } from '../shape.ts';
import { currencyOf, pricesOf, type PricingScheme, type Terms } from './billingPlan.ts';
import { planOverride, quantity } from './planRequest.ts';
import { checkScheme } from './planRules.ts';
import type { ApplicationContext } from './subscription.ts';

/** Shapes of the requests about subscriptions, as PayPal's OpenAPI 1.6 has them. */
const text = (most: number): Shape => ({ type: 'string', min: 1, max: most });
export const reasonRequest = (required: boolean): Shape => ({
	type: 'object',
	...(required && { required: ['reason'] }),
	fields: { reason: text(128) },
});

const applicationContext: Shape = {
	type: 'object',
	required: ['return_url', 'cancel_url'],
	fields: {
		brand_name: text(127),
		locale: { type: 'string', min: 2, max: 10, pattern: /^[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}))?$/ },
		shipping_preference: {
			type: 'string',
			oneOf: ['GET_FROM_FILE', 'NO_SHIPPING', 'SET_PROVIDED_ADDRESS'],
		},
		user_action: { type: 'string', oneOf: ['CONTINUE', 'SUBSCRIBE_NOW'] },
		payment_method: { type: 'any' },
		return_url: { type: 'string', min: 10, max: 4000 },
		cancel_url: { type: 'string', min: 10, max: 4000 },
	},
};

export const subscriptionRequest: Shape = {
	type: 'object',
	required: ['plan_id'],
	fields: {
		plan_id: { type: 'string', min: 3, max: 50 },
		start_time: {
			type: 'string',
			min: 20,
			max: 64,
			pattern: /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}([.]\d+)?([Zz]|[+-]\d{2}:\d{2})$/,
		},
		quantity,
		shipping_amount: money,
		subscriber: { type: 'any' },
		auto_renewal: { type: 'boolean' },
		application_context: applicationContext,
		custom_id: { type: 'string', min: 1, max: 127, pattern: /^[\x20-\x7E]+$/ },
		plan: planOverride,
	},
};

export const reviseRequest: Shape = {
	type: 'object',
	fields: {
		plan_id: { type: 'string', min: 3, max: 50 },
		quantity,
		shipping_amount: money,
		shipping_address: { type: 'any' },
		application_context: applicationContext,
		plan: planOverride,
	},
};

export const captureRequest: Shape = {
	type: 'object',
	required: ['note', 'capture_type', 'amount'],
	fields: {
		note: text(128),
		capture_type: { type: 'string', oneOf: ['OUTSTANDING_BALANCE'] },
		amount: money,
	},
};

export interface SubscriptionRequest {
	plan_id: string;
	start_time?: string;
	quantity?: string;
	shipping_amount?: Money;
	subscriber?: Record<string, unknown>;
	application_context?: ApplicationContext;
	custom_id?: string;
	plan?: PlanOverride;
}

export interface PlanOverride {
	billing_cycles?: Array<{ sequence: number; total_cycles?: number; pricing_scheme?: PricingScheme }>;
	payment_preferences?: Partial<Terms['payment_preferences']>;
	taxes?: Partial<NonNullable<Terms['taxes']>>;
}

/** A plan as one subscription has it. @throws what PayPal has against that */
export function withOverride(plan: Terms, override: PlanOverride): Terms {
	const own: Terms = structuredClone({
		billing_cycles: plan.billing_cycles,
		payment_preferences: plan.payment_preferences,
		...(plan.taxes && { taxes: plan.taxes }),
	});
	for (const { sequence, total_cycles, pricing_scheme } of override.billing_cycles ?? []) {
		const cycle = own.billing_cycles.find((one) => one.sequence === sequence);
		if (!cycle) throw issue('INVALID_BILLING_CYCLE_SEQUENCE');
		if (total_cycles !== undefined) cycle.total_cycles = total_cycles;
		if (!pricing_scheme) continue;
		checkScheme(pricing_scheme, cycle.tenure_type);
		if (pricesOf(pricing_scheme).some(({ currency_code }) => currency_code !== currencyOf(plan)))
			throw issue('CURRENCY_MISMATCH');
		cycle.pricing_scheme = { ...pricing_scheme, version: 1 };
	}
	Object.assign(own.payment_preferences, override.payment_preferences);
	if (override.taxes) own.taxes = { percentage: '0', inclusive: true, ...own.taxes, ...override.taxes };
	return own;
}
