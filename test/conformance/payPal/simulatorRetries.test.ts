import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';

const order = { intent: 'CAPTURE', purchase_units: [{ amount: { currency_code: 'USD', value: '5.00' } }] };
const orders = '/v2/checkout/orders';

describe('the simulated PayPal when a call is repeated, late or lost', () => {
	let app: PayPalApp;
	beforeEach(async () => {
		app = await startPayPalApp();
	});
	afterEach(async () => await app.stop());

	const create = async (requestId: string) =>
		await app.call('POST', orders, order, { 'PayPal-Request-Id': requestId });
	const made = () => app.payPal.state().orders.length;
	const hours = (count: number) => app.world.clock.advance(count * 3_600_000);

	/** Runs when the first order has been made, while its answer is still held back. */
	const onceMade = async <T>(run: () => Promise<T>): Promise<T> => {
		while (made() === 0) await new Promise((resolve) => setImmediate(resolve));
		return await run();
	};

	it('makes one order per request id, and remembers it for six hours', async () => {
		const first = await create('one');
		expect(first.status).toBe(201);
		hours(5.9);
		const again = await create('one');
		expect({ status: again.status, id: again.body.id }).toEqual({ status: 200, id: first.body.id });
		expect(made()).toBe(1);
		hours(0.2);
		expect((await create('one')).status).toBe(201);
		expect(made()).toBe(2);
	});

	it('answers the request id of an unfinished call with 409', async () => {
		app.world.faults.add({
			on: 'call',
			action: 'delay',
			vendor: 'paypal',
			match: orders,
			when: 'after',
			ms: 1500,
		});
		const [first, second] = await Promise.all([create('two'), onceMade(async () => await create('two'))]);
		expect([first.status, second.status]).toEqual([201, 409]);
		expect(second.body.details[0].issue).toBe('PREVIOUS_REQUEST_IN_PROGRESS');
		expect((await create('two')).status).toBe(200);
		expect(made()).toBe(1);
	});

	it('does not remember failures', async () => {
		const wrong = { ...order, intent: 'SELL' };
		const refused = await app.call('POST', orders, wrong, { 'PayPal-Request-Id': 'three' });
		expect(refused.status).toBe(400);
		expect((await create('three')).status).toBe(201);
	});

	it('refuses a request id that was used for another order', async () => {
		const ids = [(await create('four')).body.id, (await create('five')).body.id] as string[];
		for (const id of ids) await app.buyer('approve', id);
		const capture = async (id: string) =>
			await app.call('POST', `${orders}/${id}/capture`, undefined, { 'PayPal-Request-Id': 'same' });
		expect((await capture(ids[0]!)).status).toBe(201);
		expect((await capture(ids[1]!)).body.details[0].issue).toBe('DUPLICATE_REQUEST_ID');
	});

	it.each(['drop', 'fail'] as const)('has done its work although the answer is lost: %s', async (action) => {
		app.world.faults.add({ on: 'call', action, vendor: 'paypal', match: orders, when: 'after' });
		const first = await create('six').catch(() => undefined);
		expect(first?.status ?? 500).toBe(500);
		expect(made()).toBe(1);
		expect((await create('six')).status).toBe(200);
		expect(made()).toBe(1);
	});

	it.each(['drop', 'fail'] as const)('has done nothing when the call is lost before: %s', async (action) => {
		await app.call('GET', `${orders}/0AB`);
		app.world.faults.add({ on: 'call', action, vendor: 'paypal', match: orders });
		const first = await create('seven').catch(() => undefined);
		expect(first?.status ?? 500).toBe(500);
		expect(made()).toBe(0);
		expect((await create('seven')).status).toBe(201);
	});

	it('writes every call down once, without its query', async () => {
		await app.call('GET', `${orders}/0AB?fields=payment_source`);
		expect(app.world.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /v1/oauth2/token',
			`GET ${orders}/0AB`,
		]);
	});

	it('lets an access token expire after nine hours', async () => {
		const authorization = `Bearer ${await app.accessToken()}`;
		const read = async () =>
			await app.call('GET', '/v1/notifications/webhooks', undefined, { authorization });
		expect((await read()).status).toBe(200);
		hours(9.01);
		const late = await read();
		expect(late).toMatchObject({ status: 401, body: { error: 'invalid_token' } });
		const without = await app.call('GET', '/v1/notifications/webhooks', undefined, { authorization: '' });
		expect(without).toMatchObject({ status: 401, body: { name: 'AUTHENTICATION_FAILURE' } });
	});

	it('wants JSON, and says where a body is none', async () => {
		const asText = await app.call('POST', orders, order, { 'content-type': 'text/plain' });
		expect(asText).toMatchObject({ status: 415, body: { name: 'UNSUPPORTED_MEDIA_TYPE' } });
	});

	it.each([
		[true, 422],
		[false, 201],
	])('remembers what it has refused under a request id: %s', async (remembersRefusals, status) => {
		await fetch(`${app.origin}/_playground/paypal/account`, {
			method: 'PATCH',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ remembersRefusals }),
		});
		const { id } = (await create('refused')).body as { id: string };
		const capture = async (requestId: string) =>
			(await app.call('POST', `${orders}/${id}/capture`, undefined, { 'PayPal-Request-Id': requestId }))
				.status;
		await app.buyer('approve', id, { decline: true });
		expect(await capture('pay')).toBe(422);
		await app.buyer('approve', id, {});
		expect(await capture('pay')).toBe(status);
		expect(await capture('another')).toBe(remembersRefusals ? 201 : 422);
	});

	it('lets the buyer choose again after a declined instrument', async () => {
		const { id } = (await create('eight')).body as { id: string };
		await app.buyer('approve', id, { decline: true });
		const declined = await app.call('POST', `${orders}/${id}/capture`, undefined, {
			'PayPal-Request-Id': 'pay',
		});
		expect(declined).toMatchObject({
			status: 422,
			body: {
				details: [{ issue: 'INSTRUMENT_DECLINED' }],
				links: [{ rel: 'redirect', href: `${app.origin}/www.paypal.com/checkoutnow?token=${id}` }],
			},
		});
		await app.buyer('approve', id, {});
		const paid = await app.call('POST', `${orders}/${id}/capture`, undefined, {
			'PayPal-Request-Id': 'pay again',
		});
		expect(paid.status).toBe(201);
	});

	it('takes ten webhooks, and http only on this machine', async () => {
		const subscribe = async (url: string) =>
			await app.call('POST', '/v1/notifications/webhooks', { url, event_types: [{ name: '*' }] });
		for (const url of ['http://shop.example/', 'https://shop.example:8443/', 'shop']) {
			expect((await subscribe(url)).body.name).toBe('VALIDATION_ERROR');
		}
		for (let port = 1; port <= 10; port++)
			expect((await subscribe(`http://localhost:${port}/`)).status).toBe(201);
		expect((await subscribe('https://shop.example/')).body.name).toBe('WEBHOOK_NUMBER_LIMIT_EXCEEDED');
	});

	it('shows the order to the approval page, and sends the buyer back to the shop', async () => {
		const context = { return_url: 'https://shop.example/r?cart=7', cancel_url: 'https://shop.example/c' };
		const withContext = { ...order, payment_source: { paypal: { experience_context: context } } };
		const { id } = (await app.call('POST', orders, withContext)).body as { id: string };
		const shown = await app.buyer('order', id);
		expect(shown.body).toMatchObject({
			id,
			currency: 'USD',
			total: '5.00',
			merchantName: 'Maple & Mug',
			expired: false,
		});
		expect((await app.buyer('cancel', id)).body.redirect).toBe(`https://shop.example/c?token=${id}`);
		expect((await app.buyer('approve', id)).body.redirect).toMatch(
			new RegExp(`^https://shop\\.example/r\\?cart=7&token=${id}&PayerID=\\w+$`),
		);
		expect((await app.buyer('order', '0AB')).status).toBe(404);
	});
});
