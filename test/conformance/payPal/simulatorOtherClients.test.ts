import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';

/** What other programs send to PayPal, and what PayPal does with it. */
describe('the simulated PayPal, used by clients that are not ours', () => {
	let app: PayPalApp;
	beforeEach(async () => {
		app = await startPayPalApp();
	});
	afterEach(async () => await app.stop());

	const orders = '/v2/checkout/orders';
	const webhooks = '/v1/notifications/webhooks';
	const amount = { currency_code: 'USD', value: '5.00' };
	const order = { intent: 'CAPTURE', purchase_units: [{ amount }] };
	const hook = { url: 'https://shop.example/paypal', event_types: [{ name: 'PAYMENT.CAPTURE.COMPLETED' }] };
	const replaceTypes = (...names: string[]) => [
		{ op: 'replace', path: '/event_types', value: names.map((name) => ({ name })) },
	];

	it('takes a path that ends in a slash for the one without', async () => {
		const made = await app.call('POST', `${webhooks}/`, hook);
		expect(made.status).toBe(201);
		const id = made.body.id as string;
		expect((await app.call('GET', `${webhooks}/`)).body.webhooks).toHaveLength(1);
		expect((await app.call('GET', `${webhooks}/${id}/`)).body.id).toBe(id);
		expect((await app.call('GET', `${webhooks}/${id}/event-types/`)).body.event_types).toHaveLength(1);
		expect((await app.call('GET', '/v1/notifications/webhooks-event-types/?x=1')).status).toBe(200);
		expect((await app.call('GET', '/v1/notifications/webhooks-events/?page_size=1')).status).toBe(200);
		expect((await app.call('PATCH', `${webhooks}/${id}/`, replaceTypes('*'))).status).toBe(200);
		expect((await app.call('DELETE', `${webhooks}/${id}/`)).status).toBe(204);
	});

	it('does once what is asked for with and without a slash', async () => {
		const headers = { 'PayPal-Request-Id': 'one' };
		const first = await app.call('POST', `${orders}/`, order, headers);
		const second = await app.call('POST', orders, order, headers);
		expect([first.status, second.status]).toEqual([201, 200]);
		expect(second.body.id).toBe(first.body.id);
	});

	it.each([
		['none', undefined, 201],
		['PayPal', { paypal: {} }, 200],
	])('answers a new order with the payment source %s', async (_name, payment_source, status) => {
		const answer = await app.call('POST', orders, { ...order, ...(payment_source && { payment_source }) });
		expect(answer.status).toBe(status);
	});

	it('refuses to change a webhook into what it is', async () => {
		const { body: made } = await app.call('POST', webhooks, hook);
		const same = await app.call('PATCH', `${webhooks}/${made.id}`, replaceTypes('PAYMENT.CAPTURE.COMPLETED'));
		expect([same.status, same.body.name]).toEqual([400, 'WEBHOOK_PATCH_REQUEST_NO_CHANGE']);
		expect((await app.call('PATCH', `${webhooks}/${made.id}`, replaceTypes('*'))).status).toBe(200);
	});

	it('drops the fields that PayPal does not have, and keeps those it has', async () => {
		const unit = {
			amount: { ...amount, note: 'mine', breakdown: { item_total: amount, tip: amount } },
			items: [{ name: 'Mug', quantity: '1', unit_amount: amount, colour: 'blue', upc: { type: 'UPC-A' } }],
			supplementary_data: { card: { level_2: { invoice_id: 'INV-1' } } },
			shipping: { name: { full_name: 'Jo' }, email_address: 'jo@example.com', doorbell: 'Jo' },
			custom_id: 'cart-1',
			cart: 1,
		};
		const answer = await app.call(
			'POST',
			orders,
			{ ...order, purchase_units: [unit], shop: 'mine' },
			{ Prefer: 'return=representation' },
		);
		expect(answer.body).not.toHaveProperty('shop');
		const [shown] = answer.body.purchase_units as object[];
		expect(shown).toMatchObject({ custom_id: 'cart-1', supplementary_data: unit.supplementary_data });
		expect(JSON.stringify(shown)).toContain('jo@example.com');
		expect(JSON.stringify(shown)).toContain('UPC-A');
		for (const name of ['note', 'tip', 'colour', 'doorbell', '"cart"'])
			expect(JSON.stringify(shown)).not.toContain(name);
	});

	it.each([
		['POST', '/v1/payments/payment'],
		['GET', '/v1/customer/partners/P1/merchant-integrations/M1'],
	])('says that %s %s is not simulated', async (method, path) => {
		const { status, body } = await app.call(method, path, method === 'POST' ? {} : undefined);
		expect(status).toBe(501);
		expect(body).toMatchObject({ name: 'NOT_SIMULATED', debug_id: expect.any(String) as string, links: [] });
		expect(body.message).toContain(`${method} ${path}`);
	});

	it('answers a path that PayPal does not know as PayPal does', async () => {
		const { status, body } = await app.call('GET', `${orders}/5O190127TN364715T/nothing`);
		expect([status, body.name]).toEqual([404, 'RESOURCE_NOT_FOUND']);
	});

	it.each([
		['UK', 'INVALID_COUNTRY_CODE'],
		['IE', 'CITY_REQUIRED'],
	])('refuses an address in %s with %s', async (country_code, issue) => {
		const address = { address_line_1: '1 High Street', country_code };
		const purchase_units = [{ amount, shipping: { address } }];
		const { status, body } = await app.call('POST', orders, { ...order, purchase_units });
		expect(status).toBeGreaterThanOrEqual(400);
		expect(body.details[0].issue).toBe(issue);
	});
});
