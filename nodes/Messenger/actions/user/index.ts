import type { Resource } from '../../../core/declaration';
import { addLabel } from './addLabel.operation';
import { getLabels } from './getLabels.operation';
import { getProfile } from './getProfile.operation';
import { removeLabel } from './removeLabel.operation';

export const user: Resource = {
	name: 'User',
	value: 'user',
	operations: [addLabel, getLabels, getProfile, removeLabel],
	first: getProfile,
};
