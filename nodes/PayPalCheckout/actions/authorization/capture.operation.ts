import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import { collection } from '../../../core/fields/collection';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { aNewThing } from '../../../vendors/payPal/api/expectedAnswer';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import type { Capture } from '../../../vendors/payPal/orders/order';
import { captureStatusOf } from '../../../vendors/payPal/orders/statuses';
import { simplifyCaptureAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { payPalOf, payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { changePayment } from '../../payments/changePayment';
import { stillReserved, tookNothing } from '../../payments/stillReserved';
import { amountField, amountLabels, readAmount } from '../../panel/amount.description';
import { toOutput } from '../../output';
import { authorizationIdField } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';

const finalCapture = booleanField({
	displayName: 'Final Capture',
	name: 'finalCapture',
	type: 'boolean',
	default: false,
	description: 'Whether this is the last capture: anything left is released to the buyer at once',
}).guarded();

const captureDetails = collection({
	displayName: 'Details',
	name: 'captureDetails',
	type: 'collection',
	placeholder: 'Add detail',
	default: {},
	options: [
		textField({
			displayName: 'Invoice ID',
			name: 'invoiceId',
			type: 'string',
			default: '',
			most: 127,
			placeholder: 'e.g. INV-1042',
			description: 'Your own invoice number. The buyer sees it, and PayPal accepts each one only once.',
		}).guarded(),
		textField({
			displayName: 'Note to Buyer',
			name: 'note',
			type: 'string',
			default: '',
			most: 255,
			description: "Shown in PayPal's email to the buyer, at most 255 characters",
		}),
		textField({
			displayName: 'Soft Descriptor',
			name: 'softDescriptor',
			type: 'string',
			default: '',
			most: 22,
			placeholder: 'e.g. MAPLEANDMUG',
			description: "Shown on the buyer's card statement after PAYPAL *, at most 22 characters",
		}),
	],
});

/** Under PayPal's names. */
const texts = {
	invoice_id: captureDetails.fields.invoiceId,
	note_to_payer: captureDetails.fields.note,
	soft_descriptor: captureDetails.fields.softDescriptor,
};

const fields: Field[] = [
	authorizationIdField,
	...amountLabels('Left empty, everything still reserved is taken.'),
	finalCapture,
	captureDetails,
	simplifyField,
	changeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const authorizationId = authorizationIdField.read(context, itemIndex);
	const amount = readAmount(context, itemIndex);
	const isFinal = finalCapture.read(context, itemIndex);
	const details = captureDetails.read(context, itemIndex);
	const options = changeOptions.read(context, itemIndex);
	const left = amount
		? undefined
		: await stillReserved(payPalOf(context), authorizationId, withoutSimulation(options));
	// Where nothing is left, whoever asks again gets the answer there was.
	const rest = left && !left.isZero && !left.isNegative ? toPayPal(left.toAmount()) : undefined;
	const taken = amount ?? rest;
	const { answer, requestId } = await changePayment(context, itemIndex, {
		verb: 'capture',
		id: authorizationId,
		path: payPalPath`/v2/payments/authorizations/${authorizationId}/capture`,
		expects: aNewThing,
		amount,
		body: {
			...(taken && { amount: taken }),
			final_capture: isFinal || !amount,
			...textsWithin(texts, details),
		},
		fields: { parts: { ...texts, amount: amountField, final_capture: finalCapture } },
		cameToNothing: (made) => tookNothing[captureStatusOf(made)],
		options,
	});
	return toOutput(context, itemIndex, answer as PayPalAnswer<Capture>, simplifyCaptureAlone, requestId);
}

export const capture: DeclaredOperation = {
	name: 'Capture',
	value: 'capture',
	action: 'Capture authorization',
	description: 'Take reserved money, all or part of it',
	fields,
	concurrency,
	lane: authorizationIdField,
	execute,
};
