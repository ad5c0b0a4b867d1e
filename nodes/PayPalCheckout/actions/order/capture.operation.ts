import type { DeclaredOperation } from '../../../core/declaration';
import { concurrency } from '../../concurrency';
import { orderIdField } from '../../panel/orderId.description';
import { payFields, payOrder } from './payOrder';

export const capture: DeclaredOperation = {
	name: 'Capture',
	value: 'capture',
	action: 'Capture order',
	description: 'Take the money for an order the buyer has approved',
	fields: payFields,
	concurrency,
	lane: orderIdField,
	execute: payOrder('capture'),
};
