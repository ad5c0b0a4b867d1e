import type { Resource } from '../../../core/declaration';
import { changeQuantity } from './changeQuantity.operation';
import { getTotal } from './getTotal.operation';

export const cart: Resource = {
	name: 'Cart',
	value: 'cart',
	operations: [changeQuantity, getTotal],
	first: getTotal,
};
