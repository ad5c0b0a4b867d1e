import fc from 'fast-check';

import { moveStock } from '../../../../../nodes/checkout/cart/moveStock';

describe('the stock after a move', () => {
	it.each<[number, 'giveBack' | 'putAside', number, number | undefined]>([
		[3, 'putAside', 2, 1],
		[3, 'putAside', 3, 0],
		[3, 'putAside', 4, undefined],
		[-1, 'putAside', 1, undefined],
		[0, 'giveBack', 2, 2],
		[-2, 'giveBack', 1, -1],
		[5, 'putAside', 0, 5],
	])('%d, %s %d: %s', (stock, move, quantity, after) => {
		expect(moveStock(stock, move, quantity)).toBe(after);
	});

	it('is what it was after both, and never falls below zero', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (stock, quantity) => {
				const left = moveStock(stock, 'putAside', quantity);
				expect(left === undefined).toBe(quantity > stock);
				if (left === undefined) return;
				expect(left).toBeGreaterThanOrEqual(0);
				expect(moveStock(left, 'giveBack', quantity)).toBe(stock);
			}),
		);
	});
});
