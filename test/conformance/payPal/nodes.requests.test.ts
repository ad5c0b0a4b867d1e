import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import { runHook, runNode, type PlacedNode } from '../../support/n8nCore';
import { payPalCredential } from '../../support/payPalCredential';
import { validateRequest } from '../../support/payPalOpenApi';
import { PayPalRecorder } from '../../support/payPalRecorder';

const orderId = '5O190127TN364715T';

describe('what the PayPal nodes send', () => {
	const payPal = new PayPalRecorder();

	beforeAll(async () => await payPal.start());
	beforeEach(() => payPal.reset());
	afterAll(async () => await payPal.stop());

	const credentials = () => [payPalCredential(payPal.origin, { baseUrl: payPal.origin })];

	const run = async (operation: string, parameters: INodeParameters) =>
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource: 'order', operation, ...parameters },
			credentials: credentials(),
		});

	const trigger = (): PlacedNode => ({
		node: new PayPalCheckoutTrigger(),
		parameters: { events: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'], options: {} },
		credentials: credentials(),
		staticData: {},
	});

	const sent = () => payPal.requests.filter(({ path }) => path !== '/v1/oauth2/token');

	const problemsOf = () =>
		sent().flatMap(({ method, path, body }) =>
			validateRequest(method, path, body).map((problem) => `${method} ${path}: ${problem}`),
		);

	/** As PayPal does: the order is what was asked, with an ID and a status. */
	const answerWithWhatWasAsked = () =>
		payPal.answer('POST /v2/checkout/orders', 201, ({ body }) => ({
			...(body as object),
			id: orderId,
			status: 'PAYER_ACTION_REQUIRED',
		}));

	it.each<[string, INodeParameters]>([
		['a plain cart', { lines: { line: [{ name: 'Mug', quantity: 2, unitPrice: '12.00' }] } }],
		[
			'a cart in yen',
			{ currency: 'JPY', linesSource: 'json', linesJson: [{ name: 'Mug', unitPrice: 1200, quantity: 3 }] },
		],
		[
			'everything a merchant can fill in',
			{
				intent: 'AUTHORIZE',
				lines: {
					line: [
						{
							name: 'Mug',
							quantity: 2,
							unitPrice: '12.00',
							tax: '0.96',
							sku: 'MUG-1',
							description: 'Blue',
							category: 'PHYSICAL_GOODS',
							url: 'https://shop.example/mug',
							imageUrl: 'https://shop.example/mug.png',
						},
					],
				},
				amounts: { shipping: '4.90', handling: '1', insurance: '2', discount: '3', shippingDiscount: '0.90' },
				orderDetails: {
					description: 'Your order',
					invoiceId: 'INV-1042',
					softDescriptor: 'MAPLEANDMUG',
					payeeMerchantId: 'M4PLEANDMUG77',
					shipTo: {
						address: {
							fullName: 'Jamie Rivera',
							addressLine1: '2211 N First Street',
							addressLine2: 'Floor 2',
							city: 'San Jose',
							state: 'CA',
							postalCode: '95131',
							countryCode: 'US',
							email: 'jamie@example.com',
							phoneCountryCode: '1',
							phoneNumber: '4085550100',
						},
					},
				},
				experience: {
					brandName: 'Maple & Mug',
					cancelUrl: 'https://m.me/mapleandmug',
					contactPreference: 'UPDATE_CONTACT_INFO',
					landingPage: 'LOGIN', // GUEST_CHECKOUT is listed there too, but is longer than it allows
					locale: 'en-US',
					paymentMethodPreference: 'IMMEDIATE_PAYMENT_REQUIRED',
					returnUrl: 'https://m.me/mapleandmug',
					shippingPreference: 'SET_PROVIDED_ADDRESS',
					userAction: 'CONTINUE',
				},
				createOptions: { psid: '28777805391819468', pageId: '108542738901234', reference: 'CART-1042' },
			},
		],
	])('creates an order from %s', async (_what, parameters) => {
		answerWithWhatWasAsked();
		await run('create', { intent: 'CAPTURE', currency: 'USD', ...parameters });
		expect(problemsOf()).toEqual([]);
		expect(sent()[0]).toMatchObject({
			method: 'POST',
			path: '/v2/checkout/orders',
			headers: {
				authorization: 'Bearer A21-recorded',
				'content-type': 'application/json',
				prefer: 'return=representation',
				'paypal-request-id': expect.stringMatching(/^order-[0-9a-f]{32}$/) as string,
			},
		});
	});

	it('reads and captures an order, saying that it is JSON also without a body', async () => {
		payPal.answer('GET /v2/checkout/orders', 200, { id: orderId, status: 'APPROVED' });
		payPal.answer(`POST /v2/checkout/orders/${orderId}/capture`, 201, { id: orderId, status: 'COMPLETED' });
		await run('get', { orderId });
		await run('capture', { orderId });
		expect(problemsOf()).toEqual([]);
		const [read, capture] = sent();
		expect(read).toMatchObject({ method: 'GET', path: `/v2/checkout/orders/${orderId}`, body: undefined });
		expect(capture).toMatchObject({
			method: 'POST',
			path: `/v2/checkout/orders/${orderId}/capture`,
			headers: {
				'content-type': 'application/json',
				'paypal-request-id': expect.stringMatching(new RegExp(`^capture-${orderId}[0-9a-f]{10}$`)) as string,
				prefer: 'return=representation',
			},
		});
	});

	it('registers, repairs and deletes its webhook', async () => {
		const placed = { ...trigger(), baseUrl: 'https://n8n.example.com' };
		const url = 'https://n8n.example.com/webhook/5e6f7a8b-0000-4000-8000-000000000002/webhook';
		payPal.answer('GET /v1/notifications/webhooks', 200, { webhooks: [] });
		payPal.answer('POST /v1/notifications/webhooks', 201, { id: '0EH40505U7160970P' });
		payPal.answer('DELETE /v1/notifications/webhooks/0EH40505U7160970P', 204);
		payPal.answer('PATCH /v1/notifications/webhooks/0EH40505U7160970P', 200, {});
		expect(await runHook(placed, 'checkExists')).toBe(false);
		expect(await runHook(placed, 'create')).toBe(true);
		const registered = { id: '0EH40505U7160970P', url, event_types: [{ name: '*' }] };
		payPal.answer('GET /v1/notifications/webhooks', 200, { webhooks: [registered] });
		expect(await runHook(placed, 'checkExists')).toBe(true);
		expect(await runHook(placed, 'delete')).toBe(true);
		expect(problemsOf()).toEqual([]);
		expect(sent().map(({ method, body }) => [method, body])).toEqual([
			['GET', undefined],
			[
				'POST',
				{
					url,
					event_types: [{ name: 'CHECKOUT.ORDER.APPROVED' }, { name: 'PAYMENT.CAPTURE.COMPLETED' }],
				},
			],
			['GET', undefined],
			[
				'PATCH',
				[
					{
						op: 'replace',
						path: '/event_types',
						value: [{ name: 'CHECKOUT.ORDER.APPROVED' }, { name: 'PAYMENT.CAPTURE.COMPLETED' }],
					},
				],
			],
			['GET', undefined],
			['DELETE', undefined],
		]);
	});

	it('uses the webhook somebody registered at its address in the meantime', async () => {
		const placed = { ...trigger(), baseUrl: 'https://n8n.example.com' };
		const url = 'https://n8n.example.com/webhook/5e6f7a8b-0000-4000-8000-000000000002/webhook';
		const event_types = [{ name: 'PAYMENT.CAPTURE.COMPLETED' }, { name: 'CHECKOUT.ORDER.APPROVED' }];
		payPal.answer('POST /v1/notifications/webhooks', 400, {
			name: 'WEBHOOK_URL_ALREADY_EXISTS',
			message: 'Webhook URL already exists',
			details: [],
		});
		payPal.answer('GET /v1/notifications/webhooks', 200, { webhooks: [{ id: 'OTHER1', url, event_types }] });
		expect(await runHook(placed, 'create')).toBe(true);
		expect(Object.values(placed.staticData as IDataObject)).toEqual([{ webhookId: 'OTHER1' }]);
		expect(sent().map(({ method }) => method)).toEqual(['POST', 'GET']);
	});
});
