import type { GoodsLine } from '../../../../../../nodes/checkout/payment';
import { isSameCart } from '../../../../../../nodes/vendors/payPal/orders/sameCart';

const mug: GoodsLine = { name: 'Mug', quantity: '2', unitPrice: '12.00', sku: 'MUG' };

it.each<[string, GoodsLine[] | undefined, boolean]>([
	['the same', [mug], true],
	['spelled in another way', [{ ...mug, name: ' Mug ', quantity: '02', unitPrice: '12.0' }], true],
	['what PayPal does not show', undefined, true],
	['another name', [{ ...mug, name: 'Plate' }], false],
	['another quantity', [{ ...mug, quantity: '3' }], false],
	['another price', [{ ...mug, unitPrice: '12.01' }], false],
	['another SKU', [{ ...mug, sku: 'MUG-2' }], false],
	['one line more', [mug, mug], false],
	['nothing', [], false],
])('two mugs beside %s', (_, made, same) => {
	expect(isSameCart(made, [mug])).toBe(same);
});
