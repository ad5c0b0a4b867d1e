import fc from 'fast-check';

import { ProductRow } from '../../../../nodes/core/productRow';

describe('a row with a product', () => {
	it.each([
		[{ 'Unit Price': '12.00' }, 'price', '12.00', 'Unit Price'],
		[{ unit_price: 4.5 }, 'price', 4.5, 'unit_price'],
		[{ Title: 'Mug' }, 'name', 'Mug', 'Title'],
		[{ title: '', name: 'Mug' }, 'name', 'Mug', 'name'],
		[{ quantity: '' }, 'quantity', '', 'quantity'],
		[{ price1: '5' }, 'price', undefined, undefined],
		[{ constructor: 'x', toString: 'y' }, 'name', undefined, undefined],
	] as const)('%j has as its %s %j, from %s', (row, key, value, column) => {
		const product = new ProductRow(row);
		expect([product.valueOf(key), product.columnOf(key)]).toEqual([value, column]);
	});

	it('has no text where a sheet keeps attachments', () => {
		expect(new ProductRow({ image: [{ url: 'https://x' }] }).textOf('imageUrl')).toBeUndefined();
		expect(new ProductRow({ image: ' https://x ' }).textOf('imageUrl')).toBe('https://x');
	});

	it('contradicts itself only where it matters, and only with something else', () => {
		expect(new ProductRow({ price: '12', unitPrice: '12,00' }).contradiction()).toBeUndefined();
		expect(
			new ProductRow({ id: '1', sku: 'MUG', subtitle: 'a', description: 'b' }).contradiction(),
		).toBeUndefined();
		expect(new ProductRow({ price: 12, unitPrice: 13 }).contradiction()).toEqual({
			key: 'price',
			columns: ['price', 'unitPrice'],
		});
	});

	it('is the same however its columns are written', () => {
		const written = fc.constantFrom('unitPrice', 'Unit Price', 'unit_price', 'UNIT-PRICE', 'unit price');
		fc.assert(
			fc.property(written, fc.string({ minLength: 1 }), (column, value) => {
				expect(new ProductRow({ [column]: value }).valueOf('price')).toBe(value);
			}),
		);
	});
});
