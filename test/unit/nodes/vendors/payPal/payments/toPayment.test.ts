import type { Capture, Order } from '../../../../../../nodes/vendors/payPal/orders/order';
import { approveUrlOf, toPayment, toRefund } from '../../../../../../nodes/vendors/payPal/payments/toPayment';

const amount = { currency_code: 'EUR', value: '24.00' };
const asked = { currency: 'EUR', value: '24.00' };
const order: Order = { id: '5O19', status: 'CREATED', intent: 'CAPTURE' };

const withPayments = (payments: NonNullable<NonNullable<Order['purchase_units']>[number]['payments']>) =>
	toPayment({ ...order, purchase_units: [{ payments }] });

describe("PayPal's order in words of ours", () => {
	it('leaves out what PayPal leaves out', () => {
		expect(toPayment({ id: '5O19', status: 'CREATED' })).toStrictEqual({
			provider: 'PayPal',
			id: '5O19',
			phase: 'open',
			intent: 'take',
			partCount: 0,
			takes: [],
			reservations: [],
			refunds: [],
		});
	});

	it('says what was asked of whom, and for what', () => {
		const payment = toPayment({
			...order,
			intent: 'AUTHORIZE',
			create_time: '2026-11-22T08:00:00Z',
			payer: { name: { given_name: 'Jamie', surname: 'Rivera' } },
			payment_source: { card: { brand: 'VISA', last_digits: '1111' } },
			links: [{ href: 'https://www.paypal.com/checkoutnow?token=5O19', rel: 'payer-action' }],
			purchase_units: [
				{
					reference_id: 'mc1-seal',
					custom_id: 'messenger:108:287',
					invoice_id: 'INV-7',
					payee: { email_address: 'shop@example.com', merchant_id: 'M1' },
					amount: {
						...amount,
						breakdown: { item_total: { ...amount, value: '20.00' }, shipping: { ...amount, value: '4.00' } },
					},
					items: [{ name: 'Mug', quantity: '2', unit_amount: { ...amount, value: '10.00' }, sku: 'MUG' }],
					shipping: {
						name: { full_name: 'Jamie R.' },
						address: { address_line_1: '1 Nanjing Road', admin_area_2: 'Shanghai', country_code: 'C2' },
					},
				},
			],
		});
		expect(payment).toEqual({
			provider: 'PayPal',
			id: '5O19',
			phase: 'open',
			intent: 'reserve',
			partCount: 1,
			takes: [],
			reservations: [],
			refunds: [],
			amount: asked,
			mark: 'mc1-seal',
			customId: 'messenger:108:287',
			invoiceId: 'INV-7',
			payee: { email: 'shop@example.com', accountId: 'M1' },
			approveUrl: 'https://www.paypal.com/checkoutnow?token=5O19',
			madeAt: '2026-11-22T08:00:00Z',
			buyer: { givenName: 'Jamie', fullName: 'Jamie Rivera' },
			card: { brand: 'VISA', lastDigits: '1111' },
			lines: [{ name: 'Mug', quantity: '2', unitPrice: '10.00', sku: 'MUG' }],
			sums: { items: '20.00', shipping: '4.00' },
			shipTo: { name: 'Jamie R.', address: { line1: '1 Nanjing Road', city: 'Shanghai', country: 'CN' } },
		});
	});

	it('says who has paid, and where it goes, whatever it was paid with', () => {
		const name = { given_name: 'Jamie', surname: 'Rivera' };
		const national = { national_number: '5551234567' };
		const shipping = {
			name: { full_name: '' },
			email_address: 'gift@example.com',
			phone_number: { country_code: '47', national_number: '22334455' },
			options: [
				{ id: 'express', label: 'Express', selected: false },
				{ id: 'pickup', label: 'Pick up', selected: true, type: 'PICKUP', amount },
			],
		};
		expect(
			toPayment({
				...order,
				payer: {
					name,
					email_address: 'jamie@example.com',
					payer_id: 'P1',
					phone: { phone_number: national },
				},
				purchase_units: [{ shipping }],
			}),
		).toMatchObject({
			buyer: {
				givenName: 'Jamie',
				fullName: 'Jamie Rivera',
				email: 'jamie@example.com',
				phone: '5551234567',
				payerId: 'P1',
			},
			shipTo: { email: 'gift@example.com', phone: '+4722334455' },
			shippingOption: { id: 'pickup', label: 'Pick up', type: 'PICKUP', amount: asked },
		});
		const wallet = { name, email_address: 'j@example.com', account_id: 'A1', phone_number: national };
		const walletBuyer = {
			fullName: 'Jamie Rivera',
			email: 'j@example.com',
			phone: '5551234567',
			payerId: 'A1',
		};
		for (const payment_source of [{ paypal: wallet }, { venmo: wallet }])
			expect(toPayment({ ...order, payment_source }).buyer).toMatchObject(walletBuyer);
		const card = { brand: 'VISA', last_digits: '1111', name: 'J RIVERA' };
		expect(toPayment({ ...order, payment_source: { card } }).buyer).toEqual({ fullName: 'J RIVERA' });
		expect(toPayment({ ...order, payer: { email_address: '' } })).not.toHaveProperty('buyer');
		expect(toPayment({ ...order, purchase_units: [{ shipping: { type: 'SHIPPING' } }] })).not.toHaveProperty(
			'shipTo',
		);
	});

	it.each([
		['CREATED', 'open'],
		['PAYER_ACTION_REQUIRED', 'open'],
		['APPROVED', 'approved'],
		['COMPLETED', 'completed'],
		['VOIDED', 'voided'],
		['SOMETHING_NEW', 'unknown'],
	])('%s is %s', (status, phase) => {
		expect(toPayment({ ...order, status }).phase).toBe(phase);
	});
});

describe('money that was taken', () => {
	it.each<[string, string]>([
		['COMPLETED', 'completed'],
		['PENDING', 'pending'],
		['DECLINED', 'declined'],
		['REFUNDED', 'refunded'],
		['PARTIALLY_REFUNDED', 'partlyRefunded'],
		['FAILED', 'unknown'],
		['SOMETHING_NEW', 'unknown'],
	])('with the status %s is %s, and keeps the word of PayPal', (status, state) => {
		expect(withPayments({ captures: [{ id: 'CAP', status, amount }] }).takes).toMatchObject([
			{ id: 'CAP', state, stateName: status, amount: asked },
		]);
	});

	it.each<[string | undefined, string, boolean]>([
		['ECHECK', 'bank', true],
		['PENDING_REVIEW', 'review', true],
		['UNILATERAL', 'shop', true],
		['OTHER', 'other', false],
		['constructor', 'other', false],
		[undefined, 'other', false],
	])('and is pending because of %s: for the buyer it is the %s', (reason, whose, isExplained) => {
		const capture: Capture = {
			id: 'CAP',
			status: 'PENDING',
			amount,
			...(reason !== undefined && { status_details: { reason } }),
		};
		const [take] = withPayments({ captures: [capture] }).takes;
		expect(take!.pending?.reason).toBe(whose);
		expect(take!.pending?.explanation !== undefined).toBe(isExplained);
	});
});

it('money that is reserved says until when', () => {
	const { reservations } = withPayments({
		authorizations: [{ id: 'AUT', status: 'CREATED', amount, expiration_time: '2026-12-21T08:00:00Z' }],
	});
	expect(reservations).toEqual([
		{ id: 'AUT', state: 'open', amount: asked, expiresAt: '2026-12-21T08:00:00Z' },
	]);
});

it('a refund says how much has gone back in all', () => {
	const total_refunded_amount = { ...amount, value: '30.00' };
	expect(
		toRefund({ id: 'REF', status: 'CANCELLED', amount, seller_payable_breakdown: { total_refunded_amount } }),
	).toEqual({ id: 'REF', state: 'failed', amount: asked, total: { currency: 'EUR', value: '30.00' } });
});

it.each([
	[['approve', 'payer-action'], 'payer-action'],
	[['self', 'approve'], 'approve'],
	[['self'], undefined],
])('of the links %j the buyer approves at %s', (rels, rel) => {
	expect(approveUrlOf({ links: rels.map((one) => ({ rel: one, href: one })) })).toBe(rel);
});
