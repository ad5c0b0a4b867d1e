import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { MessengerCredentials } from '../../../shared/messenger/credentials';
import { toReceiptTemplate } from '../../../shared/messenger/message';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import { readOrder, toOrderId } from '../../../shared/payPal/orders';
import { judgePayment } from '../../../shared/payPal/settlement';
import { deliver } from '../../delivery';
import { notifyOnce } from '../../notifyOnce';
import { toPaidReceipt } from '../../paidReceipt';

const sent = 0;
const notSent = 1;

const properties: INodeProperties[] = [
	{
		displayName: 'Kind',
		name: 'kind',
		type: 'options',
		default: 'paid',
		options: [
			{
				name: 'Paid',
				value: 'paid',
				description: 'The receipt: what was bought, what it cost, where it goes',
			},
		],
	},
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'string',
		required: true,
		default: '={{ $json.orderId }}',
		placeholder: 'e.g. 5O190127TN364715T',
		description:
			'The PayPal order the buyer is told about. Whom to tell stands in the order itself, what to tell is read from PayPal.',
	},
	{
		displayName: 'Options',
		name: 'notificationOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Send Again',
				name: 'sendAgain',
				type: 'boolean',
				default: false,
				description: 'Whether to send it even if this workflow has already sent it for this payment',
			},
			{
				displayName: 'Shop Name',
				name: 'merchantName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Maple & Mug',
				description: 'Shown at the top of the receipt',
			},
		],
	},
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const { sendAgain, merchantName } = this.getNodeParameter('notificationOptions', itemIndex, {}) as {
		sendAgain?: boolean;
		merchantName?: string;
	};
	const { pageId } = await this.getCredentials<MessengerCredentials>('messengerApi', itemIndex);

	const order = await readOrder.call(this, orderId);
	const unpaid = (reason: string, known: IDataObject = {}) =>
		new OnOutput(notSent, { orderId, ...known, notification: { kind: 'paid', sent: false, reason } });
	if (!order) return unpaid('PayPal no longer knows this order.');
	const { status, reason, captureId, binding } = judgePayment(order);
	const known: IDataObject = { ...(captureId && { captureId }), ...binding };
	if (status !== 'PAID') return unpaid(`The order is not paid. ${reason}`, known);
	if (!binding) return unpaid('The order was not made for a chat, so there is nobody to tell.', known);
	if (binding.pageId !== pageId)
		return unpaid('The order belongs to a chat with another Page than the one of the credential.', known);

	const receipt = toReceiptTemplate(toPaidReceipt(order, merchantName));
	const send = () => deliver.call(this, binding.psid, receipt);
	const delivery = sendAgain ? await send() : await notifyOnce.call(this, `paid:${captureId}`, send);
	if (!delivery) return unpaid('The buyer has been told before.', { ...known, alreadySent: true });
	if (!delivery.delivered)
		return new OnOutput(notSent, {
			orderId,
			...known,
			notification: { kind: 'paid', sent: false, reason: delivery.reason, outcome: delivery.outcome },
		});
	return new OnOutput(sent, {
		orderId,
		...known,
		notification: { kind: 'paid', sent: true, messageId: delivery.messageId },
	});
}

export const sendNotification: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['notification'], operation: ['sendNotification'] } },
		properties,
	),
	execute,
};
