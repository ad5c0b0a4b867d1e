import { conformanceData, itWithVendorData } from '../../support/conformanceData';
import { startPayPalApp, type Parsed, type PayPalApp } from '../../support/payPalApp';
import { validateRequest, validateResponse } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';

const usd = (value: string) => ({ currency_code: 'USD', value });
const path = '/v2/invoicing/invoices';
const representation = { Prefer: 'return=representation' };

/** The invoice of PayPal's reference: https://developer.paypal.com/docs/api/invoicing/v2/#invoices_create */
const yoga = {
	detail: {
		invoice_number: 'YOGA-123',
		reference: 'deal-ref',
		invoice_date: '2018-11-12',
		currency_code: 'USD',
		note: 'Thank you for your business.',
		memo: 'This is a long contract',
		payment_term: { term_type: 'NET_10' },
	},
	primary_recipients: [
		{
			billing_info: {
				name: { given_name: 'Stephanie', surname: 'Meyers' },
				email_address: 'bill-me@example.com',
			},
		},
	],
	items: [
		{
			name: 'Yoga Mat',
			quantity: '1',
			unit_amount: usd('50.00'),
			tax: { name: 'Sales Tax', percent: '7.25' },
			discount: { percent: '5' },
			unit_of_measure: 'QUANTITY',
		},
		{
			name: 'Yoga t-shirt',
			quantity: '1',
			unit_amount: usd('10.00'),
			tax: { name: 'Sales Tax', percent: '7.25' },
			discount: { amount: usd('5.00') },
		},
	],
	configuration: {
		partial_payment: { allow_partial_payment: true, minimum_amount_due: usd('20.00') },
		tax_calculated_after_discount: true,
		tax_inclusive: false,
	},
	amount: {
		breakdown: {
			custom: { label: 'Packing Charges', amount: usd('10.00') },
			shipping: { amount: usd('10.00'), tax: { name: 'Sales Tax', percent: '7.25' } },
			discount: { invoice_discount: { percent: '5' } },
		},
	},
};

describe('the simulated PayPal, with invoices', () => {
	let app: PayPalApp;
	let call: Call;
	beforeEach(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterEach(async () => await app.stop());

	let count = 0;
	const plain = (changes: { detail?: object } & Record<string, unknown> = {}) => {
		const { detail, ...others } = changes;
		return {
			detail: { currency_code: 'USD', invoice_number: `N-${++count}`, ...detail },
			items: [{ name: 'Mug', quantity: '2', unit_amount: usd('12.00') }],
			...others,
		};
	};
	const create = async (changes = {}): Promise<string> =>
		(await call('POST', path, plain(changes), representation)).body.id as string;
	const sent = async (changes = {}): Promise<string> => {
		const id = await create(changes);
		await call('POST', `${path}/${id}/send`, { send_to_recipient: false });
		return id;
	};
	const read = async (id: string): Promise<Parsed> => (await call('GET', `${path}/${id}`)).body;
	/** A later day, on which the access token is too old. */
	const later = (id: string) => app.payPal.state().invoices.find((invoice) => invoice.id === id);
	const pay = async (id: string, body: object = {}) =>
		await fetch(`${app.origin}/www.paypal.com/invoice/p/pay?invoice=${id}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});

	itWithVendorData('understands the invoices these tests create', () => {
		expect(validateRequest('POST', path, yoga)).toEqual([]);
		expect(validateRequest('POST', path, plain())).toEqual([]);
		expect(validateResponse('GET', `${path}/INV2-1`, 200, { id: 'INV2-1', total: '1' }).join()).toContain(
			'total',
		);
	});

	it('adds up as the answer in the reference of PayPal does', async () => {
		const { body, status } = await call('POST', path, yoga, representation);
		expect(status).toBe(201);
		expect(body).toMatchObject({
			status: 'DRAFT',
			amount: {
				value: '74.21',
				breakdown: {
					item_total: usd('60.00'),
					custom: { label: 'Packing Charges', amount: usd('10.00') },
					shipping: { amount: usd('10.00'), tax: { percent: '7.25', amount: usd('0.73') } },
					discount: {
						item_discount: usd('-7.50'),
						invoice_discount: { percent: '5', amount: usd('-2.63') },
					},
					tax_total: usd('4.34'),
				},
			},
			due_amount: usd('74.21'),
			detail: {
				payment_term: { term_type: 'NET_10', due_date: '2018-11-22' },
				memo: 'This is a long contract',
			},
		});
		expect(body.items.map((item: Parsed) => item.tax.amount.value)).toEqual(['3.27', '0.34']);
	});

	it('answers with a link alone unless more is wanted', async () => {
		const { status, body } = await app.call('POST', path, plain());
		expect([status, body]).toEqual([
			201,
			{ href: expect.stringMatching(/invoices\/INV2-[0-9A-Z-]{19}$/) as string, rel: 'self', method: 'GET' },
		]);
	});

	it('is payable once it is sent, without an email as UNPAID, and is then paid on its page', async () => {
		const id = await create();
		expect((await pay(id)).status).toBe(404);
		const answer = await call('POST', `${path}/${id}/send`, { send_to_recipient: false });
		expect([answer.status, answer.body.href]).toEqual([
			200,
			(await read(id)).detail.metadata.recipient_view_url,
		]);
		expect((await read(id)).status).toBe('UNPAID');
		expect((await call('POST', `${path}/${id}/send`, {})).status).toBe(200);
		expect((await pay(id)).status).toBe(200);
		expect(await read(id)).toMatchObject({
			status: 'PAID',
			due_amount: usd('0.00'),
			payments: { paid_amount: usd('24.00'), transactions: [{ type: 'PAYPAL', method: 'PAYPAL' }] },
		});
		expect((await pay(id)).status).toBe(422);
	});

	it('is sent by email where there is an address, and on its day where that is to come', async () => {
		const people = [{ billing_info: { email_address: 'jamie@example.com' } }];
		const id = await create({ primary_recipients: people });
		await call('POST', `${path}/${id}/send`, {});
		expect((await read(id)).status).toBe('SENT');
		const day = new Date(app.world.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
		const planned = await create({ primary_recipients: people, detail: { invoice_date: day } });
		expect((await call('POST', `${path}/${planned}/send`, {})).status).toBe(202);
		expect((await read(planned)).status).toBe('SCHEDULED');
		expect(issuesIn(await call('POST', `${path}/${planned}/cancel`, {}))).toEqual([
			'CANNOT_CANCEL_SCHEDULED_INVOICE',
		]);
		app.world.clock.advance(3 * 86_400_000);
		expect(later(planned)).toMatchObject({ status: 'SENT' });
	});

	it('is paid in parts, down to the least that the merchant takes', async () => {
		const id = await sent({
			configuration: { partial_payment: { allow_partial_payment: true, minimum_amount_due: usd('10.00') } },
		});
		expect((await pay(id, { amount: '9.99' })).status).toBe(422);
		expect((await pay(id, { amount: '10.00' })).status).toBe(200);
		expect(await read(id)).toMatchObject({ status: 'PARTIALLY_PAID', due_amount: usd('14.00') });
		expect(issuesIn(await call('POST', `${path}/${id}/cancel`, {}))).toEqual(['CANNOT_CANCEL_PAID_INVOICE']);
		expect((await pay(await sent(), { amount: '10.00' })).status).toBe(422);
	});

	it('waits for an e-check, which comes after some days', async () => {
		const id = await sent();
		await pay(id, { eCheck: true });
		expect(await read(id)).toMatchObject({ status: 'PAYMENT_PENDING', due_amount: usd('24.00') });
		app.world.clock.advance(6 * 86_400_000);
		expect(later(id)).toMatchObject({ status: 'PAID', due_amount: usd('0.00') });
	});

	it('is marked as paid and refunded by what the merchant records, and that can be taken back', async () => {
		const id = await sent();
		const part = await call('POST', `${path}/${id}/payments`, {
			method: 'CASH',
			amount: usd('4.00'),
			note: 'Till 2',
		});
		expect(await read(id)).toMatchObject({ status: 'PARTIALLY_PAID', due_amount: usd('20.00') });
		const much = { method: 'CASH', amount: usd('20.01') };
		expect(issuesIn(await call('POST', `${path}/${id}/payments`, much))).toEqual([
			'PAYMENT_AMOUNT_GREATER_THAN_AMOUNT_DUE',
		]);
		await call('POST', `${path}/${id}/payments`, { method: 'BANK_TRANSFER', payment_date: '2026-11-20' });
		expect(await read(id)).toMatchObject({
			status: 'MARKED_AS_PAID',
			payments: {
				paid_amount: usd('24.00'),
				transactions: [
					{ payment_id: part.body.payment_id, type: 'EXTERNAL', note: 'Till 2' },
					{ method: 'BANK_TRANSFER', payment_date: '2026-11-20', amount: usd('20.00') },
				],
			},
		});
		const refund = await call('POST', `${path}/${id}/refunds`, { method: 'CASH', amount: usd('22.00') });
		expect((await read(id)).status).toBe('PARTIALLY_REFUNDED');
		expect(issuesIn(await call('DELETE', `${path}/${id}/payments/${part.body.payment_id}`))).toEqual([
			'CANNOT_DELETE_EXTERNAL_PAYMENT',
		]);
		expect(
			issuesIn(await call('POST', `${path}/${id}/refunds`, { method: 'CASH', amount: usd('3.00') })),
		).toEqual(['INVALID_REFUND_AMOUNT']);
		await call('POST', `${path}/${id}/refunds`, { method: 'CASH' });
		expect((await read(id)).status).toBe('MARKED_AS_REFUNDED');
		expect((await call('DELETE', `${path}/${id}/refunds/${refund.body.refund_id}`)).status).toBe(204);
		expect(await read(id)).toMatchObject({
			status: 'PARTIALLY_REFUNDED',
			refunds: { refund_amount: usd('2.00') },
		});
		expect((await call('DELETE', `${path}/${id}/payments/EXTR-NONE`)).status).toBe(404);
		expect((await call('DELETE', `${path}/${id}/payments/${part.body.payment_id}`)).status).toBe(204);
	});

	it.each<[string, object, string]>([
		['an unknown method', { method: 'BEADS' }, 'INVALID_PAYMENT_METHOD'],
		['no method', {}, 'MISSING_REQUIRED_PARAMETER'],
		['nothing', { method: 'CASH', amount: usd('0.00') }, 'VALUE_CANNOT_BE_ZERO'],
		[
			'another currency',
			{ method: 'CASH', amount: { currency_code: 'EUR', value: '1.00' } },
			'NOT_SUPPORTED',
		],
	])('records no payment with %s', async (_, body, expected) => {
		const refused = await call('POST', `${path}/${await sent()}/payments`, body);
		expect([refused.status, issuesIn(refused)]).toEqual([400, [expected]]);
	});

	it('is reminded of and cancelled as long as nothing was paid', async () => {
		const id = await create();
		expect(issuesIn(await call('POST', `${path}/${id}/remind`, {}))).toEqual(['CANNOT_REMIND_INVOICE']);
		expect(issuesIn(await call('POST', `${path}/${id}/cancel`, {}))).toEqual(['CANNOT_CANCEL_DRAFT_INVOICE']);
		await call('POST', `${path}/${id}/send`, {});
		expect((await call('POST', `${path}/${id}/remind`, { subject: 'Due' })).status).toBe(204);
		expect((await call('POST', `${path}/${id}/cancel`, {})).status).toBe(204);
		expect(issuesIn(await call('POST', `${path}/${id}/cancel`, {}))).toEqual(['INVOICE_CANCELED_ALREADY']);
		expect((await pay(id)).status).toBe(422);
		expect((await call('DELETE', `${path}/${id}`)).status).toBe(400);
	});

	it('is replaced as a whole, and a draft can be deleted, after which its number is free', async () => {
		const id = await create({ detail: { invoice_number: 'ONCE', note: 'Hello' } });
		const changed = plain({
			detail: { invoice_number: 'ONCE' },
			items: [{ name: 'Pot', quantity: '1', unit_amount: usd('3.00') }],
		});
		const { body } = await call('PUT', `${path}/${id}`, changed, representation);
		expect(body).toMatchObject({ id, amount: { value: '3.00' } });
		expect(body.detail).not.toHaveProperty('note');
		const again = await call('POST', path, changed);
		expect([again.status, issuesIn(again)]).toEqual([422, ['DUPLICATE_INVOICE_NUMBER']]);
		expect((await call('DELETE', `${path}/${id}`)).status).toBe(204);
		expect((await call('GET', `${path}/${id}`)).status).toBe(404);
		expect((await call('POST', path, changed, representation)).status).toBe(201);
	});

	it('counts numbers on, prefix and suffix kept', async () => {
		const next = async () =>
			(await call('POST', '/v2/invoicing/generate-next-invoice-number')).body.invoice_number as string;
		await create({ detail: { invoice_number: 'INVOICE-1234' } });
		expect(await next()).toBe('INVOICE-1235');
		await create({ detail: { invoice_number: 'A0099/26' } });
		expect(await next()).toBe('A0099/27');
		await create({ detail: { invoice_number: undefined } });
		expect(await next()).toBe('A0099/28');
	});

	it('lists them in pages, newest first, and finds them by what they say', async () => {
		app.payPal.reset();
		for (let made = 0; made < 5; made++) await create({ detail: { memo: `chat ${made}` } });
		const { body } = await call('GET', `${path}?page=2&page_size=2&total_required=true`);
		expect(body).toMatchObject({ total_items: 5, total_pages: 3 });
		expect(body.items.map((item: Parsed) => item.detail.memo)).toEqual(['chat 2', 'chat 1']);
		expect(body.links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'next']);
		const criteria = {
			memo: 'chat 3',
			status: ['DRAFT'],
			total_amount_range: { lower_amount: usd('24'), upper_amount: usd('24') },
		};
		const found = await call('POST', '/v2/invoicing/search-invoices', criteria);
		expect(found.body.items).toHaveLength(1);
		expect(found.body.items[0]).not.toHaveProperty('items');
		const whole = await call('POST', '/v2/invoicing/search-invoices', { ...criteria, fields: ['items'] });
		expect(whole.body.items[0].items).toHaveLength(1);
		expect((await call('POST', '/v2/invoicing/search-invoices', { status: ['PAID'] })).body.items).toEqual(
			[],
		);
		expect(issuesIn(await call('GET', `${path}?page_size=101`))).toEqual(['INVALID_INTEGER_MAX_VALUE']);
	});

	it('shows no invoice that is not there', async () => {
		const missing = await call('GET', `${path}/INV2-AAAA-BBBB-CCCC-DDDD`);
		expect([missing.status, missing.body.name]).toEqual([404, 'RESOURCE_NOT_FOUND']);
	});

	it.each<[string, object, number, string]>([
		['no lines', plain({ items: [] }), 400, 'INVALID_ARRAY_MIN_ITEMS'],
		['a long number', plain({ detail: { invoice_number: 'x'.repeat(26) } }), 400, 'INVALID_STRING_LENGTH'],
		[
			'too many decimals',
			plain({ items: [{ name: 'Mug', quantity: '1', unit_amount: usd('1.005') }] }),
			400,
			'DECIMAL_PRECISION',
		],
		[
			'somebody else who sends it',
			plain({ invoicer: { email_address: 'no@body.example' } }),
			422,
			'USER_NOT_FOUND',
		],
	])('takes no invoice with %s', async (_, body, status, expected) => {
		const refused = await app.call('POST', path, body, representation);
		expect([refused.status, issuesIn(refused)]).toEqual([status, [expected]]);
	});

	it('gives the QR code of its page as a PNG', async () => {
		const id = await sent();
		const { status, body, headers } = await app.call('POST', `${path}/${id}/generate-qr-code`, {
			width: 200,
			height: 150,
		});
		expect([status, headers.get('content-type')]).toEqual([
			200,
			expect.stringMatching(/^multipart\/form-data/),
		]);
		const base64 = /\r\n\r\n([A-Za-z0-9+/=]+)\r\n--/.exec(String(body))![1]!;
		const png = Buffer.from(base64, 'base64');
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([200, 150]);
		expect(issuesIn(await app.call('POST', `${path}/${id}/generate-qr-code`, { width: 100 }))).toEqual([
			'INVALID_INTEGER_MIN_VALUE',
		]);
	});

	it('tells webhooks what has become of it', async () => {
		app.payPal.reset();
		const id = await sent();
		await pay(id);
		await fetch(`${app.origin}/_playground/paypal/invoices/${id}/refund`, { method: 'POST' });
		const events = app.payPal
			.state()
			.events.map(({ event_type, resource }) => [event_type, (resource.invoice as Parsed).status]);
		expect(events).toEqual([
			['INVOICING.INVOICE.CREATED', 'DRAFT'],
			['INVOICING.INVOICE.UPDATED', 'UNPAID'],
			['INVOICING.INVOICE.PAID', 'PAID'],
			['INVOICING.INVOICE.REFUNDED', 'REFUNDED'],
		]);
		if (conformanceData)
			for (const { resource } of app.payPal.state().events)
				expect(validateResponse('GET', `${path}/${id}`, 200, resource.invoice)).toEqual([]);
	});
});
