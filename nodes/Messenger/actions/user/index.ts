import type { Resource } from '../../../core/declaration';
import { getProfile } from './getProfile.operation';

export const user: Resource = {
	name: 'User',
	value: 'user',
	operations: [getProfile],
	first: getProfile,
};
