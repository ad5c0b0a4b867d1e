import { hasOwnPrices, toLinkRequest } from '../../../../../../nodes/vendors/payPal/paymentLinks/linkRequest';
import type { Dimension, LinkRequest } from '../../../../../../nodes/vendors/payPal/paymentLinks/paymentLink';

const usd = (value: string) => ({ currency_code: 'USD', value });
const itemOf = ({ line_items: [item] = [] }: LinkRequest) => item;
const colours = (...prices: Array<string | undefined>): Dimension => ({
	name: 'Colour',
	primary: true,
	options: prices.map((price, index) => ({
		label: `Colour ${index}`,
		...(price && { unit_amount: usd(price) }),
	})),
});
const sizes: Dimension = { name: 'Size', primary: false, options: [{ label: 'M' }, { label: 'L' }] };

describe('a new payment link', () => {
	it('says what is sold, and what kind of link it is', () => {
		expect(toLinkRequest({ name: 'Mug', price: usd('24.00'), returnUrl: 'https://m.me/1' })).toEqual({
			integration_mode: 'LINK',
			type: 'BUY_NOW',
			reusable: 'MULTIPLE',
			return_url: 'https://m.me/1',
			line_items: [{ name: 'Mug', unit_amount: usd('24.00') }],
		});
	});

	it('has one price, as long as no option has its own', () => {
		const item = itemOf(toLinkRequest({ name: 'Mug', price: usd('24.00'), choices: [sizes] }));
		expect(item).toEqual({ name: 'Mug', unit_amount: usd('24.00'), variants: { dimensions: [sizes] } });
	});

	it('has a price for each option when one has its own, and none beside them', () => {
		const item = itemOf(
			toLinkRequest({ name: 'Mug', price: usd('24.00'), choices: [colours('30.00', undefined), sizes] }),
		);
		expect(item).not.toHaveProperty('unit_amount');
		expect(item?.variants?.dimensions).toEqual([colours('30.00', '24.00'), sizes]);
	});
});

describe('a payment link that is changed', () => {
	const before: LinkRequest = {
		return_url: 'https://m.me/1',
		line_items: [
			{ name: 'Mug', unit_amount: usd('24.00'), handling: [{ type: 'FLAT', value: '1' }] } as object,
		],
	};

	it('keeps what is not changed, also what these nodes do not know', () => {
		expect(toLinkRequest({ price: usd('20.00') }, before)).toMatchObject({
			return_url: 'https://m.me/1',
			line_items: [{ name: 'Mug', unit_amount: usd('20.00'), handling: [{ type: 'FLAT', value: '1' }] }],
		});
	});

	it.each([
		[{ description: 'Warm' }, { description: 'Warm' }],
		[{ productId: 'M-1' }, { product_id: 'M-1' }],
		[{ collectsAddress: false }, { collect_shipping_address: false }],
		[{ mostPieces: 3 }, { adjustable_quantity: { maximum: 3 } }],
		[{ notes: [{ label: 'Name' }] }, { customer_notes: [{ label: 'Name' }] }],
	])('gets %j', (terms, item) => {
		expect(itemOf(toLinkRequest(terms, before))).toMatchObject({ name: 'Mug', ...item });
	});

	it('passes its price on to the options that have none', () => {
		const item = itemOf(toLinkRequest({ choices: [colours('30.00', undefined)] }, before));
		expect(item?.variants?.dimensions).toEqual([colours('30.00', '24.00')]);
	});
});

it.each([
	[[colours('1')], true],
	[[sizes], false],
	[undefined, false],
])('knows whether options of %j have prices', (dimensions, has) => {
	expect(hasOwnPrices(dimensions)).toBe(has);
});
