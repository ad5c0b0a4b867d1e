import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readPages } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { billingPageSize, productsPath } from '../../../vendors/payPal/billing/billing';
import { simplifyProduct, type Product } from '../../../vendors/payPal/billing/product';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [...listFields, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const found = await readPages(
		payPalOf(context),
		{
			path: productsPath,
			entriesIn: 'products',
			pageSize: billingPageSize,
			options: readOptions.read(context, itemIndex),
		},
		readLimit(context, itemIndex),
	);
	if (!simplifyField.read(context, itemIndex)) return found;
	return found.map((product) => simplifyProduct(product as unknown as Product));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many products',
	description: 'List what is sold by subscription',
	fields,
	concurrency,
	execute,
};
