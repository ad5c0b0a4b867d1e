import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Refund } from '../../../vendors/payPal/orders/order';
import { refundStatusOf, type RefundStatus } from '../../../vendors/payPal/orders/statuses';
import { simplifyRefundAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { changePayment } from '../../payments/changePayment';
import { concurrency } from '../../concurrency';
import { onlyForChat, requireChat } from './onlyForChat';
import { toOutput } from '../../output';
import { captureIdField } from '../../panel/paymentIds.description';
import { readCapture } from './readCapture';
import { readRefundAmount, refundAmountFields } from './refundAmount.description';
import { amountField } from '../../panel/amount.description';
import { simplifyField } from '../../panel/simplify.description';

const refundDetails = collection({
	displayName: 'Details',
	name: 'refundDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		textField({
			displayName: 'Custom ID',
			name: 'customId',
			type: 'string',
			default: '',
			most: 127,
			description: 'Your own text, returned with every event of the refund. Not shown to the buyer.',
		}),
		textField({
			displayName: 'Invoice ID',
			name: 'invoiceId',
			type: 'string',
			default: '',
			most: 127,
			placeholder: 'e.g. CREDIT-1042',
			description: 'Your own number for the refund. The buyer sees it.',
		}).guarded(),
		textField({
			displayName: 'Note to Buyer',
			name: 'note',
			type: 'string',
			default: '',
			most: 255,
			placeholder: 'e.g. One mug was broken. We are sorry!',
			description: "Shown in PayPal's email to the buyer, at most 255 characters",
		}),
	],
});

/** Under PayPal's names. */
const texts = {
	custom_id: refundDetails.fields.customId,
	invoice_id: refundDetails.fields.invoiceId,
	note_to_payer: refundDetails.fields.note,
};

const changeOptionsForChat = changeOptions.and(onlyForChat);

const fields: Field[] = [
	captureIdField,
	...refundAmountFields,
	refundDetails,
	simplifyField,
	changeOptionsForChat,
];

/** Of the money that was to be given back. */
const gaveBackNothing: Record<RefundStatus, boolean> = {
	CANCELLED: true,
	FAILED: true,
	PENDING: false,
	COMPLETED: false,
	unknown: false,
};

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const captureId = captureIdField.read(context, itemIndex);
	const amount = readRefundAmount(context, itemIndex);
	const details = refundDetails.read(context, itemIndex);
	const { onlyForChat: psid, ...options } = changeOptionsForChat.read(context, itemIndex);
	const binding = psid
		? requireChat(psid, (await readCapture(context, captureId, withoutSimulation(options))).body)
		: {};
	const { answer, requestId } = await changePayment(context, itemIndex, {
		verb: 'refund',
		id: captureId,
		path: payPalPath`/v2/payments/captures/${captureId}/refund`,
		expects: aNewThing,
		amount,
		body: {
			...(amount && { amount }),
			...textsWithin(texts, details),
		},
		fields: { parts: { ...texts, amount: amountField } },
		cameToNothing: (made) => gaveBackNothing[refundStatusOf(made)],
		options,
	});
	const simplify = (refund: Refund) => ({ captureId, ...binding, ...simplifyRefundAlone(refund) });
	return toOutput(context, itemIndex, answer as PayPalAnswer<Refund>, simplify, requestId);
}

export const refund: DeclaredOperation = {
	name: 'Refund',
	value: 'refund',
	action: 'Refund capture',
	description: 'Give money back, all or part of it',
	fields,
	concurrency,
	lane: captureIdField,
	execute,
};
