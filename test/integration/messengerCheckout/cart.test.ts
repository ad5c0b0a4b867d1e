import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';

const { simulators, checkout } = withCheckout();
const { psid } = buyers[0]!;

const run = async (operation: string, items: IDataObject[], parameters: IDataObject = {}, extra = {}) => {
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'cart', operation, ...parameters } as NodeRun['parameters'],
		credentials: checkout.credentials,
		items,
		...extra,
	});
	return outputs.map((left) => left.map(({ json }) => json));
};

/** As n8n's Merge node makes them of a table of carts and one of products. */
const mugs = {
	psid,
	sku: 'mug-s',
	quantity: 2,
	name: 'Stoneware mug, small',
	price: 24,
	currency: 'USD',
	stock: 5,
};
const syrup = {
	psid,
	sku: 'syrup',
	quantity: 1,
	name: 'Maple syrup',
	price: '12,50',
	currency: 'USD',
	stock: 1,
};
const spring = { psid, sku: 'SPRING10', quantity: 1, name: 'Spring', price: null, percentOff: 10 };

describe('Cart: Get Total', () => {
	const rules = { cartOptions: { shipping: '4.90', freeShippingFrom: '60' } };

	it('adds up rows as one cart, in figures and in words', async () => {
		const [[item] = [], empty] = await run('getTotal', [mugs, syrup, spring], rules);
		expect(empty).toEqual([]);
		expect(item).toMatchObject({
			psid,
			lines: [
				{ sku: 'mug-s', name: 'Stoneware mug, small', quantity: 2, unitPrice: '24.00' },
				{ sku: 'syrup', name: 'Maple syrup', quantity: 1, unitPrice: '12.50' },
			],
			pieces: 3,
			itemTotal: '60.50',
			discount: '6.05',
			coupon: 'SPRING10',
			shipping: '4.90',
			total: '59.35',
			amount: { currency: 'USD', value: '59.35' },
			toFreeShipping: '5.55',
			short: [],
			text: [
				'2 × Stoneware mug, small · $48.00\n1 × Maple syrup · $12.50',
				'Discount (SPRING10) · -$6.05\nShipping · $4.90\nTotal · $59.35',
				'$5.55 more and shipping is free',
			].join('\n\n'),
			prices: { itemTotal: '$60.50', discount: '$6.05', shipping: '$4.90', total: '$59.35' },
		});
		expect(simulators.world.calls).toEqual([]);
	});

	it('is what PayPal is asked for, to the cent', async () => {
		const [[item] = []] = await run('getTotal', [mugs, syrup, spring], rules);
		const { lines, shipping, discount } = item!;
		const { json } = await checkout.request({ linesJson: lines, orderDetails: { shipping, discount } });
		expect(json).toMatchObject({ payment: { amount: { value: '59.35', currency: 'USD' } } });
	});

	it('speaks of it in another language', async () => {
		const [[item] = []] = await run(
			'getTotal',
			[
				{ ...mugs, stock: 1 },
				{ ...syrup, stock: 0 },
			],
			{
				cartOptions: { language: 'de' },
			},
		);
		expect(item!.text).toBe(
			[
				'1 × Stoneware mug, small · 24,00 $',
				'Summe · 24,00 $',
				'Stoneware mug, small: nur noch 1 da\nMaple syrup: ausverkauft',
			]
				.join('\n\n')
				.replaceAll(' $', '\u00A0$'),
		);
	});

	it('makes a cart for each person', async () => {
		const other = { ...syrup, psid: buyers[1]!.psid };
		const [carts] = await run('getTotal', [mugs, other, spring]);
		expect(carts).toMatchObject([
			{ psid, total: '43.20' },
			{ psid: buyers[1]!.psid, total: '12.50' },
		]);
	});

	it('says which lines there is less of, and Empty when nothing is left', async () => {
		const [[item] = []] = await run('getTotal', [
			{ ...mugs, stock: 1 },
			{ ...syrup, stock: 0 },
		]);
		expect(item).toMatchObject({
			total: '24.00',
			short: [
				{ sku: 'mug-s', wanted: 2, left: 1, limitedBy: 'stock' },
				{ sku: 'syrup', wanted: 1, left: 0, limitedBy: 'stock' },
			],
		});
		for (const rows of [[{}], [spring], [{ ...mugs, quantity: 0 }], [{ ...mugs, stock: -2 }]])
			expect((await run('getTotal', rows))[1]).toMatchObject([{ lines: [], total: '0.00', pieces: 0 }]);
	});

	it.each<[string, IDataObject, string, RegExp]>([
		['a price that is none', { price: 'soon' }, 'Unit Price of cart line 2', /"price"/],
		['no price', { price: null }, 'Unit Price of cart line 2', /empty/],
		['half a piece', { quantity: 0.5 }, 'Quantity of cart line 2', /"quantity"/],
		['a lost quantity', { quantity: null }, 'Quantity of cart line 2', /empty/],
		['another currency', { currency: 'EUR' }, 'Currency of cart line 2', /EUR/],
		['a stock in words', { stock: 'plenty' }, 'Stock of cart line 2', /plenty/],
		['two prices', { unitPrice: '3.00' }, 'Unit Price of cart line 2', /unitPrice "3.00"/],
		['a coupon of 120 percent', { percentOff: 120 }, 'Percent Off of coupon syrup', /120/],
		['a coupon that is both', { percentOff: 10, amountOff: 5 }, 'Amount Off of coupon syrup', /too/],
		['a coupon below zero', { amountOff: -5 }, 'Amount Off of coupon syrup', /below zero/],
	])('refuses %s, naming column and item', async (_, changes, field, problem) => {
		const [[failed] = []] = await run(
			'getTotal',
			[mugs, { ...syrup, ...changes }],
			{},
			{ continueOnFail: true },
		);
		expect(failed).toMatchObject({
			error: expect.stringMatching(problem) as string,
			details: { field, itemIndex: 1 },
		});
	});

	it('takes no empty expression for no limit, no shipping or shipping for everybody', async () => {
		for (const parameters of [
			{ most: '={{ $json.none }}' },
			{ cartOptions: { shipping: '={{ $json.none }}' } },
			{ cartOptions: { shipping: '4.90', freeShippingFrom: '={{ $json.none }}' } },
		])
			await expect(run('getTotal', [mugs], parameters)).rejects.toThrow(/the expression returns nothing/);
	});
});

describe('Cart: Move Stock', () => {
	const move = async (row: IDataObject, parameters: IDataObject = {}) =>
		await run('moveStock', [row], parameters);

	it('puts aside what there is, and nothing of what there is not', async () => {
		expect(await move({ stock: 3, quantity: 2 })).toMatchObject([
			[{ moved: 2, stockBefore: 3, stockAfter: 1 }],
			[],
		]);
		expect(await move({ stock: 1, quantity: 2 })).toMatchObject([
			[],
			[{ moved: 0, stockBefore: 1, stockAfter: 1 }],
		]);
		expect(await move({ stock: -2, quantity: 1 })).toMatchObject([[], [{ moved: 0, stockAfter: -2 }]]);
	});

	it('gives back, also to a stock below zero', async () => {
		const parameters = { move: 'giveBack' };
		expect(await move({ stock: -2, quantity: 1 }, parameters)).toMatchObject([
			[{ moved: 1, stockBefore: -2, stockAfter: -1 }],
			[],
		]);
		expect(await move({ stock: 4, quantity: 0 }, parameters)).toMatchObject([[{ stockAfter: 4 }], []]);
	});

	it.each<[string, IDataObject, string]>([
		['no stock', { quantity: 1 }, 'Stock: the expression returns nothing'],
		['no quantity', { stock: 1 }, 'Quantity: the expression returns nothing'],
		['a quantity below zero', { stock: 1, quantity: -1 }, 'Quantity: "-1" is not a number of pieces'],
	])('refuses %s', async (_, row, message) => {
		const fields = { quantity: '={{ $json.quantity }}', stock: '={{ $json.stock }}' };
		await expect(move(row, fields)).rejects.toThrow(message);
	});
});

describe('Cart: Change Quantity', () => {
	const change = async (row: IDataObject, parameters: IDataObject = {}) =>
		await run('changeQuantity', [row], parameters);

	it('adds a piece to what is in the cart and passes the row on', async () => {
		expect(await change(mugs)).toMatchObject([[{ sku: 'mug-s', before: 2, quantity: 3 }], []]);
		expect(await change({ stock: 5 })).toMatchObject([[{ before: 0, quantity: 1 }], []]);
		expect(await change({ ...mugs, stock: null })).toMatchObject([[{ before: 2, quantity: 3 }], []]);
	});

	it('says through Not Changed that there are no more', async () => {
		expect(await change(syrup)).toMatchObject([
			[],
			[{ before: 1, quantity: 1, limitedBy: 'stock', left: 1 }],
		]);
		expect(await change(mugs, { most: 2 })).toMatchObject([
			[],
			[{ quantity: 2, limitedBy: 'most', left: 2 }],
		]);
	});

	it('removes and sets, as an expression says', async () => {
		const row = { ...mugs, change: 'set', by: '0' };
		const parameters = { change: '={{ $json.change }}', quantity: '={{ $json.by }}' };
		expect(await change(row, parameters)).toMatchObject([[{ before: 2, quantity: 0 }], []]);
		expect(await change(mugs, { change: 'remove' })).toMatchObject([[{ before: 2, quantity: 1 }], []]);
	});

	it.each<[string, IDataObject, string]>([
		['a quantity below zero', { quantity: -1 }, 'Quantity: "-1" is not a number of pieces'],
		['half a piece', { quantity: 1.5 }, 'Quantity: "1.5" is not a number of pieces'],
		['an empty quantity', { quantity: '={{ $json.none }}' }, 'Quantity: the expression returns nothing'],
		['no limit', { most: 0 }, 'Most per Product: "0" is not a number of pieces'],
		['a change that is none', { change: 'double' }, 'Change: "double" is not one of the choices'],
		['a stock in words', { stock: 'plenty' }, 'Stock: "plenty" is not a number of pieces'],
	])('refuses %s', async (_, parameters, message) => {
		await expect(change(mugs, parameters)).rejects.toThrow(message);
	});
});
