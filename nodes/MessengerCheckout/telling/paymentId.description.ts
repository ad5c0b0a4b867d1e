import type { INodeProperties } from 'n8n-workflow';

import { idField } from '../../vendors/payPal/occasions/subject';

export const paymentIdDescription: INodeProperties = {
	displayName: idField,
	name: 'orderId',
	type: 'string',
	default: '={{ $json.orderId ?? $json.captureId }}',
	placeholder: 'e.g. 5O190127TN364715T',
	description:
		'The PayPal order, or the payment for it. Who to tell comes from the order, what to tell from PayPal.',
};
