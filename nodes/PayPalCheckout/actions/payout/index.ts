import type { Resource } from '../../../core/declaration';
import { cancelUnclaimed } from './cancelUnclaimed.operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getItem } from './getItem.operation';

export const payout: Resource = {
	name: 'Payout',
	value: 'payout',
	operations: [cancelUnclaimed, create, get, getItem],
	first: create,
};
