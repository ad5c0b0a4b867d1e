import {
	expectedTotalOf,
	toInvoiceRequest,
	type InvoiceInput,
} from '../../../../../../nodes/vendors/payPal/invoices/invoiceRequest';

const mug = { name: 'Mug', unitPrice: '12.00' };
const request = (changes: Partial<InvoiceInput> = {}) =>
	toInvoiceRequest({ currency: 'USD', lines: [mug], amounts: {}, details: {}, ...changes });
const usd = (value: string) => ({ currency_code: 'USD', value });

describe('what PayPal is asked for', () => {
	it('is no more than what is filled in', () => {
		expect(request()).toEqual({
			detail: { currency_code: 'USD' },
			items: [{ name: 'Mug', quantity: '1', unit_amount: usd('12.00') }],
		});
	});

	it('is everything a line can say', () => {
		const line = {
			...mug,
			quantity: '1,5',
			taxRate: '7,25%',
			taxName: 'VAT',
			discount: '5 %',
			description: 'Blue',
			unit: 'HOURS',
		};
		expect(request({ lines: [line as never] }).items).toEqual([
			{
				name: 'Mug',
				description: 'Blue',
				quantity: '1.5',
				unit_amount: usd('12.00'),
				tax: { name: 'VAT', percent: '7.25' },
				discount: { percent: '5' },
				unit_of_measure: 'HOURS',
			},
		]);
	});

	it('has the amounts of tax of all lines as a line of its own', () => {
		const lines = [{ ...mug, quantity: 2, tax: '0.96' }, { ...mug, tax: '0.50' }, mug];
		expect(request({ lines }).items.at(-1)).toEqual({ name: 'Tax', quantity: '1', unit_amount: usd('2.42') });
	});

	it('is for somebody, with or without an address', () => {
		expect(request({ details: { givenName: 'Jamie' } }).primary_recipients).toEqual([
			{ billing_info: { name: { given_name: 'Jamie' } } },
		]);
		expect(() => request({ details: { email: 'jamie' } })).toThrow(
			'Email of Buyer: "jamie" is not an email address',
		);
	});

	it('takes a date instead of a term', () => {
		expect(request({ details: { paymentTerm: 'NET_10' } }).detail.payment_term).toEqual({
			term_type: 'NET_10',
		});
		expect(
			request({ details: { paymentTerm: 'NET_10', dueDate: '2026-12-24' } }).detail.payment_term,
		).toEqual({
			term_type: 'DUE_ON_DATE_SPECIFIED',
			due_date: '2026-12-24',
		});
	});

	it('allows parts where there is a least part', () => {
		expect(request({ details: { minimumPayment: '5' } }).configuration).toEqual({
			partial_payment: { allow_partial_payment: true, minimum_amount_due: usd('5.00') },
		});
	});
});

describe('what PayPal would refuse is refused before', () => {
	it.each<[string, Partial<InvoiceInput>, string]>([
		['no lines', { lines: [] }, 'Invoice Lines has no line'],
		['101 lines', { lines: Array(101).fill(mug) }, 'Invoice Lines has 101 lines, but PayPal takes 100'],
		['a line for the tax too many', { lines: Array(100).fill({ ...mug, tax: '1' }) }, 'has 101 lines'],
		['a line without a name', { lines: [mug, { ...mug, name: ' ' }] }, 'Name of invoice line 2 is empty'],
		['no pieces', { lines: [{ ...mug, quantity: 0 }] }, 'Quantity of invoice line 1: "0" is not a quantity'],
		['minus one', { lines: [{ ...mug, quantity: -1 }] }, 'is not a quantity'],
		['six decimals', { lines: [{ ...mug, quantity: '0.000001' }] }, 'is not a quantity'],
		['tax of half a piece', { lines: [{ ...mug, quantity: '0.5', tax: '1' }] }, 'needs a whole quantity'],
		['a negative rate', { lines: [{ ...mug, taxRate: '-1' }] }, 'is not a percentage'],
		[
			'a rate of nothing',
			{ amounts: { shippingTaxRate: '19' } },
			'Shipping Tax Rate (%) needs an amount to tax',
		],
		[
			'a least part of one',
			{ details: { minimumPayment: '5', partialPayment: false } },
			'needs Allow Partial Payment',
		],
	])('%s', (_, changes, message) => {
		expect(() => request(changes)).toThrow(message);
	});

	it.each(['12.00', '13.00', '100%'])('a discount of %s, that leaves nothing', (discount) => {
		expect(() => expectedTotalOf(request({ amounts: { discount } }))).toThrow(
			'to pay, but PayPal takes only amounts above zero',
		);
	});
});
