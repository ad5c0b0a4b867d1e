import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { requireFittingReference, toCustomId } from '../../../checkout/terms/chatBinding';
import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import type { Operation, OperationResult } from '../../../core/operation';
import type { Checkout } from '../../../vendors/payPal/orders/checkout';
import { guardedCheckoutFields, readCheckout } from '../../../vendors/payPal/panel/checkout.description';
import { requireQuantities } from '../../../vendors/payPal/orders/filledKeys';
import { toOrderRequest } from '../../../vendors/payPal/orders/orderRequest';
import { haveDifferentPrices } from '../../../vendors/payPal/orders/shippingOptions';
import { answerToCreate, approveUrlOf, type Order } from '../../../vendors/payPal/orders/orders';
import { orderRequestIdOf } from '../../../core/requestId';
import { requireSameCart } from '../../../vendors/payPal/orders/sameCart';
import { simplifyOrder } from '../../../vendors/payPal/orders/simplifyOrder';
import { cartSourcesDescription, takesAllInput, toLine, toUnits } from './cartSources.description';
import { hintOf } from '../../panel/hints';
import { wasMadeBefore } from '../../../vendors/payPal/orders/madeBefore';
import { toOutput } from '../../output';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';
import { createOptionsDescription, type CreateOptions } from './createOptions.description';
import { payPalOf } from '../../../vendors/payPal/api/payPal';

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
				description: 'Reserve the money when the buyer approves, take it later',
			},
			{ name: 'Capture', value: 'CAPTURE', description: 'Take the money once the buyer has approved' },
		],
		default: 'CAPTURE',
	},
	...cartSourcesDescription,
	simplifyDescription,
	createOptionsDescription,
];

const guardedFields = [
	...guardedCheckoutFields,
	...['idempotencyKey', 'merchantEmail', 'merchantId', 'pageId', 'psid', 'simulateError'].map(
		(name) => `createOptions.${name}`,
	),
];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group = [itemIndex],
): Promise<OperationResult> {
	const given = context.getNodeParameter('createOptions', itemIndex, {}) as CreateOptions;
	const { attributionId, merchantEmail, merchantId, simulateError } = given;
	const notes: string[] = [];
	const request = toOrderRequest(
		{
			...readCheckout(context, itemIndex),
			...readCarts(context, itemIndex, group),
			intent: context.getNodeParameter('intent', itemIndex) as 'AUTHORIZE' | 'CAPTURE',
			customId: customIdOf(given),
			...(given.referenceId && { referenceId: given.referenceId }),
			...(given.save?.method && { save: given.save.method }),
			...(given.vaultId && { vaultId: given.vaultId }),
		},
		notes,
	);
	requireFittingReference(request.purchase_units[0]?.custom_id, given.reference, 'Chat Reference');
	if (!given.referenceId && haveDifferentPrices(request)) notes.push(choiceBreaksSeal);
	const requestId = orderRequestIdOf(context, itemIndex, given.idempotencyKey);
	const options = { attributionId, merchantEmail, merchantId, simulateError };
	const begunMs = Date.now();
	const answer = await answerToCreate(payPalOf(context), request, requestId, options);
	const isReplay = wasMadeBefore(answer, Date.now() - begunMs);
	if (isReplay) requireSameCart(answer.body, request);
	context.addExecutionHints(...notes.map((note) => hintOf(itemIndex, note)));
	return toOutput(context, itemIndex, answer, simplify, requestId, isReplay);
}

const choiceBreaksSeal =
	'Shipping Options have different prices, so Settle Payment takes the money only if the buyer keeps the preselected one. Use Order: Capture instead, or give them all the same price.';

/** An order that was charged at once has nothing left that could expire. */
const simplify = (order: Order): IDataObject => ({
	...simplifyOrder(order),
	...(approveUrlOf(order) && { expiresAt: expiryOf(order) }),
});

/** Carts that do not come from the fields of the panel. */
function readCarts(context: IExecuteFunctions, itemIndex: number, group: number[]): Partial<Checkout> {
	if (takesAllInput(context, itemIndex)) {
		const rows = context.getInputData();
		const lines = group.map((index) => toLine(rows[index]!.json));
		requireQuantities(lines);
		return { lines };
	}
	if (context.getNodeParameter('linesSource', itemIndex, 'fields') !== 'units') return {};
	return { units: toUnits(context.getNodeParameter('unitsJson', itemIndex, [])) };
}

/** The chat the order is for, or a text of the merchant's own. */
function customIdOf({ psid, pageId, reference, customId }: CreateOptions): string | undefined {
	if (!psid?.trim() && !pageId?.trim()) return customId;
	return toCustomId({
		pageId: requireDigits(pageId, 'Chat Page ID'),
		psid: requireDigits(psid, 'Chat Recipient PSID'),
		...(reference?.trim() && { reference: reference.trim() }),
	});
}

function requireDigits(value: string | undefined, field: string): string {
	const digits = String(value ?? '').trim();
	if (/^\d+$/.test(digits)) return digits;
	throw new InvalidInput(
		field,
		digits ? `${field}: "${digits.slice(0, 40)}" is not an ID` : `${field} is empty`,
		'Use the digits the Messenger Trigger returns. An order for a chat needs both Chat Recipient PSID and Chat Page ID.',
	);
}

function expiryOf({ create_time: created }: Order): string {
	const createdMs = Date.parse(created ?? '');
	return new Date((Number.isNaN(createdMs) ? Date.now() : createdMs) + lifetimeMs).toISOString();
}

export const create: Operation = {
	description: updateDisplayOptions({ show: { resource: ['order'], operation: ['create'] } }, properties),
	groupOf(context, itemIndex) {
		return takesAllInput(context, itemIndex) ? 'one order' : undefined;
	},
	concurrency,
	mustGive: guardedFields,
	execute,
};
