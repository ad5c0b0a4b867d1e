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
			description: 'Find out why messages do not arrive or cannot be sent, and how to fix it',
		},
		{
			name: 'Subscribe to Events',
			value: 'subscribe',
			action: 'Subscribe to events of a page',
			description: "Send this Page's events to the app, for a workflow that listens to several Pages",
		},
	],
	defaultOperation: 'checkSetup',
};
