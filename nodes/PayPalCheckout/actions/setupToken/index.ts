import type { Resource } from '../../../core/declaration';
import { create } from './create.operation';
import { get } from './get.operation';

export const setupToken: Resource = {
	name: 'Setup Token',
	value: 'setupToken',
	operations: [create, get],
	first: create,
};
