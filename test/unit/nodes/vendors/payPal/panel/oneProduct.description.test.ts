import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import { toAsked } from '../../../../../../nodes/vendors/payPal/orders/asked';
import {
	namingProduct,
	readProduct,
} from '../../../../../../nodes/vendors/payPal/panel/oneProduct.description';
import { refusal } from '../../../../../support/refusal';

const contextOf = (parameters: Record<string, unknown>) =>
	({
		getNodeParameter: (name: string, _itemIndex: number, fallback: unknown) =>
			name in parameters ? parameters[name] : fallback,
	}) as unknown as IExecuteFunctions;

const mug = { productName: 'Mug', productPrice: '12.00' };

describe('one product', () => {
	it.each([
		['one piece', mug, 1],
		['as many as its option says', { ...mug, requestOptions: { quantity: 3 } }, 3],
		['the same where an execution waits', { ...mug, waitOptions: { quantity: '2' } }, '2'],
	])('is a line of the cart: %s', (_, parameters, quantity) => {
		expect(readProduct(contextOf(parameters), 0)).toEqual([{ name: 'Mug', unitPrice: '12.00', quantity }]);
	});

	const ask = (changes: Record<string, unknown>) =>
		namingProduct(() =>
			toAsked({
				currency: 'USD',
				intent: 'CAPTURE',
				lines: readProduct(contextOf({ ...mug, ...changes }), 0),
			} as never),
		);

	it.each([
		[{ productName: '' }, 'Product', 'Product is empty'],
		[{ productPrice: '12.00 $' }, 'Price', 'Price: "12.00 $" has more than the amount in it'],
		[{ requestOptions: { quantity: 1.5 } }, 'Quantity', 'Quantity: "1.5" is not a quantity'],
	])('is named in errors as the panel names it: %j', (changes, field, message) => {
		const error = refusal(() => ask(changes));
		expect(error).toMatchObject({ field });
		expect(error.message).toBe(message);
	});

	it('leaves other errors as they are', () => {
		const other = new InvalidInput('Shipping', 'Shipping is no amount', 'Use digits.');
		expect(
			refusal(() =>
				namingProduct(() => {
					throw other;
				}),
			),
		).toBe(other);
	});
});
