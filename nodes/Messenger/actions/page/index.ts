import type { Resource } from '../../../core/declaration';
import { checkSetup } from './checkSetup.operation';
import { subscribe } from './subscribe.operation';

export const page: Resource = {
	name: 'Page',
	value: 'page',
	operations: [checkSetup, subscribe],
	first: checkSetup,
};
