import type { Clock } from '../../world/clock.ts';
import { issue, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { planId } from '../ids.ts';
import { toMinor, type Money } from '../money.ts';
import { timestamp } from '../payments/view.ts';
import { currencyOf, pricesOf, type BillingCycle, type Plan, type PricingScheme } from './billingPlan.ts';
import type { Catalog } from './catalog.ts';
import { checked } from './checked.ts';
import { planRequest, pricingSchemesRequest } from './planRequest.ts';
import { checkPlan, checkScheme } from './planRules.ts';
import { patched } from './patches.ts';

type PlanRequest = Omit<Plan, 'id' | 'createdAt' | 'updatedAt'>;

/** https://developer.paypal.com/docs/api/subscriptions/v1/#plans_patch */
const patchable: Record<string, string[]> = {
	'/description': ['replace'],
	'/name': ['replace'],
	'/payment_preferences/auto_bill_outstanding': ['replace'],
	'/payment_preferences/payment_failure_threshold': ['replace'],
	'/payment_preferences/setup_fee': ['replace'],
	'/payment_preferences/setup_fee_failure_action': ['replace'],
	'/taxes/percentage': ['replace'],
};

/** The plans of the merchant. */
export class PlanBook {
	private readonly plans = new Map<string, Plan>();
	private readonly clock: Pick<Clock, 'now'>;
	private readonly catalog: Catalog;
	private readonly happenings: Happenings;

	constructor(clock: Pick<Clock, 'now'>, catalog: Catalog, happenings: Happenings) {
		this.clock = clock;
		this.catalog = catalog;
		this.happenings = happenings;
	}

	create(body: unknown): Plan {
		const request = checked<PlanRequest>(body, planRequest);
		// That an unknown product is INVALID_RESOURCE_ID is unverified.
		if (!this.catalog.peek(request.product_id)) throw unknownResource('product_id', request.product_id);
		const now = this.clock.now();
		const plan: Plan = {
			...request,
			id: planId(),
			status: request.status ?? 'ACTIVE',
			quantity_supported:
				request.quantity_supported ??
				request.billing_cycles.some(({ pricing_scheme }) => pricing_scheme?.tiers !== undefined),
			billing_cycles: request.billing_cycles.map((cycle) => withDefaults(cycle, now)),
			payment_preferences: {
				...request.payment_preferences,
				auto_bill_outstanding: request.payment_preferences.auto_bill_outstanding ?? true,
				setup_fee_failure_action: request.payment_preferences.setup_fee_failure_action ?? 'CANCEL',
				payment_failure_threshold: request.payment_preferences.payment_failure_threshold ?? 0,
			},
			...(request.taxes && {
				taxes: { ...request.taxes, inclusive: request.taxes.inclusive ?? true },
			}),
			createdAt: now,
			updatedAt: now,
		};
		checkPlan({ ...plan, ...(request.quantity_supported === false && { quantity_supported: false }) });
		this.plans.set(plan.id, plan);
		this.happenings.planChanged('CREATED', plan);
		return plan;
	}

	find(id: string): Plan {
		const plan = this.plans.get(id);
		if (!plan) throw unknownResource('id', id);
		return plan;
	}

	peek(id: string): Plan | undefined {
		return this.plans.get(id);
	}

	/** The newest first: unverified. */
	all(productId?: string): Plan[] {
		const plans = [...this.plans.values()].reverse();
		return productId === undefined ? plans : plans.filter(({ product_id }) => product_id === productId);
	}

	patch(id: string, body: unknown): void {
		const plan = this.find(id);
		if (plan.status === 'INACTIVE') throw issue('PLAN_STATUS_INACTIVE');
		const changed = patched(plan, body, (path) => patchable[path]);
		checkPlan(changed);
		Object.assign(plan, changed, { updatedAt: this.clock.now() });
		this.happenings.planChanged('UPDATED', plan);
	}

	activate(id: string): void {
		const plan = this.find(id);
		if (plan.status === 'ACTIVE') throw issue('PLAN_STATUS_INVALID');
		this.setStatus(plan, 'ACTIVE', 'ACTIVATED');
	}

	deactivate(id: string): void {
		const plan = this.find(id);
		if (plan.status !== 'ACTIVE') throw issue('PLAN_STATUS_INVALID');
		this.setStatus(plan, 'INACTIVE', 'DEACTIVATED');
	}

	updatePricing(id: string, body: unknown): void {
		const plan = this.find(id);
		const { pricing_schemes } = checked<{
			pricing_schemes: Array<{ billing_cycle_sequence: number; pricing_scheme: Partial<PricingScheme> }>;
		}>(body, pricingSchemesRequest);
		const now = this.clock.now();
		const changes = pricing_schemes.map(({ billing_cycle_sequence, pricing_scheme }) => {
			const cycle = plan.billing_cycles.find(({ sequence }) => sequence === billing_cycle_sequence);
			if (!cycle) throw issue('INVALID_BILLING_CYCLE_SEQUENCE');
			const old = cycle.pricing_scheme;
			if (old && (old.tiers === undefined) !== (pricing_scheme.tiers === undefined))
				throw issue('INVALID_PRICING_SCHEME');
			checkScheme(pricing_scheme, cycle.tenure_type);
			requireCurrency(pricesOf(pricing_scheme), currencyOf(plan));
			return { cycle, scheme: { ...pricing_scheme, version: (old?.version ?? 0) + 1 } };
		});
		for (const { cycle, scheme } of changes) {
			const at = timestamp(now);
			cycle.pricing_scheme = {
				...scheme,
				create_time: cycle.pricing_scheme?.create_time ?? at,
				update_time: at,
			};
		}
		plan.updatedAt = now;
		this.happenings.planChanged('UPDATED', plan);
		// PayPal spares payments of the next ten days; that the event comes at once is unverified.
		this.happenings.planChanged('PRICING-CHANGE.ACTIVATED', plan);
	}

	reset(): void {
		this.plans.clear();
	}

	private setStatus(plan: Plan, status: Plan['status'], happened: 'ACTIVATED' | 'DEACTIVATED'): void {
		plan.status = status;
		plan.updatedAt = this.clock.now();
		this.happenings.planChanged(happened, plan);
	}
}

function requireCurrency(amounts: Money[], currency: string): void {
	if (amounts.some(({ currency_code }) => currency_code !== currency)) throw issue('CURRENCY_MISMATCH');
}

function withDefaults(cycle: BillingCycle, now: Date): BillingCycle {
	const { pricing_scheme, frequency, total_cycles } = cycle;
	const at = timestamp(now);
	const isFree = pricesOf(pricing_scheme).every((price) => toMinor(price) === 0n);
	return {
		...cycle,
		frequency: { ...frequency, interval_count: frequency.interval_count ?? 1 },
		total_cycles: total_cycles ?? 1,
		...(pricing_scheme &&
			!(isFree && cycle.tenure_type === 'TRIAL' && !pricing_scheme.fixed_price) && {
				pricing_scheme: { ...pricing_scheme, version: 1, create_time: at, update_time: at },
			}),
	};
}
