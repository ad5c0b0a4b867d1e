import type { Resource } from '../../../core/declaration';
import { call } from './call.operation';

export const api: Resource = {
	name: 'API',
	value: 'api',
	operations: [call],
	first: call,
};
