import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { emailDetails, emailField, toNotification } from './notification.description';
import { toInvoiceOutput } from './output';
import { sendInvoice } from './sendInvoice';

const emailBuyer = emailField('sends the invoice').with({ default: true });

const fields: Field[] = [invoiceField, emailBuyer, emailDetails, simplifyField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const email = emailDetails.read(context, itemIndex);
	const notification = toNotification(emailBuyer.read(context, itemIndex), email);
	return toInvoiceOutput(context, itemIndex, await sendInvoice(payPalOf(context), id, notification, options));
}

export const send: DeclaredOperation = {
	name: 'Send',
	value: 'send',
	action: 'Send invoice',
	description: 'Make a draft payable, with or without an email',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};
