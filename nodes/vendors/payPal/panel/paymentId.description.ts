import { textField } from '../../../core/fields/textField';

export const paymentIdField = textField({
	displayName: 'Order or Capture ID',
	name: 'orderId',
	type: 'string',
	default: '={{ $json.orderId ?? $json.captureId }}',
	placeholder: 'e.g. 5O190127TN364715T',
	description:
		'The PayPal order, or the payment for it. Who to tell comes from the order, what to tell from PayPal.',
});
