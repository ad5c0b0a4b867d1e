import type { Resource } from '../../../core/declaration';
import { changeQuantity } from './changeQuantity.operation';
import { getTotal } from './getTotal.operation';
import { moveStock } from './moveStock.operation';

export const cart: Resource = {
	name: 'Cart',
	value: 'cart',
	operations: [changeQuantity, getTotal, moveStock],
	first: getTotal,
};
