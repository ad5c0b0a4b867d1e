import { byLabel, collection } from '../../../core/fields/collection';
import { jsonField } from '../../../core/fields/jsonField';
import { multiOptionsField } from '../../../core/fields/multiOptionsField';
import { amounts, toLines } from '../../../vendors/payPal/panel/cart.description';
import { intentField } from '../../../vendors/payPal/panel/intent.description';
import { customId } from '../../../vendors/payPal/panel/orderIds.description';
import { orderDetails } from '../../../vendors/payPal/panel/orderDetails.description';

/** Everything of an order that PayPal lets change. */
export const changes = collection({
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add change',
	default: {},
	description: 'The fields to change. Anything you leave out stays as it is.',
	options: byLabel([
		...amounts.inner,
		...orderDetails.without('payeeMerchantId', 'deliveryType', 'shippingOptions').inner,
		jsonField(
			{
				displayName: 'Cart Lines (JSON)',
				name: 'linesJson',
				type: 'json',
				default: '[\n  { "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }\n]',
				description: 'The whole new cart: a list of lines, each with the keys name, quantity and unitPrice',
			},
			toLines,
		),
		customId.with({ description: 'Your own text. An order for a chat keeps the chat here.' }),
		intentField,
		multiOptionsField({
			displayName: 'Remove',
			name: 'remove',
			type: 'multiOptions',
			options: [
				{ name: 'Custom ID', value: 'custom_id' },
				{ name: 'Description', value: 'description' },
				{ name: 'Invoice ID', value: 'invoice_id' },
				{ name: 'Soft Descriptor', value: 'soft_descriptor' },
			],
			default: [],
			description: 'What to remove from the order',
		}),
	]),
}).guarded('customId', 'linesJson');
