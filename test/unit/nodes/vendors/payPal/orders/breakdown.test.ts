import { Money } from '../../../../../../nodes/core/money/money';
import { labelAt } from '../../../../../../nodes/vendors/payPal/errors/writtenFields';
import {
	amountLabels,
	isFilled,
	toAmount,
	type PricedLine,
} from '../../../../../../nodes/vendors/payPal/orders/breakdown';
import type { PurchaseUnitInput } from '../../../../../../nodes/vendors/payPal/orders/checkout';
import { refusal } from '../../../../../support/refusal';

const usd = (value: string) => Money.of({ currency: 'USD', value });

const line = (unitPrice: string, quantity = '1', tax?: string): PricedLine => ({
	line: { name: 'Mug', unitPrice },
	quantity,
	unitPrice: usd(unitPrice),
	...(tax !== undefined && { tax: usd(tax) }),
});

const amountOf = (input: Partial<PurchaseUnitInput> = {}, lines = [line('12.00', '2')]) =>
	toAmount({ currency: 'USD', lines: [], ...input }, 'USD', lines);

describe('what an amount is made of', () => {
	it('names only the parts that there are', () => {
		expect(amountOf()).toEqual({
			currency_code: 'USD',
			value: '24.00',
			breakdown: { item_total: { currency_code: 'USD', value: '24.00' } },
		});
	});

	it.each([
		['shipping', 'shipping', '29.00'],
		['handling', 'handling', '29.00'],
		['insurance', 'insurance', '29.00'],
		['taxTotal', 'tax_total', '29.00'],
		['discount', 'discount', '19.00'],
		['shippingDiscount', 'shipping_discount', '19.00'],
	])('%s is %s, and counts', (name, part, value) => {
		const amount = amountOf({ [name]: '5' });
		expect(amount.value).toBe(value);
		expect(amount.breakdown).toEqual({
			item_total: { currency_code: 'USD', value: '24.00' },
			[part]: { currency_code: 'USD', value: '5.00' },
		});
	});

	it.each([undefined, null, '', '  '])('%j is not there', (value) => {
		expect(isFilled(value)).toBe(false);
		expect(amountOf({ shipping: value as string }).breakdown).not.toHaveProperty('shipping');
	});

	it.each([0, '0', 'x', false])('%j is', (value) => expect(isFilled(value)).toBe(true));

	it("is called as the merchant's panel calls it, when PayPal refuses a part", () => {
		expect(
			Object.fromEntries(
				[
					'/currency_code',
					...[
						'item_total',
						'tax_total',
						'shipping',
						'handling',
						'insurance',
						'discount',
						'shipping_discount',
					].map((part) => `/breakdown/${part}/value`),
				].map((pointer) => [pointer, labelAt(pointer, amountLabels)]),
			),
		).toEqual({
			'/currency_code': 'Currency',
			'/breakdown/item_total/value': 'Unit Price',
			'/breakdown/tax_total/value': 'Tax',
			'/breakdown/shipping/value': 'Shipping',
			'/breakdown/handling/value': 'Handling',
			'/breakdown/insurance/value': 'Insurance',
			'/breakdown/discount/value': 'Discount',
			'/breakdown/shipping_discount/value': 'Shipping Discount',
		});
	});
});

describe('tax', () => {
	it('of some lines is the tax of the order', () => {
		const lines = [line('1.00', '3', '0.10'), line('5.00'), line('2.00', '2', '0.25')];
		expect(amountOf({}, lines).breakdown.tax_total?.value).toBe('0.80');
		expect(amountOf({ taxTotal: '0.8' }, lines).value).toBe('12.80');
	});

	it('of nothing on a line is a tax of nothing', () => {
		expect(amountOf({}, [line('1.00', '1', '0')]).breakdown.tax_total?.value).toBe('0.00');
		expect(amountOf({}, [line('1.00')]).breakdown).not.toHaveProperty('tax_total');
	});

	it('is given once, or twice the same', () => {
		const { field, remedy } = refusal(() => amountOf({ taxTotal: '0.20' }, [line('1', '1', '0.10')]));
		expect({ field, remedy }).toEqual({
			field: 'Tax',
			remedy: 'Enter Tax either per cart line or for the whole order.',
		});
	});
});

describe('a discount', () => {
	it.each([
		['100%', '5.00'],
		['99,99%', '5.00'],
		['50 %', '17.00'],
		[' 12.5% ', '26.00'],
		['0.0000000001%', '28.99'],
		['000%', '29.00'],
	])('of %s leaves %s, with the shipping', (discount, value) => {
		expect(amountOf({ discount, shipping: '5.00' }).value).toBe(value);
	});

	it.each(['10% off', 'about 10%', '10%%', '1000%', '-10%', '10.12345678901%', '10.%', '%'])(
		'of %s is none, and no amount either',
		(discount) => expect(refusal(() => amountOf({ discount })).field).toBe('Discount'),
	);

	it.each(['101%', '100.01%', '999%'])('of %s is more than there is', (discount) => {
		const { message, remedy } = refusal(() => amountOf({ discount }));
		expect(message).toBe(`Discount: "${discount}" is more than 100%`);
		expect(remedy).toBe('Use a percentage of at most 100%.');
	});

	it.each([
		['as much as everything', { discount: '24' }, '0.00'],
		['more than everything', { discount: '20', shippingDiscount: '5' }, '-1.00'],
	])('is never %s', (_, input, left) => {
		const { field, message, remedy } = refusal(() => amountOf(input));
		expect({ field, message, remedy }).toEqual({
			field: 'Discount',
			message: `Discount leaves ${left} to pay, but PayPal takes only amounts above zero`,
			remedy: 'Use discounts of less than 24.00 USD in total.',
		});
	});

	it('leaves at least a cent', () => {
		expect(amountOf({ discount: '23.99' }).value).toBe('0.01');
	});
});

it('what is free cannot be sold', () => {
	const { field, remedy } = refusal(() => amountOf({}, [line('0')]));
	expect({ field, remedy }).toEqual({
		field: 'Unit Price',
		remedy: 'Check Unit Price of the cart lines.',
	});
	expect(amountOf({ shipping: '1' }, [line('0')]).value).toBe('1.00');
});

it('the whole is never more than PayPal takes, though each part is', () => {
	const most = '999999999999999';
	expect(amountOf({}, [line(most)]).value).toBe(`${most}.00`);
	const { field } = refusal(() => amountOf({ shipping: '1' }, [line(most)]));
	expect(field).toBe('Total');
});
