import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { readInvoiceAfter } from '../../../vendors/payPal/invoices/invoices';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { emailDetails, toNotification } from './notification.description';
import { toInvoiceOutput } from './output';

const fields: Field[] = [invoiceField, emailDetails, simplifyField, onceOptions];

/** PayPal has no way to say that a reminder is the same: it is asked once, and never by itself a second time. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const payPal = payPalOf(context);
	await payPal.post(payPalPath`/v2/invoicing/invoices/${id}/remind`, {
		body: toNotification(true, emailDetails.read(context, itemIndex)),
		expects: noContent,
		options,
	});
	return toInvoiceOutput(context, itemIndex, await readInvoiceAfter(payPal, id, withoutSimulation(options)));
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_remind */
export const remind: DeclaredOperation = {
	name: 'Send Reminder',
	value: 'remind',
	action: 'Send reminder of invoice',
	description: 'Email the buyer that an invoice is not paid yet. In the chat, Send Notification does so.',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};
