import type { Resource } from '../../../core/declaration';
import { create } from './create.operation';
import { deletePaymentToken } from './delete.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const paymentToken: Resource = {
	name: 'Payment Token',
	value: 'paymentToken',
	operations: [create, deletePaymentToken, get, getMany],
	first: getMany,
};
