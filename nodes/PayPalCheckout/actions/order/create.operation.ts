import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { toCustomId } from '../../../shared/chatBinding';
import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Operation, OperationResult } from '../../../shared/operation';
import { checkoutDescription, readCheckout } from '../../../shared/payPal/checkout.description';
import { toOrderRequest } from '../../../shared/payPal/orderRequest';
import { createOrder, type Order } from '../../../shared/payPal/orders';
import { orderRequestIdOf } from '../../../shared/payPal/requestId';
import { simplifyOrder } from '../../../shared/payPal/simplifyOrder';
import { simplifyDescription } from '../../simplify.description';
import { createOptionsDescription, type CreateOptions } from './createOptions.description';

/** A buyer has three hours to open the payment link. https://developer.paypal.com/docs/api/orders/v2/#definition-order */
const lifetimeMs = 3 * 60 * 60 * 1000;

const properties: INodeProperties[] = [
	{
		displayName: 'Intent',
		name: 'intent',
		type: 'options',
		options: [
			{
				name: 'Authorize',
				value: 'AUTHORIZE',
				description: 'Hold the money when the buyer approves, take it later',
			},
			{ name: 'Capture', value: 'CAPTURE', description: 'Take the money when the buyer has approved' },
		],
		default: 'CAPTURE',
	},
	...checkoutDescription,
	createOptionsDescription,
	simplifyDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const options = this.getNodeParameter('createOptions', itemIndex, {}) as CreateOptions;
	const request = toOrderRequest({
		...readCheckout.call(this, itemIndex),
		intent: this.getNodeParameter('intent', itemIndex) as 'AUTHORIZE' | 'CAPTURE',
		customId: customIdOf(options),
		referenceId: options.referenceId,
	});
	const requestId = orderRequestIdOf.call(this, itemIndex, options.idempotencyKey);
	const order = await createOrder.call(this, request, requestId);
	if (!this.getNodeParameter('simplify', itemIndex, true)) return order as unknown as IDataObject;
	return { ...simplifyOrder(order), requestId, expiresAt: expiryOf(order) };
}

/** The chat the order is for, or a text of the merchant's own. */
function customIdOf({ psid, pageId, reference, customId }: CreateOptions): string | undefined {
	if (!psid?.trim() && !pageId?.trim()) return customId;
	return toCustomId({
		pageId: requireDigits(pageId, 'Page ID'),
		psid: requireDigits(psid, 'Recipient PSID'),
		...(reference?.trim() && { reference: reference.trim() }),
	});
}

function requireDigits(value: string | undefined, field: string): string {
	const digits = String(value ?? '').trim();
	if (/^\d+$/.test(digits)) return digits;
	throw new InvalidInput(
		field,
		digits ? `${field}: "${digits.slice(0, 40)}" is not an ID` : `${field} is empty`,
		'Use the digits that the Messenger Trigger gives. To bind an order to a chat, both Recipient PSID and Page ID are needed.',
	);
}

function expiryOf({ create_time: created }: Order): string {
	const createdMs = Date.parse(created ?? '');
	return new Date((Number.isNaN(createdMs) ? Date.now() : createdMs) + lifetimeMs).toISOString();
}

export const create: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['create'] } }, properties),
	execute,
};
