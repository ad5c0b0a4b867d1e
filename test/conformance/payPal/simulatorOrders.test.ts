import { startPayPalApp, type Answer, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

const usd = (value: string) => ({ currency_code: 'USD', value });
const orders = '/v2/checkout/orders';
const address = {
	address_line_1: '2211 N First Street',
	admin_area_2: 'San Jose',
	admin_area_1: 'CA',
	postal_code: '95131',
	country_code: 'US',
};
const option = (id: string, value: string, selected: boolean) => ({
	id,
	label: `By ${id}`,
	type: 'SHIPPING',
	selected,
	amount: usd(value),
});
const withShipping = (shipping: object, value = '4.90') => ({
	amount: { ...usd(`1${value}`), breakdown: { item_total: usd('10'), shipping: usd(value) } },
	shipping,
});
const twoUnits = (first: object, second: object) => [
	{ reference_id: 'a', amount: usd('1'), ...first },
	{ reference_id: 'b', amount: usd('1'), ...second },
];

describe('orders of the simulated PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeAll(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterAll(async () => await app.stop());

	const create = async (more: object = {}, headers = {}): Promise<Answer> => {
		const body = { intent: 'CAPTURE', purchase_units: [{ amount: usd('10') }], ...more };
		return await call('POST', orders, body, headers);
	};
	const idOf = async (more: object = {}): Promise<string> => String((await create(more)).body.id);

	it('offers ways to ship', async () => {
		const options = [option('post', '4.90', true), option('bike', '9.90', false)];
		const unit = withShipping({ options });
		expect(validateRequest('POST', orders, { intent: 'CAPTURE', purchase_units: [unit] })).toEqual([]);
		const id = await idOf({ purchase_units: [unit] });
		expect((await call('GET', `${orders}/${id}`)).body.purchase_units[0].shipping.options).toEqual(options);
	});

	it.each<[string, object, string]>([
		[
			'no way to ship chosen',
			withShipping({ options: [option('post', '4.90', false)] }),
			'SHIPPING_OPTION_NOT_SELECTED',
		],
		[
			'two ways to ship chosen',
			withShipping({ options: [option('post', '4.90', true), option('bike', '4.90', true)] }),
			'MULTIPLE_SHIPPING_OPTION_SELECTED',
		],
		[
			'another price for shipping',
			withShipping({ options: [option('post', '5.90', true)] }),
			'PREFERRED_SHIPPING_OPTION_AMOUNT_MISMATCH',
		],
		[
			'a type beside the options',
			withShipping({ type: 'SHIPPING', options: [option('post', '4.90', true)] }),
			'INCOMPATIBLE_PARAMETER_VALUE',
		],
		[
			'a pickup and an address on file',
			withShipping({ type: 'PICKUP_IN_STORE', address }),
			'UNSUPPORTED_SHIPPING_TYPE',
		],
	])('refuses %s', async (_, unit, issue) => {
		const answer = await create({ purchase_units: [unit] });
		expect({ status: answer.status, issues: issuesIn(answer) }).toEqual({ status: 422, issues: [issue] });
	});

	it.each<[string, object[], string]>([
		[
			'two addresses',
			twoUnits({ shipping: { address } }, { shipping: { address: { ...address, postal_code: '95132' } } }),
			'MULTIPLE_SHIPPING_ADDRESS_NOT_SUPPORTED',
		],
		[
			'a donation in one of two units',
			twoUnits(
				{
					amount: { ...usd('1'), breakdown: { item_total: usd('1') } },
					items: [{ name: 'Gift', quantity: '1', unit_amount: usd('1'), category: 'DONATION' }],
				},
				{},
			),
			'DONATION_ITEMS_NOT_SUPPORTED',
		],
		['units without names', [{ amount: usd('1') }, { amount: usd('1') }], 'REFERENCE_ID_REQUIRED'],
		['units of one name', twoUnits({}, { reference_id: 'a' }), 'DUPLICATE_REFERENCE_ID'],
	])('refuses %s', async (_, purchase_units, issue) => {
		expect(issuesIn(await create({ purchase_units }))).toContain(issue);
	});

	it('calls its link approve with the old application_context', async () => {
		const application_context = { return_url: 'https://shop.example/back', brand_name: 'Mugs' };
		const { body } = await create({ application_context });
		expect(body.status).toBe('CREATED');
		const answer = await app.buyer('approve', body.id);
		expect(answer.body.redirect).toContain('https://shop.example/back?token=');
	});

	it('completes an order by itself when the bank has approved it', async () => {
		const ideal = { name: 'Jan Jansen', country_code: 'NL' };
		const order = {
			purchase_units: [{ amount: { currency_code: 'EUR', value: '5' } }],
			payment_source: { ideal },
		};
		expect(issuesIn(await create(order))).toEqual(['ORDER_COMPLETE_ON_PAYMENT_APPROVAL']);
		const processing_instruction = 'ORDER_COMPLETE_ON_PAYMENT_APPROVAL';
		const { body } = await create({ ...order, processing_instruction });
		expect(body).toMatchObject({ status: 'PAYER_ACTION_REQUIRED', payment_source: { ideal } });
		await app.buyer('approve', body.id);
		const paid = await call('GET', `${orders}/${body.id}`);
		expect(paid.body).toMatchObject({ status: 'COMPLETED', payment_source: { ideal } });
		const wallet = await create({ payment_source: { paypal: {} }, processing_instruction });
		expect(issuesIn(wallet)).toEqual(['UNSUPPORTED_PROCESSING_INSTRUCTION']);
	});

	it('confirms one payment source, once', async () => {
		const id = await idOf();
		const path = `${orders}/${id}/confirm-payment-source`;
		const confirm = async (payment_source?: object) => await call('POST', path, { payment_source });
		expect(issuesIn(await confirm())).toEqual(['MISSING_REQUIRED_PARAMETER']);
		expect(issuesIn(await confirm({}))).toEqual(['NO_PAYMENT_SOURCE_PROVIDED']);
		expect(issuesIn(await confirm({ paypal: {}, venmo: {} }))).toEqual(['ONLY_ONE_PAYMENT_SOURCE_ALLOWED']);
		const card = { number: '4032030000000007', expiry: '2035-04' };
		expect(issuesIn(await confirm({ card: { expiry: card.expiry } }))).toEqual(['CARD_NUMBER_REQUIRED']);
		expect(issuesIn(await confirm({ card: { ...card, expiry: '2020-01' } }))).toEqual(['CARD_EXPIRED']);
		expect(await confirm({ card })).toMatchObject({ status: 200, body: { status: 'APPROVED' } });
		expect(issuesIn(await confirm({ card }))).toEqual(['PAYMENT_ALREADY_APPROVED']);
		await call('POST', `${orders}/${id}/capture`);
		expect(issuesIn(await confirm({ card }))).toEqual(['ORDER_CANNOT_BE_CONFIRMED']);
	});

	it('saves a card while it pays, and pays later orders with it', async () => {
		const card = {
			number: '4032030000000007',
			expiry: '2035-04',
			attributes: { vault: { store_in_vault: 'ON_SUCCESS' }, customer: { id: 'CUST_1' } },
		};
		const first = await create({ payment_source: { card } }, { 'PayPal-Request-Id': 'card-1' });
		const { vault } = first.body.payment_source.card.attributes;
		expect(vault).toMatchObject({ status: 'VAULTED', customer: { id: 'CUST_1' } });

		const saved = { payment_source: { card: { vault_id: vault.id } } };
		const held = await create({ intent: 'AUTHORIZE', ...saved }, { 'PayPal-Request-Id': 'card-2' });
		expect(held.body.purchase_units[0].payments.authorizations[0].status).toBe('CREATED');

		const token = { payment_source: { token: { id: vault.id, type: 'PAYMENT_METHOD_TOKEN' } } };
		const captured = await app.call('POST', `${orders}/${await idOf()}/capture`, token);
		expect(captured).toMatchObject({ status: 201, body: { status: 'COMPLETED' } });

		const wrong = { payment_source: { paypal: { vault_id: vault.id } } };
		expect(issuesIn(await create(wrong, { 'PayPal-Request-Id': 'card-3' }))).toEqual([
			'MISMATCHED_VAULT_ID_TO_PAYMENT_SOURCE',
		]);
	});

	it('waits for the payer when the bank asks for more', async () => {
		const id = await idOf();
		await app.buyer('approve', id, { payerActionRequired: true });
		const refused = await call('POST', `${orders}/${id}/capture`);
		expect(issuesIn(refused)).toEqual(['PAYER_ACTION_REQUIRED']);
		expect(refused.body.links[0].rel).toBe('payer-action');
		await app.buyer('approve', id);
		expect((await call('POST', `${orders}/${id}/capture`)).body.status).toBe('COMPLETED');
	});

	it('replaces and adds whole purchase units', async () => {
		const id = await idOf();
		const patch = async (op: string, path: string, value: unknown) =>
			await call('PATCH', `${orders}/${id}`, [{ op, path, value }]);
		const unit = "/purchase_units/@reference_id=='default'";
		expect((await patch('replace', unit, { amount: usd('7') })).status).toBe(204);
		expect((await patch('replace', '/intent', 'AUTHORIZE')).status).toBe(204);
		const second = { reference_id: 'b', amount: usd('2') };
		expect(issuesIn(await patch('add', '/purchase_units/-', second))).toEqual(['UNSUPPORTED_INTENT']);
		await patch('replace', '/intent', 'CAPTURE');
		expect((await patch('add', '/purchase_units/-', second)).status).toBe(204);
		const { purchase_units } = (await call('GET', `${orders}/${id}`)).body;
		expect(purchase_units).toMatchObject([{ amount: usd('7.00') }, { reference_id: 'b' }]);
	});

	it.each<[object, number, string]>([
		[{ op: 'replace', value: 'x' }, 422, 'PATCH_PATH_REQUIRED'],
		[{ op: 'replace', path: '/intent' }, 422, 'PATCH_VALUE_REQUIRED'],
		[{ op: 'replace', path: 'intent', value: 'CAPTURE' }, 422, 'INVALID_JSON_POINTER_FORMAT'],
		[{ op: 'change', path: '/intent', value: 'CAPTURE' }, 400, 'INVALID_PARAMETER_VALUE'],
		[{ path: '/intent', value: 'CAPTURE' }, 400, 'MISSING_REQUIRED_PARAMETER'],
		[{ op: 'replace', path: '/id', value: 'x' }, 400, 'FIELD_NOT_PATCHABLE'],
		[
			{ op: 'replace', path: "/purchase_units/@reference_id=='no'/custom_id", value: 'x' },
			422,
			'REFERENCE_ID_NOT_FOUND',
		],
		[
			{ op: 'remove', path: "/purchase_units/@reference_id=='default'/amount" },
			400,
			'INVALID_PATCH_OPERATION',
		],
	])('refuses the patch %j', async (patch, status, issue) => {
		const answer = await call('PATCH', `${orders}/${await idOf()}`, [patch]);
		expect({ status: answer.status, issues: issuesIn(answer) }).toEqual({ status, issues: [issue] });
	});

	it('tracks parcels of captures that have come in', async () => {
		const id = await idOf();
		await app.buyer('approve', id, { pendingReason: 'ECHECK' });
		const { body } = await call('POST', `${orders}/${id}/capture`);
		const capture_id = body.purchase_units[0].payments.captures[0].id;
		const track = async (parcel: object) => await call('POST', `${orders}/${id}/track`, parcel);
		expect(issuesIn(await track({}))).toEqual(['MISSING_REQUIRED_PARAMETER']);
		expect(issuesIn(await track({ capture_id: 'NO' }))).toEqual(['CAPTURE_ID_NOT_FOUND']);
		expect(issuesIn(await track({ capture_id }))).toEqual(['CAPTURE_STATUS_NOT_VALID']);
	});

	it('changes and cancels a tracker', async () => {
		const id = await idOf();
		await app.buyer('approve', id);
		const { body } = await call('POST', `${orders}/${id}/capture`);
		const capture_id = body.purchase_units[0].payments.captures[0].id;
		const parcel = { capture_id, tracking_number: 'AB 1', carrier: 'OTHER' };
		expect(issuesIn(await call('POST', `${orders}/${id}/track`, parcel))).toEqual([
			'MISSING_REQUIRED_PARAMETER',
		]);
		const tracked = await call('POST', `${orders}/${id}/track`, { ...parcel, carrier_name_other: 'Bike' });
		const [tracker] = tracked.body.purchase_units[0].shipping.trackers;
		const patch = async (...patches: object[]) =>
			await call('PATCH', `${orders}/${id}/trackers/${encodeURIComponent(tracker.id)}`, patches);
		expect(issuesIn(await patch({ op: 'replace', path: '/carrier', value: 'UPS' }))).toEqual([
			'FIELD_NOT_PATCHABLE',
		]);
		expect(issuesIn(await patch({ op: 'remove', path: '/status' }))).toEqual(['INVALID_PATCH_OPERATION']);
		expect(issuesIn(await patch({ op: 'replace', path: '/status', value: 'LOST' }))).toEqual([
			'INVALID_PARAMETER_VALUE',
		]);
		const cancel = { op: 'replace', path: '/status', value: 'CANCELLED' };
		expect((await patch({ op: 'replace', path: '/notify_payer', value: true }, cancel)).status).toBe(204);
		const unknown = await call('PATCH', `${orders}/${id}/trackers/NO`, [cancel]);
		expect({ status: unknown.status, issues: issuesIn(unknown) }).toEqual({
			status: 404,
			issues: ['TRACKER_ID_NOT_FOUND'],
		});
	});
});
