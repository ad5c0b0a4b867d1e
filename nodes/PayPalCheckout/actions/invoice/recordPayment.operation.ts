import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { Field } from '../../../core/fields/field';
import { isText } from '../../../core/guards';
import { sameValue } from '../../../core/money/amount';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath, type PayPal } from '../../../vendors/payPal/api/payPal';
import type { Invoice, InvoiceTransaction } from '../../../vendors/payPal/invoices/invoice';
import { readInvoice } from '../../../vendors/payPal/invoices/invoices';
import type { PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { dayField } from '../../../vendors/payPal/panel/invoiceDetails.description';
import { concurrency } from '../../concurrency';
import { changeOptions, type ChangeOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { otherAmount } from '../../payments/sameAmount';
import { invoiceField } from './invoiceId.description';
import { methodField, partField, toPart } from './method.description';
import { toInvoiceOutput } from './output';

/** Everything only where the merchant says so. */
const howMuch = optionsField({
	displayName: 'Amount',
	name: 'amountOf',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'All That Is Due', value: 'all', description: 'The invoice is paid then' },
		{ name: 'A Part', value: 'part', description: 'The amount below' },
	],
	default: 'all',
}).guarded();

const paymentDate = dayField('Date', 'date', 'When it was paid. Left empty, it is today.');

const noteField = textField({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	default: '',
	placeholder: 'e.g. Paid at the counter',
	description:
		'Kept with the payment. A short reference is added, by which the payment is recorded only once.',
	// PayPal takes 2000, the reference among them.
	most: 1900,
});

const fields: Field[] = [
	invoiceField,
	methodField,
	howMuch,
	partField,
	paymentDate,
	noteField,
	simplifyField,
	changeOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const options = changeOptions.read(context, itemIndex);
	const payPal = payPalOf(context);
	const around = withoutSimulation(options);
	const before = await readInvoice(payPal, id, around);
	const reference = referenceOf(context, itemIndex, id, options);
	const known = recordedUnder(before, reference);
	if (known) {
		if (options.idempotencyKey?.trim()) requireSamePayment(context, itemIndex, before, known);
		return output(context, itemIndex, before, known, true);
	}
	const date = paymentDate.read(context, itemIndex);
	const note = textWithin('note', noteField.read(context, itemIndex), noteField).note;
	await record(
		payPal,
		id,
		{
			method: methodField.read(context, itemIndex),
			amount: amountIn(context, itemIndex, before),
			...(date && { payment_date: date }),
			note: [note, reference].filter(Boolean).join(' '),
		},
		options,
	).catch(async (error: unknown) => {
		// It may have been done, and only its answer got lost.
		if (!recordedUnder(await readInvoice(payPal, id, around), reference)) throw error;
	});
	const after = await readInvoice(payPal, id, around);
	return output(context, itemIndex, after, recordedUnder(after, reference), false);
}

const record = async (payPal: PayPal, id: string, body: object, options: ChangeOptions): Promise<unknown> =>
	await payPal.post(payPalPath`/v2/invoicing/invoices/${id}/payments`, {
		body,
		fields: { parts: { amount: partField, method: methodField, note: noteField, payment_date: paymentDate } },
		expects: holds({ payment_id: isText }),
		options,
	});

/** All that is due, as PayPal has it now: named, so that it is no more if somebody pays meanwhile. */
function amountIn(context: IExecuteFunctions, itemIndex: number, invoice: Invoice): PayPalMoney {
	const due = invoice.due_amount ?? invoice.amount;
	if (!due) throw invoiceField.invalid('is of an invoice without an amount', 'Check it at PayPal.');
	if (howMuch.read(context, itemIndex) === 'part')
		return toPart(partField.read(context, itemIndex), due.currency_code);
	if (Number(due.value) > 0) return due;
	throw howMuch.invalid(
		'of the invoice is nothing: it is paid already',
		'Check status and payments with Invoice: Get. Nothing was recorded.',
	);
}

/** @throws InvalidInput when another amount was recorded under this key */
function requireSamePayment(
	context: IExecuteFunctions,
	itemIndex: number,
	{ due_amount: due }: Invoice,
	{ amount: done }: InvoiceTransaction,
): void {
	if (!done) return;
	const part =
		howMuch.read(context, itemIndex) === 'part'
			? toPart(partField.read(context, itemIndex), done.currency_code)
			: undefined;
	if (part ? sameValue(part.value, done.value) : !(Number(due?.value) > 0)) return;
	throw otherAmount(done, part);
}

/** PayPal takes no request ID here: the payment itself says which wish it is of. */
const referenceOf = (
	context: IExecuteFunctions,
	itemIndex: number,
	id: string,
	{ idempotencyKey }: ChangeOptions,
): string => {
	const requestId = requestIdOf(context, itemIndex, { verb: 'payment', to: [id] }, idempotencyKey);
	return `(Ref. ${requestId.slice('payment-'.length).slice(0, 12).toUpperCase()})`;
};

const recordedUnder = ({ payments }: Invoice, reference: string): InvoiceTransaction | undefined =>
	payments?.transactions?.find(({ note }) => note?.includes(reference));

const output = (
	context: IExecuteFunctions,
	itemIndex: number,
	invoice: Invoice,
	payment: InvoiceTransaction | undefined,
	isReplay: boolean,
) =>
	toInvoiceOutput(context, itemIndex, invoice, {
		...(payment?.payment_id && { paymentId: payment.payment_id }),
		...(isReplay && { replayed: true }),
	});

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_payments */
export const recordPayment: DeclaredOperation = {
	name: 'Record Payment',
	value: 'recordPayment',
	action: 'Record payment of invoice',
	description: 'Note that a buyer has paid outside of PayPal. No money moves.',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};
