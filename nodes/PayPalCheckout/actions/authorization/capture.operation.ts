import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import { collection } from '../../../core/fields/collection';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { changeOptions } from '../../panel/callOptions.description';
import { Money } from '../../../core/money/money';
import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { aNewThing, theThing } from '../../../vendors/payPal/api/expectedAnswer';
import { fromPayPal, toPayPal, type PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { orderIdIn } from '../../../vendors/payPal/occasions/payPalReading';
import type { Authorization, Capture } from '../../../vendors/payPal/orders/order';
import { readOrder } from '../../../vendors/payPal/orders/orders';
import { captureStatusOf, type CaptureStatus } from '../../../vendors/payPal/orders/statuses';
import { simplifyCaptureAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { payPalOf, payPalPath, type PayPal, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { changePayment } from '../../payments/changePayment';
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
	const authorizationId = authorizationIdField.read(context, itemIndex);
	const amount = readAmount(context, itemIndex);
	const isFinal = finalCapture.read(context, itemIndex);
	const details = captureDetails.read(context, itemIndex);
	const options = changeOptions.read(context, itemIndex);
	const taken = amount ?? (await leftOf(payPalOf(context), authorizationId, withoutSimulation(options)));
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

/**
 * What is still reserved, once parts of it were taken: where none is named, PayPal takes the full amount again, and lets
 * all captures add up to 115 %. https://developer.paypal.com/docs/api/payments/v2/#authorizations_capture
 *
 * @returns undefined where nothing was taken of it, or nothing is left
 */
async function leftOf(payPal: PayPal, id: string, options: CallOptions): Promise<PayPalMoney | undefined> {
	const path = payPalPath`/v2/payments/authorizations/${id}`;
	const reserved = (await payPal.get(path, { expects: theThing(id), options })) as Authorization;
	const { status, amount } = reserved;
	if (status !== 'PARTIALLY_CAPTURED') return undefined;
	const order = await readOrder(payPal, orderIdIn(reserved) ?? '', options);
	const captures = order?.purchase_units?.[0]?.payments?.captures ?? [];
	const taken = captures.filter((one) => !tookNothing[captureStatusOf(one)]);
	if (!amount || taken.length === 0 || taken.some((one) => !one.amount))
		throw amountField.invalid(
			'is empty, and PayPal does not show how much is left',
			'Enter how much to take.',
		);
	const sums = taken.map((one) => Money.of(fromPayPal(one.amount!)));
	const left = Money.of(fromPayPal(amount)).subtract(Money.sum(sums, amount.currency_code));
	return left.isZero || left.isNegative ? undefined : toPayPal(left.toAmount());
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
