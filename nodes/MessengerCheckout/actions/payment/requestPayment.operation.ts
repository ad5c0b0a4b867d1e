import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { toCustomId } from '../../../shared/chatBinding';
import { updateDisplayOptions } from '../../../shared/displayOptions';
import { toChatLink } from '../../../shared/messenger/chatLink';
import type { MessengerCredentials } from '../../../shared/messenger/credentials';
import { limits } from '../../../shared/messenger/limits';
import { toPsid } from '../../../shared/messenger/psid';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import { checkoutDescription, readCheckout } from '../../../shared/payPal/checkout.description';
import { toOrderRequest } from '../../../shared/payPal/orderRequest';
import { approveUrlOf, createOrder } from '../../../shared/payPal/orders';
import { orderRequestIdOf } from '../../../shared/payPal/requestId';
import { deliver } from '../../delivery';
import { formatPrice, toPayMessage, type PayCard } from '../../payCard';

const properties: INodeProperties[] = [
	{
		displayName: 'Recipient PSID',
		name: 'psid',
		type: 'string',
		required: true,
		default: '={{ $json.psid }}',
		placeholder: 'e.g. 28777805391819468',
		description: 'Who is asked to pay: the page-scoped ID that the Messenger Trigger gives for every event',
	},
	...checkoutDescription,
	{
		displayName: 'Pay Card',
		name: 'payCard',
		type: 'collection',
		placeholder: 'Add to Card',
		default: {},
		description: 'What the buyer sees in the chat. What is left out is filled in from the cart.',
		options: [
			{
				displayName: 'Button Text',
				name: 'buttonText',
				type: 'string',
				default: 'Pay with PayPal',
				description: 'At most 20 characters',
			},
			{
				displayName: 'Picture URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://shop.example/mug.png',
				description: 'Picture at the top of the card, best in the shape 1.91:1',
			},
			{
				displayName: 'Style',
				name: 'style',
				type: 'options',
				default: 'card',
				options: [
					{ name: 'Card with Picture', value: 'card' },
					{ name: 'Text with Button', value: 'button' },
				],
			},
			{
				displayName: 'Subtitle',
				name: 'subtitle',
				type: 'string',
				default: '',
				description: 'Line below the title. Left empty, it shows the total.',
			},
			{
				displayName: 'Title',
				name: 'title',
				type: 'string',
				default: '',
				description: 'Left empty, it names the product, or how many there are',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'requestOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Idempotency Key',
				name: 'idempotencyKey',
				type: 'string',
				default: '',
				description:
					'Two requests with the same key make one order. Left empty, the key is made from the execution, the node and the item.',
			},
			{
				displayName: 'Your Reference',
				name: 'reference',
				type: 'string',
				default: '',
				placeholder: 'e.g. CART-1042',
				description: 'Comes back with every event of this payment. Not shown to the buyer.',
			},
		],
	},
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = toPsid(this.getNodeParameter('psid', itemIndex));
	const { pageId, graphBaseUrl } = await this.getCredentials<MessengerCredentials>('messengerApi', itemIndex);
	const { reference, idempotencyKey } = this.getNodeParameter('requestOptions', itemIndex, {}) as {
		reference?: string;
		idempotencyKey?: string;
	};
	const checkout = readCheckout.call(this, itemIndex);
	const request = toOrderRequest({
		...checkout,
		intent: 'CAPTURE',
		customId: toCustomId({ pageId, psid, reference: reference?.trim() }),
		experience: {
			...checkout.experience,
			returnUrl: checkout.experience?.returnUrl || toChatLink(graphBaseUrl, pageId, 'checkout-returned'),
			cancelUrl: checkout.experience?.cancelUrl || toChatLink(graphBaseUrl, pageId, 'checkout-cancelled'),
		},
	});
	const { currency_code: currency, value } = request.purchase_units[0]!.amount;
	const amount = { currency, value };
	const card = toPayCard(
		this.getNodeParameter('payCard', itemIndex, {}) as Partial<PayCard>,
		checkout.lines,
		formatPrice(amount, checkout.experience?.locale),
	);
	toPayMessage(card, 'https://www.paypal.com/checkoutnow');

	const requestId = orderRequestIdOf.call(this, itemIndex, idempotencyKey);
	const order = await createOrder.call(this, request, requestId);
	const approveUrl = approveUrlOf(order)!;
	const delivery = await deliver.call(this, psid, toPayMessage(card, approveUrl));
	const result: IDataObject = {
		orderId: order.id,
		approveUrl,
		requestId,
		pageId,
		psid,
		...(reference && { reference }),
		payment: { status: 'AWAITING_APPROVAL', amount },
		delivery,
	};
	return new OnOutput(delivery.delivered ? 0 : 1, result);
}

/** Fills what the merchant left out of the card from the cart. */
export function toPayCard(
	given: Partial<PayCard>,
	lines: Array<{ name: string; quantity?: unknown }>,
	total: string,
): PayCard {
	const [first] = lines;
	const single = lines.length === 1 && Number(first?.quantity ?? 1) === 1;
	const count = lines.reduce((sum, line) => sum + Number(line.quantity ?? 1), 0);
	return {
		style: given.style ?? 'card',
		title: given.title || (single ? first!.name.slice(0, limits.cardTitle) : `Your order: ${count} items`),
		subtitle: given.subtitle || total,
		...(given.imageUrl && { imageUrl: given.imageUrl }),
		buttonText: given.buttonText || 'Pay with PayPal',
	};
}

export const requestPayment: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['payment'], operation: ['requestPayment'] } },
		properties,
	),
	execute,
};
