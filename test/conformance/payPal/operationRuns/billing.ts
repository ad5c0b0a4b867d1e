import type { INodeParameters } from 'n8n-workflow';

import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const productId = 'PROD-5FD60555F23244316';
const planId = 'P-5ML4271244454362WXNWU5NQ';
const otherPlanId = 'P-2UF78835G6983425GLSM44MA';
const subscriptionId = 'I-BW452GLLEP1G';

const from = (value: string) => ({ __rl: true, mode: 'id', value });
const product = { productId: from(productId) };
const plan = { planId: from(planId) };
const subscription = { subscriptionId };
const page = {
	brandName: 'Maple & Mug',
	locale: 'en-US',
	shippingPreference: 'SET_PROVIDED_ADDRESS',
	userAction: 'CONTINUE',
	paymentMethodPreference: 'IMMEDIATE_PAYMENT_REQUIRED',
	returnUrl: 'https://mapleandmug.example/thanks',
	cancelUrl: 'https://mapleandmug.example/bye',
};
const details = {
	category: 'COFFEE_AND_TEA',
	description: 'Beans',
	homeUrl: 'https://mapleandmug.example',
	imageUrl: 'https://mapleandmug.example/beans.jpg',
};
const terms: INodeParameters = {
	...product,
	name: 'Monthly',
	price: '12.00',
	currency: 'USD',
	every: 2,
	unit: 'WEEK',
	numberOfPayments: 12,
};
const chat = { psid: '28777805391819468', pageId: '108542738901234' };
const steps = [
	{ from: 1, price: '10' },
	{ from: 11, price: '8' },
];

/** Everything a merchant can fill in. */
export const ofBilling: OperationRun[] = [
	[
		'product',
		'create',
		'all there is',
		{ name: 'Coffee Club', type: 'SERVICE', options: { ownId: 'COFFEE-CLUB', ...details } },
	],
	['product', 'get', 'one', product],
	['product', 'getMany', 'some', { limit: 5 }],
	['product', 'update', 'all there is', { ...product, changes: details }],

	[
		'plan',
		'create',
		'one price, after trials',
		{
			...terms,
			trials: {
				trial: [
					{ price: '0', every: 1, unit: 'MONTH', times: 1 },
					{ price: '3.00', every: 3, unit: 'DAY', times: 2 },
				],
			},
			options: {
				billsOutstanding: 'false',
				description: 'A bag a fortnight',
				failureThreshold: 3,
				ifSetupFails: 'CONTINUE',
				isDraft: true,
				quantitySupported: true,
				setupFee: '5',
				taxIncluded: 'false',
				taxPercentage: '19',
			},
		},
	],
	[
		'plan',
		'create',
		'prices by quantity',
		{ ...terms, price: '', options: { tiers: { step: steps }, pricingModel: 'TIERED' } },
	],
	['plan', 'get', 'one', plan],
	['plan', 'getMany', 'of a product', product],
	['plan', 'activate', 'one', { planId: from(otherPlanId) }],
	['plan', 'deactivate', 'one', plan],
	[
		'plan',
		'update',
		'all there is',
		{
			...plan,
			changes: {
				billsOutstanding: 'true',
				description: 'A bag',
				failureThreshold: 2,
				ifSetupFails: 'CANCEL',
				name: 'Fortnightly',
				setupFee: '6',
				taxPercentage: '7',
			},
		},
	],
	['plan', 'updatePricing', 'one price', { ...plan, price: '14.00', currency: 'USD' }],
	[
		'plan',
		'updatePricing',
		'prices by quantity',
		{ ...plan, price: '', currency: 'USD', pricing: { tiers: { step: steps } } },
	],

	[
		'subscription',
		'create',
		'for a chat, with a price of its own',
		{
			...plan,
			...chat,
			quantity: '2',
			details: {
				email: 'jamie@example.com',
				givenName: 'Jamie',
				surname: 'Rivera',
				ownPrice: '9.50',
				shippingAmount: '4.90',
				startTime: '2099-01-01T09:00:00Z',
			},
			experience: page,
			options: { reference: 'CLUB-7' },
		},
	],
	[
		'subscription',
		'create',
		'for no chat',
		{ ...plan, psid: '', pageId: '', details: { customId: 'table 7' }, experience: page },
	],
	['subscription', 'get', 'one', subscription],
	['subscription', 'getMany', 'active ones', { ...plan, filters: { statuses: ['ACTIVE', 'SUSPENDED'] } }],
	[
		'subscription',
		'getTransactions',
		'of a month',
		{ ...subscription, period: { from: '2026-10-01', until: '2026-11-01' } },
	],
	[
		'subscription',
		'revise',
		'plan and quantity',
		{ ...subscription, planId: from(otherPlanId), quantity: '3', experience: page },
	],
	[
		'subscription',
		'update',
		'all there is',
		{
			...subscription,
			changes: {
				billsOutstanding: 'false',
				customId: 'table 8',
				failureThreshold: 2,
				numberOfPayments: 24,
				outstandingBalance: '0',
				ownPrice: '8.00',
				shippingAmount: '3',
				taxPercentage: '7',
			},
		},
	],
	['subscription', 'suspend', 'one', { ...subscription, reason: 'Away' }],
	['subscription', 'activate', 'a paused one', { subscriptionId: 'I-PAUSED' }],
	['subscription', 'cancel', 'one', { ...subscription, reason: 'Moved away' }],
	[
		'subscription',
		'captureOutstanding',
		'a part',
		{ ...subscription, collect: 'part', amount: '5', note: 'For October' },
	],
];

/** The operations whose OpenAPI knows a PayPal-Request-Id; the others can be done once only, or ask PayPal first. */
export const takesRequestIds = (path: string): boolean =>
	/^\/v1\/(catalogs\/products|billing\/(plans|subscriptions)|billing\/subscriptions\/[^/]+\/capture)$/.test(
		path,
	);

const usd = (value: string) => ({ currency_code: 'USD', value });
const cycle = {
	sequence: 1,
	tenure_type: 'REGULAR',
	frequency: { interval_unit: 'MONTH', interval_count: 1 },
	total_cycles: 0,
	pricing_scheme: { fixed_price: usd('12.00') },
};

/** A product, plans and subscriptions for which PayPal would take anything. */
export function answerBilling(payPal: PayPalRecorder): void {
	const planOf = (id: string, status: string) => ({
		id,
		product_id: productId,
		name: 'Monthly',
		status,
		billing_cycles: [cycle],
		payment_preferences: { setup_fee: usd('5.00') },
		taxes: { percentage: '19', inclusive: false },
		quantity_supported: true,
	});
	const subscriptionOf = (id: string, status: string) => ({
		id,
		plan_id: planId,
		status,
		quantity: '1',
		plan: { billing_cycles: [cycle] },
		billing_info: { outstanding_balance: usd('12.00') },
		create_time: '2026-10-01T09:00:00Z',
	});
	const echo =
		(id: string) =>
		({ body }: { body: unknown }) => ({ ...(body as object), id });
	const below = (path: string, id: string, found: Record<string, unknown>) => {
		payPal.answer(`GET ${path}/${id}`, 200, found);
		payPal.answer(`PATCH ${path}/${id}`, 204);
		payPal.answer(`POST ${path}/${id}`, 204);
	};
	const [products, plans] = ['/v1/catalogs/products', '/v1/billing/plans'];
	const subscriptions = '/v1/billing/subscriptions';
	payPal.answer(`POST ${products}`, 201, echo(productId));
	payPal.answer(`GET ${products}`, 200, { products: [], links: [] });
	below(products, productId, { id: productId, name: 'Coffee Club', description: 'Tea' });
	payPal.answer(`POST ${plans}`, 201, echo(planId));
	payPal.answer(`GET ${plans}`, 200, { plans: [], links: [] });
	below(plans, planId, planOf(planId, 'ACTIVE'));
	below(plans, otherPlanId, planOf(otherPlanId, 'INACTIVE'));
	payPal.answer(`POST ${subscriptions}`, 201, (request) => ({
		status: 'APPROVAL_PENDING',
		...echo(subscriptionId)(request),
	}));
	payPal.answer(`GET ${subscriptions}`, 200, { subscriptions: [], links: [] });
	below(subscriptions, subscriptionId, subscriptionOf(subscriptionId, 'ACTIVE'));
	below(subscriptions, 'I-PAUSED', subscriptionOf('I-PAUSED', 'SUSPENDED'));
	const one = `${subscriptions}/${subscriptionId}`;
	payPal.answer(`GET ${one}/transactions`, 200, { transactions: [] });
	payPal.answer(`POST ${one}/revise`, 200, { links: [] });
	payPal.answer(`POST ${one}/capture`, 200, { id: '5VV57166VB674312H', status: 'COMPLETED' });
}
