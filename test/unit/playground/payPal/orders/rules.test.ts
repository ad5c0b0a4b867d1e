import { brokenRules } from '../../../../../playground/payPal/orders/rules.ts';
import type { OrderRequest, PurchaseUnitRequest } from '../../../../../playground/payPal/orders/request.ts';

const money = (value: string, currency_code = 'USD') => ({ currency_code, value });
const mug = { name: 'Mug', quantity: '3', unit_amount: money('9.99'), tax: money('0.70') };

const unit = (breakdown: PurchaseUnitRequest['amount']['breakdown'], value: string, more: object = {}) => ({
	amount: { ...money(value), breakdown },
	items: [mug],
	...more,
});
const whole = { item_total: money('29.97'), tax_total: money('2.10') };

const issues = (units: PurchaseUnitRequest[], more: Partial<OrderRequest> = {}, context = {}) =>
	brokenRules({ intent: 'CAPTURE', purchase_units: units, ...more }, context).map(({ issue }) => issue);

describe('the business rules of an order', () => {
	it('are kept by an amount that adds up', () => {
		const all = {
			...whole,
			shipping: money('5'),
			handling: money('1'),
			insurance: money('0.5'),
			shipping_discount: money('2'),
			discount: money('0.57'),
		};
		expect(issues([unit(all, '36.00')])).toEqual([]);
	});

	it.each<[string, PurchaseUnitRequest, string[]]>([
		['a total off by a cent', unit(whole, '32.08'), ['AMOUNT_MISMATCH']],
		[
			'an item total off by a cent',
			unit({ ...whole, item_total: money('29.98') }, '32.08'),
			['ITEM_TOTAL_MISMATCH'],
		],
		[
			'a tax total off by a cent',
			unit({ ...whole, tax_total: money('2.11') }, '32.08'),
			['TAX_TOTAL_MISMATCH'],
		],
		['no tax total', unit({ item_total: money('29.97') }, '29.97'), ['TAX_TOTAL_REQUIRED']],
		['no breakdown at all', unit(undefined, '29.97'), ['ITEM_TOTAL_REQUIRED', 'TAX_TOTAL_REQUIRED']],
		['a negative part', unit({ ...whole, discount: money('-1') }, '33.07'), ['CANNOT_BE_NEGATIVE']],
		['two currencies', unit({ ...whole, shipping: money('0', 'EUR') }, '32.07'), ['MULTI_CURRENCY_ORDER']],
		[
			'a donation among goods',
			{
				amount: { ...money('2'), breakdown: { item_total: money('2') } },
				items: [
					{ name: 'Gift', quantity: '1', unit_amount: money('1'), category: 'DONATION' },
					{ name: 'Mug', quantity: '1', unit_amount: money('1'), category: 'PHYSICAL_GOODS' },
				],
			},
			['MULTIPLE_ITEM_CATEGORIES'],
		],
		[
			'an address without city and code',
			{ amount: money('1'), shipping: { address: { country_code: 'US' } } },
			['CITY_REQUIRED', 'POSTAL_CODE_REQUIRED'],
		],
	])('are broken by %s', (_, purchaseUnit, expected) => {
		expect(issues([purchaseUnit])).toEqual(expected);
	});

	it('point at the unit the way PayPal does', () => {
		const [broken] = brokenRules({ intent: 'CAPTURE', purchase_units: [unit(whole, '1')] }, {});
		expect(broken).toMatchObject({
			field: "/purchase_units/@reference_id=='default'/amount/value",
			value: '1',
		});
	});

	it('ask several units for names of their own, and for the intent to capture', () => {
		const plain = { amount: money('1') };
		expect(issues([plain, plain])).toEqual(['REFERENCE_ID_REQUIRED', 'REFERENCE_ID_REQUIRED']);
		const named = { ...plain, reference_id: 'a' };
		expect(issues([named, named])).toEqual(['DUPLICATE_REFERENCE_ID']);
		expect(issues([named, { ...plain, reference_id: 'b' }], { intent: 'AUTHORIZE' })).toEqual([
			'UNSUPPORTED_INTENT',
		]);
	});

	it('ask for the address that was promised', () => {
		const promise = { shipping_preference: 'SET_PROVIDED_ADDRESS' };
		expect(issues([{ amount: money('1') }], {}, promise)).toEqual(['MISSING_SHIPPING_ADDRESS']);
	});
});
