import type { FastifyInstance } from 'fastify';

import { MerchantAccount } from './account.ts';
import { onlyOrdersForOthers, requireToken } from './api/bearer.ts';
import { RateLimit, readableHeaders } from './api/callers.ts';
import { catalogRoutes, planRoutes } from './api/billingRoutes.ts';
import { certificateRoutes, eventRoutes } from './api/eventRoutes.ts';
import { identityRoutes } from './api/identityRoutes.ts';
import { invoiceRoutes } from './api/invoiceRoutes.ts';
import { disputeRoutes } from './api/disputeRoutes.ts';
import { lookupRoutes, WebhookLookups } from './api/lookupRoutes.ts';
import { orderRoutes } from './api/orderRoutes.ts';
import { paymentLinkRoutes } from './api/paymentLinkRoutes.ts';
import { paymentRoutes } from './api/paymentRoutes.ts';
import { saleRoutes, subscriptionRoutes } from './api/subscriptionRoutes.ts';
import { reportingRoutes } from './api/reportingRoutes.ts';
import { trackerRoutes } from './api/trackerRoutes.ts';
import { payoutRoutes } from './api/payoutRoutes.ts';
import { tokenRoutes } from './api/tokenRoutes.ts';
import { vaultRoutes } from './api/vaultRoutes.ts';
import { webhookRoutes } from './api/webhookRoutes.ts';
import { wire } from './api/wire.ts';
import { Catalog } from './billing/catalog.ts';
import { PlanBook } from './billing/planBook.ts';
import type { ChargeRequest } from './billing/biller.ts';
import { SubscriptionBook } from './billing/subscriptionBook.ts';
import { planView, productView, subscriptionView, type BillingAddresses } from './billing/views.ts';
import { agreementRoutes } from './buyer/agreementRoutes.ts';
import { paymentLinkPageRoutes } from './buyer/paymentLinkRoutes.ts';
import { PaymentLinks } from './paymentLinks/book.ts';
import { invoicePageRoutes } from './buyer/invoiceRoutes.ts';
import { loginPageRoutes } from './buyer/loginRoutes.ts';
import { buyerRoutes } from './buyer/routes.ts';
import { subscriberRoutes } from './buyer/subscriptionRoutes.ts';
import { Disputes } from './disputes/disputes.ts';
import { RequestIds } from './idempotency.ts';
import { InvoiceBook } from './invoicing/book.ts';
import { invoiceView } from './invoicing/view.ts';
import { Logins } from './login/logins.ts';
import { merchantRoutes } from './merchantRoutes.ts';
import { AccessTokens } from './oauth.ts';
import { OrderBook } from './orders/book.ts';
import { orderView, type Addresses } from './orders/view.ts';
import { Ledger } from './payments/ledger.ts';
import { captureView, refundView } from './payments/view.ts';
import { personCalled } from './people.ts';
import { Payouts } from './payouts/payouts.ts';
import { merchant } from '../seed.ts';
import { SetupTokens } from './vault/setupTokens.ts';
import { paymentTokenView, vaultedView } from './vault/view.ts';
import { Announcer } from './webhooks/announcer.ts';
import { createSigningAuthority, type SigningAuthority } from './webhooks/authority.ts';
import { Dispatcher } from './webhooks/dispatcher.ts';
import type { WebhookEvent } from './webhooks/event.ts';
import { Registrations, type Webhook } from './webhooks/registrations.ts';
import type { World } from '../world/world.ts';

/** Everything the simulated PayPal knows, as JSON. Orders, captures and invoices look as they do in its API. */
interface PayPalState {
	orders: Array<Record<string, unknown>>;
	captures: Array<Record<string, unknown>>;
	products: Array<Record<string, unknown>>;
	plans: Array<Record<string, unknown>>;
	subscriptions: Array<Record<string, unknown>>;
	invoices: Array<Record<string, unknown>>;
	/** What buyers have saved. */
	paymentTokens: Array<Record<string, unknown>>;
	/** Which orders were paid with what is saved. PayPal shows that nowhere; a test may want to know. */
	paidWithSaved: Array<{ orderId: string; paymentToken: string }>;
	refunds: Array<Record<string, unknown>>;
	webhooks: Array<Pick<Webhook, 'id' | 'url'> & { eventTypes: string[] }>;
	events: WebhookEvent[];
}

/** The simulated PayPal: its REST API and what the approval page needs. */
export interface PayPalSimulator {
	/** Adds the routes below `/api-m.paypal.com`, `/www.paypal.com/checkoutnow/`, `/www.paypal.com/invoice/` and `/_playground/paypal/`. */
	register(app: FastifyInstance): Promise<void>;
	state(): PayPalState;
	/** Forgets orders, payments, invoices, webhooks, events and request ids. Access tokens stay good: clients keep theirs. */
	reset(): void;
	credentials(): { clientId: string; clientSecret: string; baseUrl: string };
}

export function createPayPalSimulator(world: World): PayPalSimulator {
	const addresses = (): Addresses & { invoices: string } => ({
		invoices: `${world.origin}/www.paypal.com/invoice`,
		api: `${world.origin}/api-m.paypal.com`,
		approval: `${world.origin}/www.paypal.com/checkoutnow`,
		vaulted: ({ vaultedId }) => {
			const token = vaultedId === undefined ? undefined : orders.vault.peek(vaultedId);
			return token && vaultedView(token, `${world.origin}/api-m.paypal.com`);
		},
	});
	const apiAddress = () => addresses().api;
	const invoiceAddresses = () => ({ api: addresses().api, pages: addresses().invoices });
	const authority = onFirstUse(async () => await createSigningAuthority(world.clock.now()));
	const { clock } = world;
	const tokens = new AccessTokens(clock);
	const registrations = new Registrations();
	const lookups = new WebhookLookups();
	const dispatcher = new Dispatcher(world, authority);
	const isOurs = (orderId: string): boolean => (orders.peek(orderId)?.maker ?? merchant) === merchant;
	const billingAddresses = (): BillingAddresses => ({
		api: apiAddress(),
		approval: `${world.origin}/www.paypal.com/webapps/billing/subscriptions`,
	});
	const announcer = new Announcer(world, registrations, dispatcher, addresses, {
		isOurs,
		captureOf: (id) => ledger.captures.get(id),
		subscriptionIn: (subscription) =>
			subscriptionView(subscription, subscriptions.termsOf(subscription), billingAddresses()),
	});
	const account = new MerchantAccount();
	const requestIds = new RequestIds(clock, account);
	const ledger: Ledger = new Ledger(clock, announcer, account);
	const disputes = new Disputes(clock, announcer, ledger);
	const rateLimit = new RateLimit(clock, account);
	const orders: OrderBook = new OrderBook(clock, ledger, announcer);
	const catalog = new Catalog(clock, announcer);
	const plans = new PlanBook(clock, catalog, announcer);
	const charge = ({
		subscription: { id, custom_id: customId, subscriber },
		amount,
		details,
	}: ChargeRequest) =>
		ledger.capture({
			orderId: '',
			status: 'COMPLETED',
			amount,
			customId,
			person: personCalled(subscriber?.payer_id),
			subscription: { id, details },
		});
	const subscriptions: SubscriptionBook = new SubscriptionBook(clock, plans, announcer, charge);
	const billing = {
		catalog,
		plans,
		subscriptions,
		ledger,
		requestIds,
		apiAddress,
		addresses: billingAddresses,
	};
	const paymentLinks = new PaymentLinks(clock);
	const linkAddresses = () => ({ api: apiAddress(), pages: `${world.origin}/www.paypal.com/ncp/payment` });
	const setupTokens = new SetupTokens(clock, orders.vault, account);
	const approvalAddress = () => `${world.origin}/www.paypal.com/agreements/approve`;
	const logins = new Logins(clock, announcer);
	const payouts = new Payouts(clock, announcer);
	const invoices = new InvoiceBook(clock, announcer);

	const routes = (api: FastifyInstance): void => {
		wire(api, world.clock);
		tokenRoutes(api, tokens, logins);
		identityRoutes(api, logins);
		certificateRoutes(api, authority);
		void api.register(async (secured) => {
			secured.addHook('onRequest', requireToken(tokens));
			secured.addHook('onRequest', onlyOrdersForOthers);
			secured.addHook('onRequest', rateLimit.hook());
			secured.addHook('onRequest', readableHeaders);
			orderRoutes(secured, { orders, requestIds, addresses, clock });
			vaultRoutes(secured, { vault: orders.vault, setupTokens, requestIds, apiAddress, approvalAddress });
			paymentLinkRoutes(secured, { paymentLinks, requestIds, addresses: linkAddresses });
			paymentRoutes(secured, { ledger, requestIds, apiAddress });
			catalogRoutes(secured, billing);
			planRoutes(secured, billing);
			subscriptionRoutes(secured, billing);
			saleRoutes(secured, billing);
			invoiceRoutes(secured, { invoices, addresses: invoiceAddresses });
			disputeRoutes(secured, { disputes, apiAddress });
			reportingRoutes(secured, { ledger, others: [payouts], clock, apiAddress });
			payoutRoutes(secured, { payouts, requestIds, apiAddress });
			trackerRoutes(secured, orders, clock);
			webhookRoutes(secured, { registrations, apiAddress });
			lookupRoutes(secured, { lookups, apiAddress });
			eventRoutes(secured, { announcer, dispatcher, registrations, authority, clock, apiAddress });
		});
	};

	return {
		register: async (app) => {
			// Made beforehand, so that the first delivery does not wait for it.
			app.addHook('onReady', async () => void (await authority()));
			await app.register(async (api) => routes(api), { prefix: '/api-m.paypal.com' });
			await app.register(async (page) => buyerRoutes(page, { orders, world }), {
				prefix: '/www.paypal.com/checkoutnow',
			});
			await app.register(async (page) => subscriberRoutes(page, { subscriptions, world }), {
				prefix: '/www.paypal.com/webapps/billing/subscriptions',
			});
			await app.register(async (page) => agreementRoutes(page, setupTokens), {
				prefix: '/www.paypal.com/agreements',
			});
			await app.register(async (page) => loginPageRoutes(page, logins), {
				prefix: '/www.paypal.com/signin',
			});
			await app.register(async (page) => paymentLinkPageRoutes(page, { paymentLinks, orders }), {
				prefix: '/www.paypal.com/ncp',
			});
			await app.register(async (page) => invoicePageRoutes(page, invoices), {
				prefix: '/www.paypal.com/invoice/p',
			});
			const { vault } = orders;
			const parts = { ledger, invoices, subscriptions, disputes, logins, vault, addresses };
			await app.register(async (control) => merchantRoutes(control, parts), {
				prefix: '/_playground/paypal',
			});
		},
		state: () => ({
			orders: orders.all().map((order) => orderView(order, addresses())),
			captures: [...ledger.captures.values()].map((capture) => captureView(capture, apiAddress())),
			paymentTokens: orders.vault.all().map((token) => paymentTokenView(token, apiAddress())),
			paidWithSaved: orders
				.all()
				.flatMap(({ id: orderId, instrument }) =>
					instrument?.savedAs ? [{ orderId, paymentToken: instrument.savedAs }] : [],
				),
			products: catalog.all().map((product) => productView(product, apiAddress())),
			plans: plans.all().map((plan) => planView(plan, apiAddress())),
			subscriptions: subscriptions
				.all()
				.map((one) => subscriptionView(one, subscriptions.termsOf(one), billingAddresses())),
			invoices: invoices.all().map((invoice) => invoiceView(invoice, invoiceAddresses())),
			refunds: [...ledger.refunds.values()].map((refund) => refundView(refund, apiAddress())),
			webhooks: registrations
				.all()
				.map(({ id, url, eventTypes }) => ({ id, url, eventTypes: eventTypes.map(({ name }) => name) })),
			events: [...announcer.events.values()],
		}),
		reset: () => {
			for (const part of [
				subscriptions,
				plans,
				catalog,
				orders,
				ledger,
				invoices,
				disputes,
				payouts,
				setupTokens,
				logins,
				paymentLinks,
				account,
				announcer,
				registrations,
				lookups,
			])
				part.reset();
			requestIds.clear();
		},
		credentials: () => ({
			clientId: merchant.clientId,
			clientSecret: merchant.clientSecret,
			baseUrl: apiAddress(),
		}),
	};
}

function onFirstUse(make: () => Promise<SigningAuthority>): () => Promise<SigningAuthority> {
	let made: Promise<SigningAuthority> | undefined;
	return async () => await (made ??= make());
}
