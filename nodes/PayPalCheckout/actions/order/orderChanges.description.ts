import type { INodeProperties } from 'n8n-workflow';

import { amountsDescription } from '../../../vendors/payPal/panel/cart.description';
import { orderDetailsDescription } from '../../../vendors/payPal/panel/orderDetails.description';

const optionsOf = ({ options }: INodeProperties): INodeProperties[] => options as INodeProperties[];

const unchangeable = ['payeeMerchantId', 'deliveryType', 'shippingOptions'];

/** Everything of an order that PayPal lets change. */
export const orderChangesDescription: INodeProperties = {
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add change',
	default: {},
	description: 'The fields to change. Anything you leave out stays as it is.',
	options: (
		[
			...optionsOf(amountsDescription),
			...optionsOf(orderDetailsDescription).filter(({ name }) => !unchangeable.includes(name)),
			{
				displayName: 'Cart Lines (JSON)',
				name: 'linesJson',
				type: 'json',
				default: '[\n  { "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }\n]',
				description: 'The whole new cart: a list of lines, each with the keys name, quantity and unitPrice',
			},
			{
				displayName: 'Custom ID',
				name: 'customId',
				type: 'string',
				default: '',
				description: 'Your own text. An order for a chat keeps the chat here.',
			},
			{
				displayName: 'Intent',
				name: 'intent',
				type: 'options',
				options: [
					{ name: 'Authorize', value: 'AUTHORIZE' },
					{ name: 'Capture', value: 'CAPTURE' },
				],
				default: 'CAPTURE',
			},
			{
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
			},
		] as INodeProperties[]
	).sort((a, b) => a.displayName.localeCompare(b.displayName)),
};
