import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { readInvoice } from '../../../vendors/payPal/invoices/invoices';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { emailDetails, emailField, toNotification } from './notification.description';
import { toInvoiceOutput } from './output';

const emailBuyer = emailField('tells of it');

const fields: Field[] = [invoiceField, emailBuyer, emailDetails, simplifyField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const options = onceOptions.read(context, itemIndex);
	const payPal = payPalOf(context);
	const isReplay = await payPal
		.post(payPalPath`/v2/invoicing/invoices/${id}/cancel`, {
			body: toNotification(emailBuyer.read(context, itemIndex), emailDetails.read(context, itemIndex)),
			expects: noContent,
			// What is cancelled stays so.
			onceByItself: true,
			options,
		})
		.then(
			() => false,
			(error: unknown) => {
				const { issue, isLost } = payPalFailureOf(error) ?? {};
				if (issue === 'INVOICE_CANCELED_ALREADY') return !isLost;
				throw error;
			},
		);
	const invoice = await readInvoice(payPal, id, withoutSimulation(options));
	return toInvoiceOutput(context, itemIndex, invoice, { ...(isReplay && { replayed: true }) });
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_cancel */
export const cancel: DeclaredOperation = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel invoice',
	description: 'Take back an invoice that was sent: nobody can pay it any more',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};
