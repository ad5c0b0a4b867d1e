import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readPages } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import type { Invoice } from '../../../vendors/payPal/invoices/invoice';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { readCriteria, searchFilters } from './searchFilters.description';
import { toInvoiceOutput } from './output';

const fields: Field[] = [searchFilters, ...listFields, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const options = readOptions.read(context, itemIndex);
	const criteria = readCriteria(context, itemIndex);
	const list = {
		path: '/v2/invoicing/search-invoices',
		body: { ...criteria, fields: ['items', 'payments', 'refunds'] } as IDataObject,
		entriesIn: 'items',
		pageSize: 100,
		options,
	};
	const found = await readPages(payPalOf(context), list, readLimit(context, itemIndex));
	return found.map((invoice) => toInvoiceOutput(context, itemIndex, invoice as unknown as Invoice));
}

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_search-invoices */
export const search: DeclaredOperation = {
	name: 'Search',
	value: 'search',
	action: 'Search invoices',
	description: 'Find invoices by status, number, buyer, amount or date',
	fields,
	concurrency,
	execute,
};
