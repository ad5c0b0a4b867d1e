import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { readInvoice } from '../../../vendors/payPal/invoices/invoices';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { toInvoiceOutput } from './output';

const fields: Field[] = [invoiceField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const invoice = await readInvoice(payPalOf(context), id, readOptions.read(context, itemIndex));
	return toInvoiceOutput(context, itemIndex, invoice);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get invoice',
	description: 'Look up what was paid, what is due, and where to pay',
	fields,
	concurrency,
	execute,
};
