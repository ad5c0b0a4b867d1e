import type { Resource } from '../../../core/declaration';
import { get } from './get.operation';

export const refund: Resource = {
	name: 'Refund',
	value: 'refund',
	operations: [get],
	first: get,
};
