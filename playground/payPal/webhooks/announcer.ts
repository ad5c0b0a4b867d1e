import type { Plan } from '../billing/billingPlan.ts';
import type { Product } from '../billing/product.ts';
import type { Subscription } from '../billing/subscription.ts';
import { planView, productView, saleRefundView, saleView } from '../billing/views.ts';
import type { Happenings, PlanHappening, SubscriptionHappening } from '../happenings.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { invoiceView } from '../invoicing/view.ts';
import type { Dispute } from '../disputes/dispute.ts';
import { disputeView } from '../disputes/view.ts';
import type { Order } from '../orders/order.ts';
import { orderView, type Addresses } from '../orders/view.ts';
import type { Authorization } from '../payments/authorization.ts';
import type { Capture } from '../payments/capture.ts';
import type { Refund } from '../payments/refund.ts';
import { authorizationView, captureView, refundView } from '../payments/view.ts';
import type { PayoutBatch, PayoutItem } from '../payouts/payout.ts';
import { batchView, itemView } from '../payouts/view.ts';
import type { PaymentToken } from '../vault/paymentToken.ts';
import { paymentTokenView } from '../vault/view.ts';
import type { World } from '../../world/world.ts';
import { toConsentRevoked } from './consentRevoked.ts';
import type { Dispatcher } from './dispatcher.ts';
import { inWords, toEvent, type WebhookEvent } from './event.ts';
import type { Registrations, Webhook } from './registrations.ts';

/** How long after an answer of the API its webhook leaves. An approval is told at once. */
const afterAnswerMs = 200;

/** What the announcer asks others. */
interface Informants {
	isOurs(orderId: string): boolean;
	captureOf(id: string): Capture | undefined;
	/** The resource of its events. */
	subscriptionIn(subscription: Subscription): Record<string, unknown>;
}

const knowsNothing: Informants = {
	isOurs: () => true,
	captureOf: () => undefined,
	subscriptionIn: ({ id }) => ({ id }),
};

/** Turns what happens into events, keeps them, and has them sent to whom they concern. */
export class Announcer implements Happenings {
	readonly events = new Map<string, WebhookEvent>();
	private readonly world: World;
	private readonly registrations: Registrations;
	private readonly dispatcher: Dispatcher;
	private readonly ask: Informants;
	private readonly addresses: () => Addresses & { invoices: string };

	constructor(
		world: World,
		registrations: Registrations,
		dispatcher: Dispatcher,
		addresses: () => Addresses & { invoices: string },
		ask: Informants = knowsNothing,
	) {
		this.world = world;
		this.registrations = registrations;
		this.dispatcher = dispatcher;
		this.addresses = addresses;
		this.ask = ask;
	}

	orderApproved(order: Order): void {
		this.announceOrder('CHECKOUT.ORDER.APPROVED', 'An order has been approved by buyer', order, 0);
	}

	orderCompleted(order: Order): void {
		this.announceOrder('CHECKOUT.ORDER.COMPLETED', 'Checkout Order Completed', order, afterAnswerMs);
	}

	approvalReversed(order: Order): void {
		const { id, purchase_units, payment_source } = orderView(order, this.addresses());
		this.announce({
			event_type: 'CHECKOUT.PAYMENT-APPROVAL.REVERSED',
			resource_type: 'checkout-order',
			summary: 'A payment has been reversed after approval.',
			resource: { id, order_id: id, status: order.status, purchase_units, payment_source },
		});
	}

	captureChanged(capture: Capture): void {
		if (capture.subscription) return this.announceSale(capture.status, capture);
		const amount = inWords(capture.amount);
		const summaries: Record<string, string> = {
			COMPLETED: `Payment completed for ${amount}`,
			PENDING: `Payment pending for ${amount}`,
			DECLINED: `A payment capture for ${amount} was declined.`,
		};
		const summary = summaries[capture.status] ?? `Payment ${capture.status.toLowerCase()}`;
		this.announceCapture(capture.status, summary, capture);
	}

	captureDenied(capture: Capture): void {
		if (capture.subscription) return this.announceSale('DENIED', capture);
		this.announceCapture('DENIED', `Payment denied for ${inWords(capture.amount)}`, capture);
	}

	captureReversed(refund: Refund): void {
		const summary = `A ${inWords(refund.amount)} capture payment was reversed`;
		this.announceRefund('PAYMENT.CAPTURE.REVERSED', summary, refund);
	}

	authorizationCreated(authorization: Authorization): void {
		const summary = `A payment authorization is created for ${inWords(authorization.amount)}`;
		this.announceAuthorization('CREATED', summary, authorization);
	}

	authorizationVoided(authorization: Authorization): void {
		const summary = `A payment authorization is voided for ${inWords(authorization.amount)}`;
		this.announceAuthorization('VOIDED', summary, authorization);
	}

	refundChanged(refund: Refund): void {
		const amount = inWords(refund.amount);
		if (refund.status === 'COMPLETED') {
			const summary = `A ${amount} capture payment was refunded`;
			this.announceRefund('PAYMENT.CAPTURE.REFUNDED', summary, refund);
		} else {
			const summary = `A refund of ${amount} is ${refund.status.toLowerCase()}`;
			this.announceRefund(`PAYMENT.REFUND.${refund.status}`, summary, refund);
		}
	}

	disputeChanged(happened: 'CREATED' | 'UPDATED' | 'RESOLVED', dispute: Dispute): void {
		this.announce({
			event_type: `CUSTOMER.DISPUTE.${happened}`,
			resource_type: 'dispute',
			resource_version: undefined,
			summary: `A dispute was ${happened.toLowerCase()} with case # ${dispute.id}`,
			resource: disputeView(dispute, this.addresses().api),
		});
	}

	payoutChanged(happened: 'PROCESSING' | 'SUCCESS', batch: PayoutBatch): void {
		const { batch_header, links } = batchView(batch, this.addresses().api, []);
		this.announce({
			event_type: `PAYMENT.PAYOUTSBATCH.${happened}`,
			resource_type: 'payouts',
			resource_version: undefined,
			summary: `Payouts batch: ${happened.toLowerCase()}.`,
			resource: { batch_header, links },
		});
	}

	payoutItemChanged(happened: 'RETURNED' | 'SUCCEEDED' | 'UNCLAIMED', item: PayoutItem): void {
		this.announce({
			event_type: `PAYMENT.PAYOUTS-ITEM.${happened}`,
			resource_type: 'payouts_item',
			resource_version: undefined,
			summary: `A payout item: ${happened.toLowerCase()}.`,
			resource: itemView(item, this.addresses().api),
		});
	}

	paymentTokenCreated(token: PaymentToken): void {
		const resource = {
			...paymentTokenView(token, this.addresses().api),
			...(token.orderId && { metadata: { order_id: token.orderId } }),
		};
		this.announceToken('CREATED', 'A payment token has been created.', resource);
	}

	paymentTokenDeletionInitiated(token: PaymentToken): void {
		const { id, customer } = paymentTokenView(token, this.addresses().api);
		const summary = 'A request to delete a payment token has been received.';
		this.announceToken('DELETION-INITIATED', summary, { id, customer });
	}

	paymentTokenDeleted(token: PaymentToken): void {
		const { id, customer } = paymentTokenView(token, this.addresses().api);
		this.announceToken('DELETED', 'A payment token has been deleted.', { id, customer });
	}

	consentRevoked(payerId: string): void {
		this.announce(toConsentRevoked(payerId));
	}

	productChanged(happened: 'CREATED' | 'UPDATED', product: Product): void {
		this.announce({
			event_type: `CATALOG.PRODUCT.${happened}`,
			resource_type: 'product',
			summary: `A product was ${happened.toLowerCase()}.`,
			resource: productView(product, this.addresses().api),
		});
	}

	planChanged(happened: PlanHappening, plan: Plan): void {
		this.announce({
			event_type: `BILLING.PLAN.${happened}`,
			resource_type: 'plan',
			summary: `A billing plan: ${happened.toLowerCase()}.`,
			resource: planView(plan, this.addresses().api),
		});
	}

	subscriptionChanged(happened: SubscriptionHappening, subscription: Subscription): void {
		this.announce({
			event_type: `BILLING.SUBSCRIPTION.${happened}`,
			resource_type: 'subscription',
			summary: `Subscription: ${happened.toLowerCase()}.`,
			resource: this.ask.subscriptionIn(subscription),
		});
	}

	invoiceChanged(how: Parameters<Happenings['invoiceChanged']>[0], invoice: Invoice): void {
		const { api, invoices } = this.addresses();
		this.announce({
			event_type: `INVOICING.INVOICE.${how}`,
			resource_type: 'invoices',
			summary: `An invoice was ${how.toLowerCase()}`,
			resource: { invoice: invoiceView(invoice, { api, pages: invoices }) },
		});
	}

	/** Sends a kept event once more, as a transmission of its own. */
	resend(event: WebhookEvent, webhooks: Webhook[]): void {
		for (const webhook of webhooks) this.send(event, webhook);
	}

	reset(): void {
		this.events.clear();
	}

	private announceOrder(type: string, summary: string, order: Order, delayMs: number): void {
		if (!this.ask.isOurs(order.id)) return;
		const resource = orderView(order, this.addresses());
		this.announce({ event_type: type, resource_type: 'checkout-order', summary, resource }, delayMs);
	}

	private announceCapture(kind: string, summary: string, capture: Capture): void {
		if (!this.ask.isOurs(capture.orderId)) return;
		const resource = captureView(capture, this.addresses().api);
		this.announce({ event_type: `PAYMENT.CAPTURE.${kind}`, resource_type: 'capture', summary, resource });
	}

	/** Payments of subscriptions are sales of the first version. https://developer.paypal.com/subscriptions/webhooks */
	private announceSale(kind: string, sale: Capture): void {
		this.announce({
			event_type: `PAYMENT.SALE.${kind}`,
			resource_type: 'sale',
			resource_version: undefined,
			summary: `Payment ${kind.toLowerCase()} for ${inWords(sale.amount)}`,
			resource: saleView(sale, this.addresses().api),
		});
	}

	private announceRefund(event_type: string, summary: string, refund: Refund): void {
		const sale = this.ask.captureOf(refund.captureId);
		if (sale?.subscription) {
			// Of a refund of a sale that is pending or failed PayPal's list of events has nothing.
			if (!event_type.startsWith('PAYMENT.CAPTURE.')) return;
			this.announce({
				event_type: event_type.replace('CAPTURE', 'SALE'),
				resource_type: 'sale',
				resource_version: undefined,
				summary: `A ${inWords(refund.amount)} sale payment was refunded`,
				resource: saleRefundView(refund, sale, this.addresses().api),
			});
			return;
		}
		const resource = refundView(refund, this.addresses().api);
		this.announce({ event_type, resource_type: 'refund', summary, resource });
	}

	private announceAuthorization(kind: string, summary: string, authorization: Authorization): void {
		if (!this.ask.isOurs(authorization.orderId)) return;
		this.announce({
			event_type: `PAYMENT.AUTHORIZATION.${kind}`,
			resource_type: 'authorization',
			summary,
			resource: authorizationView(authorization, this.addresses().api),
		});
	}

	private announceToken(kind: string, summary: string, resource: Record<string, unknown>): void {
		this.announce({
			event_type: `VAULT.PAYMENT-TOKEN.${kind}`,
			resource_type: 'payment_token',
			resource_version: '3.0',
			summary,
			resource,
		});
	}

	private announce(
		what: Pick<WebhookEvent, 'event_type' | 'resource_type' | 'summary' | 'resource' | 'resource_version'>,
		delayMs = afterAnswerMs,
	): void {
		const { clock } = this.world;
		const resource = structuredClone(what.resource);
		const event = toEvent({ resource_version: '2.0', ...what, resource }, clock.now(), this.addresses().api);
		this.events.set(event.id, event);
		clock.after(delayMs, () => {
			for (const webhook of this.registrations.subscribedTo(event.event_type)) this.send(event, webhook);
		});
	}

	private send(event: WebhookEvent, webhook: Webhook): void {
		const { id, url } = webhook;
		this.dispatcher.send(event, { webhookId: id, url, isWanted: () => this.registrations.has(id) });
	}
}
