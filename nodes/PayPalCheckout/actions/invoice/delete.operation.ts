import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { invoiceField } from './invoiceId.description';

const fields: Field[] = [invoiceField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	await payPalOf(context).delete(payPalPath`/v2/invoicing/invoices/${id}`, {
		expects: noContent,
		onceByItself: true,
		options: onceOptions.read(context, itemIndex),
	});
	return { payPalInvoiceId: id, deleted: true };
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_delete */
const deleteOperation: DeclaredOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete invoice',
	description: 'Remove a draft, or an invoice that is yet to be sent',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};

export { deleteOperation as delete };
