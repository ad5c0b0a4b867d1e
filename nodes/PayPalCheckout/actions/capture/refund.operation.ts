import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Refund } from '../../../vendors/payPal/orders/order';
import { refundStatusOf, type RefundStatus } from '../../../vendors/payPal/orders/statuses';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyRefundAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { changePayment } from '../../payments/changePayment';
import { concurrency, laneBy } from '../../concurrency';
import { isOnlyForChat, requireChat, withOnlyForChat } from './onlyForChat';
import { toOutput } from '../../output';
import { captureIdDescription } from '../../panel/paymentIds.description';
import { readCapture } from './readCapture';
import { readRefundAmount, refundAmountDescription } from './refundAmount.description';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	captureIdDescription,
	...refundAmountDescription,
	{
		displayName: 'Details',
		name: 'refundDetails',
		type: 'collection',
		placeholder: 'Add detail',
		default: {},
		options: [
			{
				displayName: 'Custom ID',
				name: 'customId',
				type: 'string',
				default: '',
				description: 'Your own text, returned with every event of the refund. Not shown to the buyer.',
			},
			{
				displayName: 'Invoice ID',
				name: 'invoiceId',
				type: 'string',
				default: '',
				placeholder: 'e.g. CREDIT-1042',
				description: 'Your own number for the refund. The buyer sees it.',
			},
			{
				displayName: 'Note to Buyer',
				name: 'note',
				type: 'string',
				default: '',
				placeholder: 'e.g. One mug was broken. We are sorry!',
				description: "Shown in PayPal's email to the buyer, at most 255 characters",
			},
		],
	},
	simplifyDescription,
	withOnlyForChat(changeOptionsDescription),
];

interface RefundDetails {
	customId?: string;
	invoiceId?: string;
	note?: string;
}

/** Of the money that was to be given back. */
const gaveBackNothing: Record<RefundStatus, boolean> = {
	CANCELLED: true,
	FAILED: true,
	PENDING: false,
	COMPLETED: false,
	unknown: false,
};

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const captureId = toPayPalId(context.getNodeParameter('captureId', itemIndex), 'Capture ID');
	const amount = readRefundAmount(context, itemIndex);
	const details = context.getNodeParameter('refundDetails', itemIndex, {}) as RefundDetails;
	const options = readCallOptions(context, itemIndex);
	const binding = isOnlyForChat(context, itemIndex)
		? requireChat(
				context,
				itemIndex,
				(await readCapture(context, captureId, withoutSimulation(options))).body,
			)
		: {};
	const { answer, requestId } = await changePayment(context, itemIndex, {
		verb: 'refund',
		id: captureId,
		path: payPalPath`/v2/payments/captures/${captureId}/refund`,
		expects: aNewThing,
		amount,
		body: {
			...(amount && { amount }),
			...textWithin('custom_id', details.customId, 127, 'Custom ID'),
			...textWithin('invoice_id', details.invoiceId, 127, 'Invoice ID'),
			...textWithin('note_to_payer', details.note, 255, 'Note to Buyer'),
		},
		cameToNothing: (made) => gaveBackNothing[refundStatusOf(made)],
		options,
	});
	const simplify = (refund: Refund) => ({ captureId, ...binding, ...simplifyRefundAlone(refund) });
	return toOutput(context, itemIndex, answer as PayPalAnswer<Refund>, simplify, requestId);
}

export const refund: Operation = {
	description: updateDisplayOptions({ show: { resource: ['capture'], operation: ['refund'] } }, properties),
	concurrency,
	laneOf: laneBy('captureId'),
	mustGive: ['refundOf', 'amount', 'refundDetails.invoiceId', ...guardedChangeOptions],
	execute,
};
