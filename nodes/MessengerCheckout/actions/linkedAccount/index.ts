import type { Resource } from '../../../core/declaration';
import { askToLink } from './askToLink.operation';
import { unlink } from './unlink.operation';

export const linkedAccount: Resource = {
	name: 'Linked Account',
	value: 'linkedAccount',
	operations: [askToLink, unlink],
	first: askToLink,
};
