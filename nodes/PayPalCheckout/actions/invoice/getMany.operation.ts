import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readPages } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import type { Invoice } from '../../../vendors/payPal/invoices/invoice';
import { toInvoiceOutput } from './output';

const fields: Field[] = [...listFields, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const options = readOptions.read(context, itemIndex);
	const list = { path: '/v2/invoicing/invoices', entriesIn: 'items', pageSize: 100, options };
	const found = await readPages(payPalOf(context), list, readLimit(context, itemIndex));
	return found.map((invoice) => toInvoiceOutput(context, itemIndex, invoice as unknown as Invoice));
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_list */
export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many invoices',
	description: 'List your invoices, newest first',
	fields,
	concurrency,
	execute,
};
