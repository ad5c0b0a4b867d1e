import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

describe('parcels and saved payment methods of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeAll(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterAll(async () => await app.stop());

	async function captured(source: object = {}): Promise<{ orderId: string; captureId: string }> {
		const unit = { amount: { currency_code: 'USD', value: '5.00' } };
		const order = { intent: 'CAPTURE', purchase_units: [unit], ...source };
		const { body } = await call('POST', '/v2/checkout/orders', order);
		await app.buyer('approve', body.id);
		const paid = await call('POST', `/v2/checkout/orders/${body.id}/capture`);
		return { orderId: body.id, captureId: paid.body.purchase_units[0].payments.captures[0].id };
	}

	it('are found by payment, by number and by id', async () => {
		const { orderId, captureId } = await captured();
		const parcel = { capture_id: captureId, tracking_number: '44-3844', carrier: 'FEDEX' };
		await call('POST', `/v2/checkout/orders/${orderId}/track`, parcel);
		const tracker = {
			transaction_id: captureId,
			tracking_number: '44-3844',
			carrier: 'FEDEX',
			status: 'SHIPPED',
		};
		const search = `/v1/shipping/trackers?transaction_id=${captureId}`;
		// Of a search, the OpenAPI says in words that it lists, and in its schema that it gives one: unverified.
		expect((await app.call('GET', search)).body.trackers).toMatchObject([tracker]);
		expect((await app.call('GET', `${search}&tracking_number=44-3844`)).body.trackers).toMatchObject([
			tracker,
		]);
		expect((await app.call('GET', `${search}&tracking_number=45`)).body.trackers).toEqual([]);
		expect((await call('GET', `/v1/shipping/trackers/${captureId}-44-3844`)).body).toMatchObject(tracker);
		const other = { transaction_id: captureId, tracking_number: '45', status: 'SHIPPED', carrier: 'UPS' };
		expect(validateRequest('POST', '/v1/shipping/trackers-batch', { trackers: [other] })).toEqual([]);
		const added = await call('POST', '/v1/shipping/trackers-batch', { trackers: [other] });
		expect(added.body.tracker_identifiers).toMatchObject([
			{ transaction_id: captureId, tracking_number: '45' },
		]);
		const delivered = { ...other, status: 'DELIVERED' };
		expect((await call('PUT', `/v1/shipping/trackers/${captureId}-45`, delivered)).status).toBe(204);
		expect((await call('GET', `/v1/shipping/trackers/${captureId}-45`)).body).toMatchObject(delivered);
		const twice = `${search}&tracking_number=45&tracking_number=45`;
		expect((await app.call('GET', twice)).body.trackers).toHaveLength(1);
		const unknown = await app.call('GET', '/v1/shipping/trackers/1-2');
		expect([unknown.status, issuesIn(unknown)]).toEqual([404, ['INVALID_RESOURCE_ID']]);
	});

	it('are listed, looked up and deleted', async () => {
		const attributes = { vault: { store_in_vault: 'ON_SUCCESS', usage_type: 'MERCHANT' } };
		const { orderId } = await captured({ payment_source: { paypal: { attributes } } });
		const { body } = await call('GET', `/v2/checkout/orders/${orderId}`);
		const { id, customer } = body.payment_source.paypal.attributes.vault;
		const list = await call('GET', `/v3/vault/payment-tokens?customer_id=${customer.id}`);
		expect(list.body.payment_tokens).toMatchObject([{ id }]);
		expect((await call('GET', `/v3/vault/payment-tokens/${id}`)).body).toMatchObject({ id });
		expect((await call('DELETE', `/v3/vault/payment-tokens/${id}`)).status).toBe(204);
	});
});
