import type { Resource } from '../../../core/declaration';
import { get } from './get.operation';
import { refund } from './refund.operation';

export const capture: Resource = {
	name: 'Capture',
	value: 'capture',
	operations: [get, refund],
	first: refund,
};
