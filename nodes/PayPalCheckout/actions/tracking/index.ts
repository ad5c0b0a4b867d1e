import type { Resource } from '../../../core/declaration';
import { get } from './get.operation';

export const tracking: Resource = {
	name: 'Tracking',
	value: 'tracking',
	operations: [get],
	first: get,
};
