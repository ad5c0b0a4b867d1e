import type { Plan } from '../billing/billingPlan.ts';
import type { Product } from '../billing/product.ts';
import type { Subscription } from '../billing/subscription.ts';
import type { Happenings, PlanHappening, SubscriptionHappening } from '../happenings.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import type { Dispute } from '../disputes/dispute.ts';
import type { Order } from '../orders/order.ts';
import type { Addresses } from '../orders/view.ts';
import type { Authorization } from '../payments/authorization.ts';
import type { Capture } from '../payments/capture.ts';
import type { Refund } from '../payments/refund.ts';
import type { PayoutBatch, PayoutItem } from '../payouts/payout.ts';
import type { PaymentToken } from '../vault/paymentToken.ts';
import type { World } from '../../world/world.ts';
import * as billing from './billingEvents.ts';
import { toConsentRevoked } from './consentRevoked.ts';
import type { Dispatcher } from './dispatcher.ts';
import { toEvent, type Told, type WebhookEvent } from './event.ts';
import * as payments from './paymentEvents.ts';
import * as payouts from './payoutEvents.ts';
import type { Registrations, Webhook } from './registrations.ts';
import * as vault from './vaultEvents.ts';

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
		if (this.ask.isOurs(order.id)) this.announce(payments.orderApproved(order, this.addresses()), 0);
	}

	orderCompleted(order: Order): void {
		if (this.ask.isOurs(order.id)) this.announce(payments.orderCompleted(order, this.addresses()));
	}

	approvalReversed(order: Order): void {
		this.announce(payments.approvalReversed(order, this.addresses()));
	}

	captureChanged(capture: Capture): void {
		if (capture.subscription) this.announce(payments.saleChanged(capture.status, capture, this.api));
		else if (this.ask.isOurs(capture.orderId)) this.announce(payments.captureChanged(capture, this.api));
	}

	captureDenied(capture: Capture): void {
		if (capture.subscription) this.announce(payments.saleChanged('DENIED', capture, this.api));
		else if (this.ask.isOurs(capture.orderId)) this.announce(payments.captureDenied(capture, this.api));
	}

	captureReversed(refund: Refund): void {
		const sale = this.saleOf(refund);
		if (sale) this.announce(payments.saleGivenBack('REVERSED', refund, sale, this.api));
		else this.announce(payments.captureReversed(refund, this.api));
	}

	authorizationCreated(authorization: Authorization): void {
		this.announceAuthorization('CREATED', authorization);
	}

	authorizationVoided(authorization: Authorization): void {
		this.announceAuthorization('VOIDED', authorization);
	}

	refundChanged(refund: Refund): void {
		const sale = this.saleOf(refund);
		if (!sale) this.announce(payments.refundChanged(refund, this.api));
		else if (refund.status === 'COMPLETED')
			this.announce(payments.saleGivenBack('REFUNDED', refund, sale, this.api));
	}

	disputeChanged(happened: 'CREATED' | 'UPDATED' | 'RESOLVED', dispute: Dispute): void {
		this.announce(payments.disputeChanged(happened, dispute, this.api));
	}

	payoutChanged(happened: 'PROCESSING' | 'SUCCESS', batch: PayoutBatch): void {
		this.announce(payouts.payoutChanged(happened, batch, this.api));
	}

	payoutItemChanged(happened: 'RETURNED' | 'SUCCEEDED' | 'UNCLAIMED', item: PayoutItem): void {
		this.announce(payouts.payoutItemChanged(happened, item, this.api));
	}

	paymentTokenCreated(token: PaymentToken): void {
		this.announce(vault.paymentTokenCreated(token, this.api));
	}

	paymentTokenDeletionInitiated(token: PaymentToken): void {
		this.announce(vault.paymentTokenDeleted('DELETION-INITIATED', token, this.api));
	}

	paymentTokenDeleted(token: PaymentToken): void {
		this.announce(vault.paymentTokenDeleted('DELETED', token, this.api));
	}

	consentRevoked(payerId: string): void {
		this.announce(toConsentRevoked(payerId));
	}

	productChanged(happened: 'CREATED' | 'UPDATED', product: Product): void {
		this.announce(billing.productChanged(happened, product, this.api));
	}

	planChanged(happened: PlanHappening, plan: Plan): void {
		this.announce(billing.planChanged(happened, plan, this.api));
	}

	subscriptionChanged(happened: SubscriptionHappening, subscription: Subscription): void {
		this.announce(billing.subscriptionChanged(happened, this.ask.subscriptionIn(subscription)));
	}

	invoiceChanged(how: Parameters<Happenings['invoiceChanged']>[0], invoice: Invoice): void {
		this.announce(billing.invoiceChanged(how, invoice, this.addresses()));
	}

	/** Sends a kept event once more, as a transmission of its own. */
	resend(event: WebhookEvent, webhooks: Webhook[]): void {
		for (const webhook of webhooks) this.send(event, webhook);
	}

	reset(): void {
		this.events.clear();
	}

	private get api(): string {
		return this.addresses().api;
	}

	/** The payment of a subscription that is given back. */
	private saleOf(refund: Refund): Capture | undefined {
		const capture = this.ask.captureOf(refund.captureId);
		return capture?.subscription && capture;
	}

	private announceAuthorization(kind: 'CREATED' | 'VOIDED', authorization: Authorization): void {
		if (this.ask.isOurs(authorization.orderId))
			this.announce(payments.authorizationChanged(kind, authorization, this.api));
	}

	private announce(told: Told, delayMs = afterAnswerMs): void {
		const { clock } = this.world;
		const resource = structuredClone(told.resource);
		const event = toEvent({ resource_version: '2.0', ...told, resource }, clock.now(), this.api);
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
