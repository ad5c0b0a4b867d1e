import type { Resource } from '../../../core/declaration';
import { getBalances } from './getBalances.operation';
import { search } from './search.operation';

export const transaction: Resource = {
	name: 'Transaction',
	value: 'transaction',
	operations: [getBalances, search],
	first: search,
};
