import type { Resource } from '../../../core/declaration';
import { create } from './create.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { update } from './update.operation';

export const product: Resource = {
	name: 'Product',
	value: 'product',
	operations: [create, get, getMany, update],
	first: create,
};
