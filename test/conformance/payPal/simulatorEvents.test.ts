import { startPayPalApp, type Parsed, type PayPalApp } from '../../support/payPalApp';
import { checkedCall, type Call } from './simulatorCall';

const path = '/v1/notifications';
const nobody = 'http://127.0.0.1:9/';

describe('events of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeEach(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterEach(async () => await app.stop());

	const capturedOrder = async (): Promise<{ orderId: string; captureId: string }> => {
		const unit = { amount: { currency_code: 'USD', value: '5' } };
		const order = { intent: 'CAPTURE', purchase_units: [unit] };
		const { id } = (await call('POST', '/v2/checkout/orders', order)).body;
		await app.buyer('approve', id);
		const { body } = await call('POST', `/v2/checkout/orders/${id}/capture`);
		return { orderId: id, captureId: body.purchase_units[0].payments.captures[0].id };
	};
	const found = async (query: Record<string, string>): Promise<string[]> => {
		const answer = await call('GET', `${path}/webhooks-events?${new URLSearchParams(query).toString()}`);
		expect(answer.body.count).toBe(answer.body.events.length);
		return answer.body.events.map((event: Parsed) => event.event_type);
	};

	it('are found by transaction, type, time and number', async () => {
		const { orderId, captureId } = await capturedOrder();
		await capturedOrder();
		expect(await found({})).toHaveLength(6);
		expect(await found({ page_size: '4' })).toHaveLength(4);
		expect(await found({ transaction_id: captureId })).toEqual(['PAYMENT.CAPTURE.COMPLETED']);
		expect(await found({ transaction_id: orderId })).toEqual([
			'CHECKOUT.ORDER.COMPLETED',
			'PAYMENT.CAPTURE.COMPLETED',
			'CHECKOUT.ORDER.APPROVED',
		]);
		expect(await found({ event_type: 'CHECKOUT.ORDER.APPROVED' })).toHaveLength(2);
		const past = new Date(Date.now() - 60_000).toISOString();
		expect(await found({ start_time: past })).toHaveLength(6);
		expect(await found({ end_time: past })).toEqual([]);
	});

	it.each([
		['start_time', 'yesterday'],
		['end_time', '2018-19-12T22:20:32.000Z'],
		['start_time', '2026-01-01'],
		['page_size', '0'],
		['page_size', 'many'],
	])('are not searched with %s=%s', async (field, value) => {
		const answer = await call('GET', `${path}/webhooks-events?${field}=${value}`);
		expect(answer).toMatchObject({
			status: 400,
			body: { name: 'VALIDATION_ERROR', details: [{ field, value }] },
		});
	});

	it('are simulated for every type there is, dates of a month 19 included', async () => {
		const { event_types } = (await call('GET', `${path}/webhooks-event-types`)).body;
		expect(event_types.length).toBeGreaterThan(80);
		const moments = new Set<string>();
		for (const { name, resource_versions } of event_types as Parsed[]) {
			const { status, body } = await call('POST', `${path}/simulate-event`, {
				url: nobody,
				event_type: name,
			});
			expect(status).toBe(202);
			const [version] = resource_versions.slice(-1);
			expect(body).toMatchObject({ event_type: name, resource: expect.any(Object) });
			expect(body.resource_version).toBe(version === '1.0' ? undefined : version);
			if (Number.isNaN(Date.parse(body.create_time))) moments.add(body.create_time);
		}
		expect([...moments]).toEqual(['2018-19-12T22:20:32.000Z']);
	});

	it.each([
		['PAYMENT.CAPTURE.PENDING', 'capture', { status: 'PENDING', status_details: { reason: 'UNILATERAL' } }],
		['PAYMENT.CAPTURE.REFUNDED', 'refund', { status: 'COMPLETED', amount: { value: '30.00' } }],
		['PAYMENT.AUTHORIZATION.VOIDED', 'authorization', { status: 'VOIDED' }],
		['CHECKOUT.ORDER.APPROVED', 'checkout-order', { status: 'APPROVED', intent: 'CAPTURE' }],
		['PAYMENT.SALE.COMPLETED', 'sale', { state: 'completed', amount: { total: '30.00' } }],
		['CUSTOMER.DISPUTE.CREATED', 'dispute', { status: 'OPEN' }],
		['INVOICING.INVOICE.PAID', 'invoices', { invoice: { status: 'PAID' } }],
		['BILLING.SUBSCRIPTION.CANCELLED', 'subscription', { status: 'CANCELLED' }],
		['VAULT.PAYMENT-TOKEN.CREATED', 'payment_token', { id: expect.any(String) }],
	])('look like the real ones when simulated: %s', async (event_type, resource_type, resource) => {
		const { body } = await call('POST', `${path}/simulate-event`, { url: nobody, event_type });
		expect(body).toMatchObject({ event_type, resource_type, resource });
	});

	it('are simulated in the version asked for', async () => {
		const plan = { url: nobody, event_type: 'BILLING.PLAN.CREATED' };
		const old = await call('POST', `${path}/simulate-event`, { ...plan, resource_version: '1.0' });
		expect(old.body.resource_version).toBeUndefined();
		expect(Date.parse(old.body.create_time)).not.toBeNaN();
		const unknown = await call('POST', `${path}/simulate-event`, { ...plan, resource_version: '9.0' });
		expect(unknown).toMatchObject({ status: 400, body: { name: 'VALIDATION_ERROR' } });
	});

	it('go to the app that a lookup names', async () => {
		const created = await call('POST', `${path}/webhooks-lookup`, {});
		const { clientId } = app.payPal.credentials();
		expect(created).toMatchObject({ status: 201, body: { client_id: clientId } });
		const self = `${path}/webhooks-lookup/${created.body.id}`;
		expect((await call('GET', self)).body).toEqual(created.body);
		const listed = await call('GET', `${path}/webhooks-lookup`);
		expect(listed.body.webhooks_lookups).toEqual([created.body]);
		expect((await call('DELETE', self)).status).toBe(204);
		expect((await call('GET', self)).status).toBe(404);
	});

	it('tell that an approved order was not captured in time', async () => {
		const unit = { custom_id: 'chat', amount: { currency_code: 'EUR', value: '5' } };
		const order = { intent: 'CAPTURE', purchase_units: [unit] };
		const { id } = (await call('POST', '/v2/checkout/orders', order)).body;
		await app.buyer('approve', id);
		app.world.clock.advance(3 * 3_600_000);
		const event = app.payPal.state().events.at(-1);
		expect(event).toMatchObject({
			event_type: 'CHECKOUT.PAYMENT-APPROVAL.REVERSED',
			resource: { id, order_id: id, purchase_units: [{ custom_id: 'chat' }], payment_source: { paypal: {} } },
		});
		expect((await call('GET', `/v2/checkout/orders/${id}`)).status).toBe(404);
	});
});
