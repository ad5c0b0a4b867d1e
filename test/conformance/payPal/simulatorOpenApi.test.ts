import { itWithVendorData } from '../../support/conformanceData';
import { startPayPalApp, type Answer, type PayPalApp } from '../../support/payPalApp';
import { validateRequest, validateResponse } from '../../support/payPalOpenApi';
import { issuesIn } from './simulatorCall';

const usd = (value: string) => ({ currency_code: 'USD', value });

const order = {
	intent: 'CAPTURE',
	purchase_units: [
		{
			reference_id: 'mugs',
			description: 'Two mugs',
			custom_id: 'messenger:108542738901234:28777805391819468',
			invoice_id: 'INV-1',
			soft_descriptor: 'MAPLE',
			amount: {
				...usd('34.80'),
				breakdown: {
					item_total: usd('30'),
					shipping: usd('4.90'),
					tax_total: usd('2.40'),
					discount: usd('2.50'),
				},
			},
			items: [
				{
					name: 'Mug',
					quantity: '2',
					unit_amount: usd('15'),
					tax: usd('1.2'),
					sku: 'MUG',
					category: 'PHYSICAL_GOODS',
				},
			],
			shipping: {
				name: { full_name: 'Jamie Rivera' },
				address: {
					address_line_1: '2211 N First Street',
					admin_area_2: 'San Jose',
					admin_area_1: 'CA',
					postal_code: '95131',
					country_code: 'US',
				},
			},
		},
	],
	payment_source: {
		paypal: {
			experience_context: {
				brand_name: 'Maple & Mug',
				locale: 'en-US',
				shipping_preference: 'SET_PROVIDED_ADDRESS',
				landing_page: 'LOGIN',
				user_action: 'PAY_NOW',
				return_url: 'https://shop.example/return',
				cancel_url: 'https://shop.example/cancel',
			},
		},
	},
};

const representation = { Prefer: 'return=representation' };

describe('the simulated PayPal, held to the OpenAPI of PayPal', () => {
	let app: PayPalApp;
	beforeAll(async () => {
		app = await startPayPalApp();
	});
	afterAll(async () => await app.stop());

	/** Calls and holds both sides to the specification; returns the answer. */
	async function call(
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	): Promise<Answer> {
		const answer = await app.call(method, path, body, headers);
		expect({
			call: `${method} ${path}`,
			problems: validateResponse(method, path, answer.status, answer.body),
		}).toEqual({ call: `${method} ${path}`, problems: [] });
		if (answer.status >= 400) {
			expect(answer.body).toMatchObject({ name: expect.any(String), message: expect.any(String) });
			expect(answer.body.debug_id).toBe(answer.headers.get('paypal-debug-id'));
		}
		return answer;
	}

	const newOrder = async (changes: object = {}, headers = {}): Promise<string> => {
		const body = structuredClone({ ...order, ...changes });
		body.purchase_units.forEach((unit) => (unit.invoice_id = `INV-${Math.random()}`));
		return String((await call('POST', '/v2/checkout/orders', body, headers)).body.id);
	};

	itWithVendorData('understands the orders these tests create', () => {
		expect(validateRequest('POST', '/v2/checkout/orders', order)).toEqual([]);
	});

	itWithVendorData('notices what the specification does not know, so that passing means something', () => {
		const extra = validateResponse('GET', '/v2/checkout/orders/1AB', 200, { id: '1AB', total: '1' });
		const typo = structuredClone(order);
		Object.assign(typo.purchase_units[0]!, { customId: 'x' });
		expect(extra.join()).toContain('"total"');
		expect(validateRequest('POST', '/v2/checkout/orders', typo).join()).toContain('"customId"');
		const foreign = { name: 'UNPROCESSABLE_ENTITY', details: [{ issue: 'NO_SUCH_ISSUE' }] };
		expect(validateResponse('POST', '/v2/checkout/orders', 422, foreign)).not.toEqual([]);
	});

	it.each([
		['minimal answers', {}],
		['whole answers', representation],
	])('pays an order: %s', async (_, headers) => {
		const id = await newOrder({}, headers);
		const path = `/v2/checkout/orders/${id}`;
		await call('GET', path);
		await app.buyer('approve', id, { fundingSource: 'paypal' });
		await call('GET', path);
		const captured = await call('POST', `${path}/capture`, undefined, headers);
		expect(captured.status).toBe(201);
		await call('GET', path);
		const capture = captured.body.purchase_units[0].payments.captures[0];
		await call('GET', `/v2/payments/captures/${capture.id}`);
		const refunded = await call(
			'POST',
			`/v2/payments/captures/${capture.id}/refund`,
			{ amount: usd('4.80') },
			headers,
		);
		expect(refunded.status).toBe(201);
		await call('GET', `/v2/payments/refunds/${refunded.body.id}`);
		const rest = await call('POST', `/v2/payments/captures/${capture.id}/refund`, {}, headers);
		expect(rest.status).toBe(201);
		await call('POST', `/v2/payments/captures/${capture.id}/refund`, {});
	});

	it.each([
		[
			'a card as a guest',
			{ fundingSource: 'card', card: { number: '4032 0300 0000 0007', expiry: '04/29' } },
			201,
			'COMPLETED',
		],
		['an e-check, pending', { fundingSource: 'paypal', pendingReason: 'ECHECK' }, 201, 'PENDING'],
		[
			'an account whose capture is declined',
			{ fundingSource: 'paypal', captureDecline: true },
			201,
			'DECLINED',
		],
		['an instrument that is declined', { fundingSource: 'paypal', decline: true }, 422, undefined],
	])('pays with %s', async (_, approval, status, paid) => {
		const id = await newOrder();
		await app.buyer('approve', id, approval);
		const captured = await call('POST', `/v2/checkout/orders/${id}/capture`);
		await call('GET', `/v2/checkout/orders/${id}`);
		const capture = captured.body.purchase_units?.[0].payments.captures[0];
		expect([captured.status, capture?.status]).toEqual([status, paid]);
		if (capture) expect((await call('GET', `/v2/payments/captures/${capture.id}`)).body.status).toBe(paid);
	});

	it('authorizes an order', async () => {
		const id = await newOrder({ intent: 'AUTHORIZE' });
		await app.buyer('approve', id);
		const authorized = await call('POST', `/v2/checkout/orders/${id}/authorize`);
		const [authorization] = authorized.body.purchase_units[0].payments.authorizations;
		const read = await call('GET', `/v2/payments/authorizations/${authorization.id}`);
		expect(read.body).toMatchObject({ id: authorization.id, status: 'CREATED' });
		const order = await call('GET', `/v2/checkout/orders/${id}`);
		expect(order.body.purchase_units[0].payments.authorizations[0].id).toBe(authorization.id);
		const captured = await call('POST', `/v2/checkout/orders/${id}/capture`);
		expect(issuesIn(captured)).toEqual(['ACTION_DOES_NOT_MATCH_INTENT']);
	});

	it('changes an order', async () => {
		const id = await newOrder();
		const unit = "/purchase_units/@reference_id=='mugs'";
		const patch = (op: string, part: string, value?: unknown) => [{ op, path: `${unit}/${part}`, value }];
		const path = `/v2/checkout/orders/${id}`;
		expect((await call('PATCH', path, patch('replace', 'custom_id', 'other'))).status).toBe(204);
		expect((await call('PATCH', path, patch('remove', 'invoice_id'))).status).toBe(204);
		expect((await call('PATCH', path, patch('replace', 'amount', usd('1')))).status).toBe(422);
		expect((await call('PATCH', path, patch('replace', 'payee', {}))).status).toBe(400);
		const { body } = await call('GET', path);
		expect(body.purchase_units[0]).toMatchObject({ custom_id: 'other', amount: { value: '34.80' } });
		expect(body.purchase_units[0]).not.toHaveProperty('invoice_id');
	});

	const unit = (changes: object) => ({
		...order,
		purchase_units: [{ ...order.purchase_units[0], ...changes }],
	});

	it.each<[string, unknown, number, string]>([
		['no body', undefined, 400, 'MALFORMED_REQUEST_JSON'],
		['no intent', { purchase_units: order.purchase_units }, 400, 'MISSING_REQUIRED_PARAMETER'],
		['an unknown intent', { ...order, intent: 'SELL' }, 400, 'INVALID_PARAMETER_VALUE'],
		['no purchase unit', { ...order, purchase_units: [] }, 400, 'INVALID_ARRAY_MIN_ITEMS'],
		['a long custom id', unit({ custom_id: 'x'.repeat(256) }), 400, 'INVALID_STRING_LENGTH'],
		['a comma in an amount', unit({ amount: usd('1,00') }), 400, 'INVALID_PARAMETER_SYNTAX'],
		['an amount of nothing', unit({ amount: usd('0.00'), items: [] }), 422, 'CANNOT_BE_ZERO_OR_NEGATIVE'],
		[
			'a sum that is not one',
			unit({ amount: { ...order.purchase_units[0]!.amount, value: '1.00' } }),
			422,
			'AMOUNT_MISMATCH',
		],
		['items without their total', unit({ amount: usd('30') }), 422, 'ITEM_TOTAL_REQUIRED'],
		[
			'an unknown currency',
			unit({ amount: { currency_code: 'XXX', value: '1' }, items: [] }),
			422,
			'INVALID_CURRENCY_CODE',
		],
		[
			'yen with decimals',
			unit({ amount: { currency_code: 'JPY', value: '1.50' }, items: [] }),
			422,
			'DECIMALS_NOT_SUPPORTED',
		],
		['three decimals', unit({ amount: usd('1.505'), items: [] }), 422, 'DECIMAL_PRECISION'],
		['no address', unit({ shipping: undefined }), 422, 'MISSING_SHIPPING_ADDRESS'],
		[
			'a card number',
			{ ...order, payment_source: { card: { number: '4032' } } },
			400,
			'PAYPAL_REQUEST_ID_REQUIRED',
		],
	])('refuses an order with %s', async (_, body, status, issue) => {
		const answer = await call('POST', '/v2/checkout/orders', body);
		expect({
			status: answer.status,
			issues: answer.body.details.map((detail: Answer['body']) => detail.issue),
		}).toEqual({
			status,
			issues: expect.arrayContaining([issue]),
		});
	});

	it('knows no other orders, captures and refunds', async () => {
		for (const path of ['/v2/checkout/orders/0AB', '/v2/payments/captures/0AB', '/v2/payments/refunds/0AB']) {
			expect((await call('GET', path)).status).toBe(404);
		}
	});

	it('manages webhooks and events', async () => {
		const path = '/v1/notifications/webhooks';
		const webhook = { url: 'https://shop.example/hook', event_types: [{ name: 'CHECKOUT.ORDER.APPROVED' }] };
		const created = await call('POST', path, webhook);
		expect(created.status).toBe(201);
		const taken = await call('POST', path, webhook);
		expect(taken.body.name).toBe('WEBHOOK_URL_ALREADY_EXISTS');
		const self = `${path}/${created.body.id}`;
		await call('GET', path);
		await call('GET', self);
		await call('GET', `${self}/event-types`);
		await call('GET', '/v1/notifications/webhooks-event-types');
		await call('PATCH', self, [{ op: 'replace', path: '/event_types', value: [{ name: '*' }] }]);
		expect((await call('DELETE', self)).status).toBe(204);
		expect((await call('GET', self)).body.name).toBe('INVALID_RESOURCE_ID');

		await app.buyer('approve', await newOrder());
		const listed = await call('GET', '/v1/notifications/webhooks-events?event_type=CHECKOUT.ORDER.APPROVED');
		const [event] = listed.body.events;
		await call('GET', `/v1/notifications/webhooks-events/${event.id}`);
		await call('POST', `/v1/notifications/webhooks-events/${event.id}/resend`, {});
		await call('GET', '/v1/notifications/webhooks-events/WH-0');
		await call('POST', '/v1/notifications/simulate-event', {
			url: 'http://127.0.0.1:9/',
			event_type: 'PAYMENT.CAPTURE.PENDING',
		});
		await call('POST', '/v1/notifications/simulate-event', {
			url: 'http://127.0.0.1:9/',
			event_type: 'NO.SUCH',
		});
	});
});
