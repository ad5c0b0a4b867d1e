import type { Link } from '../errors.ts';
import { fromMinor, toMinor } from '../money.ts';
import { feeOf, type Capture } from '../payments/capture.ts';
import type { Refund } from '../payments/refund.ts';
import { timestamp } from '../payments/view.ts';
import { payer as firstPayer } from '../../seed.ts';
import { currencyOf, type Plan, type Terms } from './billingPlan.ts';
import type { Product } from './product.ts';
import type { Revision, Subscription } from './subscription.ts';

/** Where the API and the approval page answer. */
export interface BillingAddresses {
	api: string;
	/** PayPal's page for subscriptions. */
	approval: string;
}

const link = (href: string, rel: string, method: Link['method']): Link => ({ href, rel, method });

export function productView(
	{ createdAt, updatedAt, ...product }: Product,
	api: string,
): Record<string, unknown> {
	const self = `${api}/v1/catalogs/products/${product.id}`;
	return {
		...product,
		create_time: timestamp(createdAt),
		update_time: timestamp(updatedAt),
		links: [link(self, 'self', 'GET'), link(self, 'edit', 'PATCH')],
	};
}

/** As the list shows it, with less in it. */
export function productInList({ id, name, description, createdAt }: Product, api: string): object {
	return {
		id,
		name,
		...(description && { description }),
		create_time: timestamp(createdAt),
		links: [link(`${api}/v1/catalogs/products/${id}`, 'self', 'GET')],
	};
}

export function planView({ createdAt, updatedAt, ...plan }: Plan, api: string): Record<string, unknown> {
	const self = `${api}/v1/billing/plans/${plan.id}`;
	const change = plan.status === 'ACTIVE' ? 'deactivate' : 'activate';
	return {
		...plan,
		create_time: timestamp(createdAt),
		update_time: timestamp(updatedAt),
		links: [
			link(self, 'self', 'GET'),
			link(self, 'edit', 'PATCH'),
			link(`${self}/${change}`, change, 'POST'),
		],
	};
}

/** As the list shows it, unless the whole is asked for. */
export function planInList({ createdAt, ...plan }: Plan, api: string): object {
	const { id, product_id, name, status, description } = plan;
	return {
		id,
		product_id,
		name,
		status,
		...(description && { description }),
		create_time: timestamp(createdAt),
		links: [link(`${api}/v1/billing/plans/${id}`, 'self', 'GET')],
	};
}

/** @param shown parts that are asked for with `fields` */
export function subscriptionView(
	subscription: Subscription,
	terms: Terms,
	at: BillingAddresses,
	shown: string[] = [],
): Record<string, unknown> {
	const { id, plan_id, custom_id, quantity, shipping_amount, status, note } = subscription;
	return {
		id,
		plan_id,
		status,
		...(note && { status_change_note: note }),
		status_update_time: timestamp(subscription.statusAt),
		start_time: timestamp(subscription.startAt),
		quantity,
		...(shipping_amount && { shipping_amount }),
		subscriber: subscription.subscriber,
		...(status !== 'APPROVAL_PENDING' && { billing_info: billingInfo(subscription, terms, shown) }),
		create_time: timestamp(subscription.createdAt),
		update_time: timestamp(subscription.updatedAt),
		...(custom_id && { custom_id }),
		plan_overridden: subscription.override !== undefined,
		...(shown.includes('plan') && { plan: planInside(terms) }),
		links: linksOf(subscription, at),
	};
}

const planInside = ({ billing_cycles, payment_preferences, taxes }: Terms): object => ({
	billing_cycles,
	payment_preferences,
	...(taxes && { taxes }),
});

function billingInfo(subscription: Subscription, terms: Terms, shown: string[]): object {
	const { completed, outstanding, failedCount, lastPayment, lastFailed, nextBillingAt } = subscription;
	return {
		outstanding_balance: fromMinor(outstanding, currencyOf(terms)),
		cycle_executions: terms.billing_cycles.map(({ tenure_type, sequence, total_cycles, pricing_scheme }) => ({
			tenure_type,
			sequence,
			cycles_completed: completed[sequence] ?? 0,
			cycles_remaining: total_cycles === 0 ? 0 : total_cycles - (completed[sequence] ?? 0),
			...(pricing_scheme && { current_pricing_scheme_version: pricing_scheme.version }),
			total_cycles,
		})),
		...(lastPayment && { last_payment: { amount: lastPayment.amount, time: timestamp(lastPayment.at) } }),
		...(nextBillingAt && { next_billing_time: timestamp(nextBillingAt) }),
		failed_payments_count: failedCount,
		...(lastFailed &&
			shown.includes('last_failed_payment') && {
				last_failed_payment: {
					amount: lastFailed.amount,
					time: timestamp(lastFailed.at),
					reason_code: lastFailed.reason,
					...(lastFailed.retryAt && { next_payment_retry_time: timestamp(lastFailed.retryAt) }),
				},
			}),
	};
}

function linksOf({ id, status, token }: Subscription, at: BillingAddresses): Link[] {
	const self = `${at.api}/v1/billing/subscriptions/${id}`;
	const both = [link(self, 'edit', 'PATCH'), link(self, 'self', 'GET')];
	const post = (rel: string) => link(`${self}/${rel}`, rel, 'POST');
	switch (status) {
		case 'APPROVAL_PENDING':
			return [link(`${at.approval}?ba_token=${token}`, 'approve', 'GET'), ...both];
		case 'APPROVED':
			return [post('activate'), ...both];
		case 'ACTIVE':
			return [post('cancel'), ...both, post('suspend'), post('capture')];
		case 'SUSPENDED':
			return [post('cancel'), ...both, post('activate'), post('capture')];
		case 'CANCELLED':
		case 'EXPIRED':
			return both;
	}
}

/** What `revise` answers: what is to change, and where the buyer agrees to it. */
export function revisionView(
	{ token, plan_id, quantity, shipping_amount }: Revision,
	subscription: Subscription,
	at: BillingAddresses,
): Record<string, unknown> {
	const approve = link(`${at.approval}/update?ba_token=${token}`, 'approve', 'GET');
	return {
		...(plan_id && { plan_id }),
		...(quantity && { quantity }),
		...(shipping_amount && { shipping_amount }),
		plan_overridden: subscription.override !== undefined,
		links: [approve, ...linksOf(subscription, at)],
	};
}

/** A payment, as the list of a subscription has it. */
export function transactionView(sale: Capture): Record<string, unknown> {
	const { currency_code } = sale.amount;
	const fee = feeOf(sale.amount);
	const { person: payer = firstPayer } = sale;
	return {
		id: sale.id,
		status: sale.status,
		...(sale.reason && { status_details: { reason: sale.reason } }),
		amount_with_breakdown: {
			gross_amount: sale.amount,
			fee_amount: fromMinor(fee, currency_code),
			net_amount: fromMinor(toMinor(sale.amount) - fee, currency_code),
		},
		payer_name: { given_name: payer.givenName, surname: payer.surname },
		payer_email: payer.email,
		time: timestamp(sale.createdAt),
	};
}

const states: Record<Capture['status'], string> = {
	COMPLETED: 'completed',
	PENDING: 'pending',
	DECLINED: 'denied',
	PARTIALLY_REFUNDED: 'partially_refunded',
	REFUNDED: 'refunded',
};

/** GET /v1/payments/sale/{id}, and the resource of PAYMENT.SALE. https://developer.paypal.com/docs/api/payments/v1/#sale_get */
export function saleView(sale: Capture, api: string): Record<string, unknown> {
	const self = `${api}/v1/payments/sale/${sale.id}`;
	const { currency_code: currency, value: total } = sale.amount;
	return {
		id: sale.id,
		billing_agreement_id: sale.subscription?.id,
		amount: { total, currency, details: sale.subscription?.details },
		payment_mode: 'INSTANT_TRANSFER',
		state: states[sale.status],
		...(sale.customId && { custom: sale.customId }),
		transaction_fee: { value: fromMinor(feeOf(sale.amount), currency).value, currency },
		protection_eligibility: 'ELIGIBLE',
		protection_eligibility_type: 'ITEM_NOT_RECEIVED_ELIGIBLE,UNAUTHORIZED_PAYMENT_ELIGIBLE',
		create_time: timestamp(sale.createdAt),
		update_time: timestamp(sale.updatedAt),
		links: [link(self, 'self', 'GET'), link(`${self}/refund`, 'refund', 'POST')],
	};
}

/**
 * The resource of PAYMENT.SALE.REFUNDED and .REVERSED: it names the sale, and no subscription, as PayPal's own
 * simulator sends it.
 */
export function saleRefundView(refund: Refund, sale: Capture, api: string): Record<string, unknown> {
	const { currency_code: currency, value } = refund.amount;
	return {
		id: refund.id,
		create_time: timestamp(refund.createdAt),
		update_time: timestamp(refund.updatedAt),
		state: refund.status.toLowerCase(),
		amount: { total: `-${value}`, currency },
		...(sale.customId && { custom: sale.customId }),
		sale_id: sale.id,
		links: [
			link(`${api}/v1/payments/refund/${refund.id}`, 'self', 'GET'),
			link(`${api}/v1/payments/sale/${sale.id}`, 'sale', 'GET'),
		],
	};
}
