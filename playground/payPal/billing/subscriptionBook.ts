import type { Clock } from '../../world/clock.ts';
import { issue, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { billingAgreementToken, subscriptionId } from '../ids.ts';
import { fromMinor, toMinor, type Money } from '../money.ts';
import type { Capture } from '../payments/capture.ts';
import { payer as firstPayer } from '../../seed.ts';
import { Biller, type ChargeRequest } from './biller.ts';
import { currencyOf, type Plan, type Terms } from './billingPlan.ts';
import { checked } from './checked.ts';
import type { PlanBook } from './planBook.ts';
import type { Revision, Subscription, SubscriptionStatus } from './subscription.ts';
import { patchSubscription } from './subscriptionPatch.ts';
import {
	captureRequest,
	reasonRequest,
	reviseRequest,
	subscriptionRequest,
	withOverride,
	type PlanOverride,
	type SubscriptionRequest,
} from './subscriptionRequest.ts';

/** The subscriptions of the merchant, and what may be done to each. */
export class SubscriptionBook {
	private readonly subscriptions = new Map<string, Subscription>();
	private readonly clock: Clock;
	private readonly plans: PlanBook;
	private readonly biller: Biller;
	private readonly happenings: Happenings;

	constructor(
		clock: Clock,
		plans: PlanBook,
		happenings: Happenings,
		charge: (from: ChargeRequest) => Capture,
	) {
		this.clock = clock;
		this.plans = plans;
		this.happenings = happenings;
		this.biller = new Biller(clock, happenings, charge, (subscription) => this.termsOf(subscription));
	}

	/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_create */
	create(body: unknown): Subscription {
		const request = checked<SubscriptionRequest>(body, subscriptionRequest);
		const plan = this.plans.peek(request.plan_id);
		if (!plan) throw unknownResource('plan_id', request.plan_id);
		if (plan.status !== 'ACTIVE') throw issue('PLAN_STATUS_INVALID');
		requireQuantity(plan, request.quantity);
		const now = this.clock.now();
		const startAt = request.start_time === undefined ? now : new Date(request.start_time);
		if (Number.isNaN(startAt.getTime()) || startAt.getTime() < now.getTime() - 60_000)
			throw issue('INVALID_PARAMETER_VALUE', { field: '/start_time', value: request.start_time });
		const subscription: Subscription = {
			id: subscriptionId(),
			plan_id: plan.id,
			...(request.custom_id && { custom_id: request.custom_id }),
			quantity: request.quantity ?? '1',
			...(request.shipping_amount && { shipping_amount: request.shipping_amount }),
			subscriber: request.subscriber ?? {},
			context: request.application_context ?? {},
			...(request.plan && { override: withOverride(plan, request.plan) }),
			status: 'APPROVAL_PENDING',
			token: billingAgreementToken(),
			startAt,
			createdAt: now,
			updatedAt: now,
			statusAt: now,
			completed: {},
			outstanding: 0n,
			failedCount: 0,
			sales: [],
			paysNothing: false,
		};
		this.subscriptions.set(subscription.id, subscription);
		this.happenings.subscriptionChanged('CREATED', subscription);
		return subscription;
	}

	find(id: string): Subscription {
		const subscription = this.subscriptions.get(id);
		if (!subscription) throw unknownResource('id', id);
		return subscription;
	}

	/** The newest first: unverified. */
	all(): Subscription[] {
		return [...this.subscriptions.values()].reverse();
	}

	/** By the token of its approval page, or of a change that waits for approval. */
	byToken(token: string): { subscription: Subscription; revision?: Revision } {
		for (const subscription of this.subscriptions.values()) {
			if (subscription.token === token) return { subscription };
			if (subscription.revision?.token === token) return { subscription, revision: subscription.revision };
		}
		throw unknownResource('ba_token', token);
	}

	planOf({ plan_id }: Pick<Subscription, 'plan_id'>): Plan {
		return this.plans.find(plan_id);
	}

	termsOf(subscription: Subscription): Terms {
		return subscription.override ?? this.planOf(subscription);
	}

	/** The buyer agrees to it, on PayPal's page. */
	approve(subscription: Subscription, person = firstPayer): void {
		if (subscription.status !== 'APPROVAL_PENDING') throw issue('SUBSCRIPTION_STATUS_INVALID');
		subscription.subscriber = {
			...subscription.subscriber,
			email_address: person.email,
			payer_id: person.payerId,
			name: { given_name: person.givenName, surname: person.surname },
		};
		const waits = subscription.context.user_action === 'CONTINUE';
		this.setStatus(subscription, waits ? 'APPROVED' : 'ACTIVE');
		if (!waits) this.start(subscription);
	}

	/** The buyer agrees to a change. It applies from the next billing: unverified. */
	approveRevision(subscription: Subscription): void {
		const { revision } = subscription;
		if (!revision) throw issue('SUBSCRIPTION_STATUS_INVALID');
		const { plan_id, quantity, shipping_amount } = revision;
		Object.assign(subscription, {
			...(plan_id && { plan_id }),
			...(quantity && { quantity }),
			...(shipping_amount && { shipping_amount }),
			updatedAt: this.clock.now(),
			revision: undefined,
		});
		if (plan_id) subscription.override = undefined;
		this.happenings.subscriptionChanged('UPDATED', subscription);
	}

	patch(id: string, body: unknown): void {
		const subscription = this.find(id);
		requireStatus(subscription, 'ACTIVE', 'SUSPENDED');
		patchSubscription(subscription, this.termsOf(subscription), body);
		subscription.updatedAt = this.clock.now();
		this.happenings.subscriptionChanged('UPDATED', subscription);
	}

	/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_revise */
	revise(id: string, body: unknown): Revision {
		const subscription = this.find(id);
		const request = checked<
			Omit<Revision, 'token' | 'context'> & {
				application_context?: Revision['context'];
				plan?: PlanOverride;
			}
		>(body, reviseRequest);
		const plan = this.plans.peek(request.plan_id ?? subscription.plan_id);
		if (!plan) throw unknownResource('plan_id', request.plan_id!);
		// Which status PayPal wants is not in its list of issues: unverified.
		requireStatus(subscription, 'ACTIVE', 'SUSPENDED');
		if (plan.product_id !== this.planOf(subscription).product_id) throw issue('PLAN_PRODUCT_NOT_COMPATIBLE');
		requireQuantity(plan, request.quantity);
		const { plan_id, quantity, shipping_amount, application_context: context = {} } = request;
		subscription.revision = {
			token: billingAgreementToken(),
			...(plan_id && { plan_id }),
			...(quantity && { quantity }),
			...(shipping_amount && { shipping_amount }),
			context,
		};
		return subscription.revision;
	}

	suspend(id: string, body: unknown): void {
		const subscription = this.find(id);
		const { reason } = checked<{ reason: string }>(body, reasonRequest(true));
		requireStatus(subscription, 'ACTIVE');
		this.biller.stop(subscription);
		this.setStatus(subscription, 'SUSPENDED', reason);
		this.happenings.subscriptionChanged('SUSPENDED', subscription);
	}

	cancel(id: string, body: unknown): void {
		const subscription = this.find(id);
		const { reason } = checked<{ reason: string }>(body, reasonRequest(true));
		// "Should be active or suspended"; that one awaiting approval can be cancelled, too, is unverified.
		requireStatus(subscription, 'ACTIVE', 'SUSPENDED', 'APPROVED', 'APPROVAL_PENDING');
		this.biller.stop(subscription);
		subscription.nextBillingAt = undefined;
		this.setStatus(subscription, 'CANCELLED', reason);
		this.happenings.subscriptionChanged('CANCELLED', subscription);
	}

	activate(id: string, body: unknown): void {
		const subscription = this.find(id);
		const { reason } = checked<{ reason?: string }>(body ?? {}, reasonRequest(false));
		if (subscription.status === 'APPROVED') {
			this.setStatus(subscription, 'ACTIVE', reason);
			this.start(subscription);
			return;
		}
		requireStatus(subscription, 'SUSPENDED');
		const { payment_failure_threshold: threshold } = this.termsOf(subscription).payment_preferences;
		// Until when is not documented: until what is owed is paid; unverified.
		if (threshold > 0 && subscription.failedCount >= threshold && subscription.outstanding > 0n)
			throw issue('SUBSCRIPTION_CANNOT_BE_ACTIVATED');
		this.setStatus(subscription, 'ACTIVE', reason);
		this.biller.resume(subscription);
		// PayPal names both events for it and says of neither when it comes: unverified.
		this.happenings.subscriptionChanged('RE-ACTIVATED', subscription);
	}

	/** Takes some or all of what is owed. */
	captureOutstanding(id: string, body: unknown): Capture {
		const subscription = this.find(id);
		const { amount } = checked<{ amount: Money }>(body, captureRequest);
		requireStatus(subscription, 'ACTIVE', 'SUSPENDED', 'EXPIRED');
		if (subscription.outstanding === 0n) throw issue('ZERO_OUTSTANDING_BALANCE');
		if (amount.currency_code !== currencyOf(this.termsOf(subscription))) throw issue('CURRENCY_MISMATCH');
		if (toMinor(amount) > subscription.outstanding)
			throw issue('AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE', { field: '/amount', value: amount.value });
		// A bank that says no does so here, too; how PayPal words it is unverified.
		if (subscription.paysNothing) throw issue('SUBSCRIBER_ACCOUNT_RESTRICTED');
		return this.biller.collect(subscription, fromMinor(toMinor(amount), amount.currency_code));
	}

	reset(): void {
		for (const subscription of this.subscriptions.values()) this.biller.stop(subscription);
		this.subscriptions.clear();
	}

	private start(subscription: Subscription): void {
		this.happenings.subscriptionChanged('ACTIVATED', subscription);
		this.biller.start(subscription);
	}

	private setStatus(subscription: Subscription, status: SubscriptionStatus, note?: string): void {
		const now = this.clock.now();
		Object.assign(subscription, { status, note, statusAt: now, updatedAt: now });
	}
}

function requireStatus({ status }: Subscription, ...oneOf: SubscriptionStatus[]): void {
	if (!oneOf.includes(status)) throw issue('SUBSCRIPTION_STATUS_INVALID');
}

function requireQuantity({ quantity_supported }: Plan, quantity: string | undefined): void {
	if (quantity !== undefined && !quantity_supported) throw issue('SUBSCRIPTION_CANNOT_HAVE_QUANTITY');
}
