import type { DeclaredOperation } from '../../../core/declaration';
import { concurrency } from '../../concurrency';
import { orderIdField } from '../../panel/orderId.description';
import { payFields, payOrder } from './payOrder';

export const authorize: DeclaredOperation = {
	name: 'Authorize',
	value: 'authorize',
	action: 'Authorize order',
	description: 'Reserve the money for an order the buyer has approved',
	fields: payFields,
	concurrency,
	lane: orderIdField,
	execute: payOrder('authorize'),
};
