import type { Resource } from '../resource';
import { checkSetup } from './checkSetup.operation';
import { subscribe } from './subscribe.operation';

export const page: Resource = {
	name: 'Page',
	value: 'page',
	operations: { checkSetup, subscribe },
	operationOptions: [
		{
			name: 'Check Setup',
			value: 'checkSetup',
			action: 'Check the setup of a page',
			description: 'Find out why nothing arrives or nothing is sent, and what to do about it',
		},
		{
			name: 'Subscribe to Events',
			value: 'subscribe',
			action: 'Subscribe to events of a page',
			description: 'Let the app have the events of this Page, for a workflow that hears several Pages',
		},
	],
	defaultOperation: 'checkSetup',
};
