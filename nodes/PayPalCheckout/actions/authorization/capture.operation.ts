import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import {
	changeOptionsDescription,
	guardedChangeOptions,
	readCallOptions,
} from '../../panel/callOptions.description';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Capture } from '../../../vendors/payPal/orders/order';
import { captureStatusOf, type CaptureStatus } from '../../../vendors/payPal/orders/statuses';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyCaptureAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { changePayment } from '../../payments/changePayment';
import { amountDescription, readAmount } from '../../panel/amount.description';
import { toOutput } from '../../output';
import { authorizationIdDescription } from '../../panel/paymentIds.description';
import { concurrency, laneBy } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	authorizationIdDescription,
	...amountDescription('Use a dot for decimals. Left empty, everything still reserved is taken.'),
	{
		displayName: 'Final Capture',
		name: 'finalCapture',
		type: 'boolean',
		default: false,
		description: 'Whether this is the last capture: anything left is released to the buyer at once',
	},
	{
		displayName: 'Details',
		name: 'captureDetails',
		type: 'collection',
		placeholder: 'Add detail',
		default: {},
		options: [
			{
				displayName: 'Invoice ID',
				name: 'invoiceId',
				type: 'string',
				default: '',
				placeholder: 'e.g. INV-1042',
				description: 'Your own invoice number. The buyer sees it, and PayPal accepts each one only once.',
			},
			{
				displayName: 'Note to Buyer',
				name: 'note',
				type: 'string',
				default: '',
				description: "Shown in PayPal's email to the buyer, at most 255 characters",
			},
			{
				displayName: 'Soft Descriptor',
				name: 'softDescriptor',
				type: 'string',
				default: '',
				placeholder: 'e.g. MAPLEANDMUG',
				description: "Shown on the buyer's card statement after PAYPAL *, at most 22 characters",
			},
		],
	},
	simplifyDescription,
	changeOptionsDescription,
];

interface CaptureDetails {
	invoiceId?: string;
	note?: string;
	softDescriptor?: string;
}

/** Of the money that was to be taken. */
const tookNothing: Record<CaptureStatus, boolean> = {
	COMPLETED: false,
	DECLINED: true,
	PARTIALLY_REFUNDED: false,
	PENDING: false,
	REFUNDED: false,
	FAILED: true,
	unknown: false,
};

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = toPayPalId(
		context.getNodeParameter('authorizationId', itemIndex),
		'Authorization ID',
	);
	const amount = readAmount(context, itemIndex);
	const isFinal = context.getNodeParameter('finalCapture', itemIndex, false) as boolean;
	const details = context.getNodeParameter('captureDetails', itemIndex, {}) as CaptureDetails;
	const { answer, requestId } = await changePayment(context, itemIndex, {
		verb: 'capture',
		id: authorizationId,
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/capture`,
		expects: aNewThing,
		amount,
		body: {
			...(amount && { amount }),
			final_capture: isFinal || !amount,
			...textWithin('invoice_id', details.invoiceId, 127, 'Invoice ID'),
			...textWithin('note_to_payer', details.note, 255, 'Note to Buyer'),
			...textWithin('soft_descriptor', details.softDescriptor, 22, 'Soft Descriptor'),
		},
		cameToNothing: (made) => tookNothing[captureStatusOf(made)],
		options: readCallOptions(context, itemIndex),
	});
	return toOutput(context, itemIndex, answer as PayPalAnswer<Capture>, simplifyCaptureAlone, requestId);
}

export const capture: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['authorization'], operation: ['capture'] } },
		properties,
	),
	concurrency,
	laneOf: laneBy('authorizationId'),
	mustGive: ['amount', 'finalCapture', 'captureDetails.invoiceId', ...guardedChangeOptions],
	execute,
};
