import type { IDataObject } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { withoutMark } from '../../../checkout/terms/subscriptionSeal';
import type { PayPalMoney } from '../money/payPalMoney';
import type { Payer, PayPalLink } from '../orders/order';
import { simplifyAmount, simplifyPayer, withoutGaps } from '../orders/simplifyOrder';
import type { Plan } from './plan';

/** https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_get */
export interface Subscription {
	id: string;
	plan_id?: string;
	status?: string;
	status_change_note?: string;
	status_update_time?: string;
	start_time?: string;
	quantity?: string;
	shipping_amount?: PayPalMoney;
	subscriber?: Payer;
	custom_id?: string;
	plan_overridden?: boolean;
	/** Only where it is asked for. */
	plan?: Pick<Plan, 'billing_cycles' | 'payment_preferences' | 'taxes' | 'name'>;
	billing_info?: BillingInfo;
	create_time?: string;
	update_time?: string;
	links?: PayPalLink[];
}

interface BillingInfo {
	outstanding_balance?: PayPalMoney;
	last_payment?: { amount?: PayPalMoney; time?: string };
	next_billing_time?: string;
	final_payment_time?: string;
	/** Of cycles in a row; 0 again after a payment. */
	failed_payments_count?: number;
	/** Only where it is asked for. */
	last_failed_payment?: {
		amount?: PayPalMoney;
		time?: string;
		reason_code?: string;
		next_payment_retry_time?: string;
	};
	cycle_executions?: Array<{ tenure_type?: string; cycles_completed?: number; cycles_remaining?: number }>;
}

/** A payment of a subscription. https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_transactions */
export interface Transaction {
	id: string;
	status?: string;
	status_details?: { reason?: string };
	amount_with_breakdown?: {
		gross_amount?: PayPalMoney;
		fee_amount?: PayPalMoney;
		net_amount?: PayPalMoney;
	};
	payer_email?: string;
	time?: string;
}

/** Where the buyer agrees: to a new subscription, or to a change of one. */
export const approveUrlOf = ({ links = [] }: { links?: PayPalLink[] }): string | undefined =>
	links.find(({ rel }) => rel === 'approve')?.href;

export function simplifySubscription(subscription: Subscription): IDataObject {
	const { billing_info: billing, custom_id: customId } = subscription;
	const failed = billing?.last_failed_payment;
	return withoutGaps({
		subscriptionId: subscription.id,
		status: subscription.status,
		planId: subscription.plan_id,
		quantity: subscription.quantity,
		approveUrl: approveUrlOf(subscription),
		customId: customId && withoutMark(customId),
		...parseCustomId(customId),
		nextBillingTime: billing?.next_billing_time,
		lastPayment: simplifyAmount(billing?.last_payment?.amount),
		lastPaymentTime: billing?.last_payment?.time,
		outstandingBalance: simplifyAmount(billing?.outstanding_balance),
		failedPayments: billing?.failed_payments_count,
		lastFailedPaymentTime: failed?.time,
		failureReason: failed?.reason_code,
		nextRetryTime: failed?.next_payment_retry_time,
		shippingAmount: simplifyAmount(subscription.shipping_amount),
		subscriber: simplifyPayer(subscription.subscriber),
		startTime: subscription.start_time,
		note: subscription.status_change_note,
		createTime: subscription.create_time,
		updateTime: subscription.update_time,
	});
}

export const simplifyTransaction = (transaction: Transaction): IDataObject =>
	withoutGaps({
		saleId: transaction.id,
		status: transaction.status,
		reason: transaction.status_details?.reason,
		amount: simplifyAmount(transaction.amount_with_breakdown?.gross_amount),
		fee: simplifyAmount(transaction.amount_with_breakdown?.fee_amount),
		net: simplifyAmount(transaction.amount_with_breakdown?.net_amount),
		payerEmail: transaction.payer_email,
		time: transaction.time,
	});
