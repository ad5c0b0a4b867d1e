import type { Resource } from '../../../core/declaration';
import { activate } from './activate.operation';
import { cancel } from './cancel.operation';
import { captureOutstanding } from './captureOutstanding.operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { getTransactions } from './getTransactions.operation';
import { revise } from './revise.operation';
import { suspend } from './suspend.operation';
import { update } from './update.operation';

export const subscription: Resource = {
	name: 'Subscription',
	value: 'subscription',
	operations: [
		activate,
		cancel,
		captureOutstanding,
		create,
		get,
		getMany,
		getTransactions,
		revise,
		suspend,
		update,
	],
	first: create,
};
