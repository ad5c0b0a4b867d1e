import fc from 'fast-check';

import {
	changeQuantity,
	withinLimits,
	type LimitedQuantity,
	type QuantityChange,
} from '../../../../../nodes/checkout/cart/quantity';

describe('a change of one line of a cart', () => {
	it.each<[number, QuantityChange, number, { most: number; stock?: number }, LimitedQuantity]>([
		[0, 'add', 1, { most: 10 }, { quantity: 1 }],
		[1, 'add', 2, { most: 10, stock: 3 }, { quantity: 3 }],
		[2, 'add', 1, { most: 10, stock: 2 }, { quantity: 2, limitedBy: 'stock' }],
		[10, 'add', 1, { most: 10, stock: 99 }, { quantity: 10, limitedBy: 'most' }],
		[0, 'add', 1, { most: 10, stock: 0 }, { quantity: 0, limitedBy: 'stock' }],
		[3, 'remove', 1, { most: 10 }, { quantity: 2 }],
		[1, 'remove', 5, { most: 10 }, { quantity: 0 }],
		[3, 'set', 0, { most: 10 }, { quantity: 0 }],
		[3, 'set', 12, { most: 10, stock: 5 }, { quantity: 5, limitedBy: 'stock' }],
		// Somebody else has bought meanwhile.
		[5, 'remove', 1, { most: 10, stock: 2 }, { quantity: 2, limitedBy: 'stock' }],
	])('%d in the cart, %s %d, within %o: %o', (inCart, change, by, limits, expected) => {
		expect(changeQuantity(inCart, change, by, limits)).toEqual(expected);
	});

	it('never leaves more than there is or is allowed, and says so exactly when it is fewer than wanted', () => {
		const pieces = fc.nat({ max: 1000 });
		fc.assert(
			fc.property(pieces, pieces, pieces, (wanted, most, stock) => {
				const { quantity, limitedBy } = withinLimits(wanted, { most, stock });
				expect(quantity).toBe(Math.min(wanted, most, stock));
				expect(limitedBy !== undefined).toBe(quantity < wanted);
			}),
		);
	});
});
