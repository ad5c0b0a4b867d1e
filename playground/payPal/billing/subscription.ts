import type { Money } from '../money.ts';
import type { Terms } from './billingPlan.ts';

export type SubscriptionStatus =
	'APPROVAL_PENDING' | 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'CANCELLED' | 'EXPIRED';

/** What PayPal's page needs to know. https://developer.paypal.com/docs/api/subscriptions/v1/#definition-application_context */
export interface ApplicationContext {
	brand_name?: string;
	locale?: string;
	shipping_preference?: string;
	user_action?: 'CONTINUE' | 'SUBSCRIBE_NOW';
	return_url?: string;
	cancel_url?: string;
}

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_get */
export interface Subscription {
	id: string;
	plan_id: string;
	custom_id?: string;
	quantity: string;
	shipping_amount?: Money;
	subscriber: Record<string, unknown>;
	context: ApplicationContext;
	/** The plan as this subscription has it, where it has anything otherwise. */
	override?: Terms;
	status: SubscriptionStatus;
	note?: string;
	/** In the link to its approval page. */
	token: string;
	startAt: Date;
	createdAt: Date;
	updatedAt: Date;
	statusAt: Date;
	/** Of each billing cycle of the plan, by its sequence, how often it was run. */
	completed: Record<number, number>;
	/** When the next cycle is billed; none when all have been, or none are to come. */
	nextBillingAt?: Date;
	/** In minor units. */
	outstanding: bigint;
	/** Of cycles in a row; set to 0 by a payment. */
	failedCount: number;
	lastPayment?: { amount: Money; at: Date };
	lastFailed?: { amount: Money; at: Date; reason: string; retryAt?: Date };
	/** What of a cycle is still being tried for, and how often it was. */
	unpaid?: { amount: bigint; tries: number; retryAt: Date };
	/** IDs of its payments. */
	sales: string[];
	/** A change the buyer has yet to agree to. */
	revision?: Revision;
	/** The buyer's bank says no. */
	paysNothing: boolean;
	/** The next thing the clock does to it. */
	callOff?: () => void;
}

/** What is to change, once the buyer agrees. */
export interface Revision {
	token: string;
	plan_id?: string;
	quantity?: string;
	shipping_amount?: Money;
	context: ApplicationContext;
}
