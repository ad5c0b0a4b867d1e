import type { Resource } from '../../../core/declaration';
import { askToLink } from './askToLink.operation';
import { askToSave } from './askToSave.operation';
import { forget } from './forget.operation';
import { get } from './get.operation';
import { unlink } from './unlink.operation';

export const linkedAccount: Resource = {
	name: 'Linked Account',
	value: 'linkedAccount',
	operations: [askToLink, askToSave, forget, get, unlink],
	first: askToLink,
};
