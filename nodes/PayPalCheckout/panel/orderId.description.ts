import { field } from '../../core/fields/field';
import { toOrderId } from '../../vendors/payPal/orders/orders';

export const orderIdField = field(
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'string',
		default: '={{ $json.orderId }}',
		required: true,
		placeholder: 'e.g. 5O190127TN364715T',
		description: 'ID of the order. Returned by Order: Create and the PayPal Checkout Trigger.',
	},
	(value, self) => toOrderId(value, self.label),
);
