import type { Resource } from '../resource';
import { getProfile } from './getProfile.operation';

export const user: Resource = {
	name: 'User',
	value: 'user',
	operations: { getProfile },
	operationOptions: [
		{
			name: 'Get Profile',
			value: 'getProfile',
			action: 'Get the profile of a user',
			description: 'Name and picture of a person who has written to your Page',
		},
	],
	defaultOperation: 'getProfile',
};
