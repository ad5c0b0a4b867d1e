import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import type { Invoice } from '../../../vendors/payPal/invoices/invoice';
import { invoiceFields } from '../../../vendors/payPal/invoices/invoiceRequest';
import { readInvoice, requireTotal } from '../../../vendors/payPal/invoices/invoices';
import { changeInvoice } from '../../../vendors/payPal/invoices/changeInvoice';
import { invoiceAmounts, invoiceDetails } from '../../../vendors/payPal/panel/invoiceDetails.description';
import { invoiceLines } from '../../../vendors/payPal/panel/invoiceLines.description';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { hintOf } from '../../panel/hints';
import { simplifyAnd } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { changedLinesSource, invoiceLinesJson, readLines } from './linesSource.description';
import { emailField } from './notification.description';
import { toInvoiceOutput } from './output';
import { withoutBlanks } from './withoutBlanks';

const emailBuyer = emailField('tells of the change');

const amountsField = invoiceAmounts.with({
	description: 'What you add replaces what the invoice has; the rest stays',
});

const detailsField = invoiceDetails.with({
	description: 'What you add replaces what the invoice has; the rest stays',
});

const fields: Field[] = [
	invoiceField,
	changedLinesSource.guarded(),
	invoiceLines,
	invoiceLinesJson,
	amountsField,
	detailsField,
	emailBuyer,
	...simplifyAnd(onceOptions),
];

/** PayPal replaces an invoice as a whole: it is read, changed and written back. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const source = changedLinesSource.read(context, itemIndex);
	const payPal = payPalOf(context);
	const before = await readInvoice(payPal, id, withoutSimulation(options));
	const request = changeInvoice(
		before,
		{
			...(source !== 'keep' && { lines: readLines(context, itemIndex, source) }),
			amounts: withoutBlanks(amountsField.read(context, itemIndex)),
			details: withoutBlanks(detailsField.read(context, itemIndex)),
		},
		await payPal.credentials(),
	);
	const after = (
		await payPal.answer<Invoice>({
			method: 'PUT',
			path: payPalPath`/v2/invoicing/invoices/${id}`,
			query: { send_to_recipient: emailBuyer.read(context, itemIndex), send_to_invoicer: false },
			body: request,
			fields: invoiceFields,
			expects: theThing(id),
			// The same as a whole, however often it is written.
			onceByItself: true,
			prefer: 'representation',
			options,
		})
	).body;
	const note = requireTotal(after, request);
	if (note) context.addExecutionHints(hintOf(itemIndex, note));
	return toInvoiceOutput(context, itemIndex, after);
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_update */
export const update: DeclaredOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update invoice',
	description: 'Change lines, amounts or details of an invoice that is not paid',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};
