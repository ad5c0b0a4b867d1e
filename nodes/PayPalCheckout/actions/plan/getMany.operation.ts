import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readPages } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { billingPageSize, plansPath } from '../../../vendors/payPal/billing/billing';
import { simplifyPlan, type Plan } from '../../../vendors/payPal/billing/plan';
import { anyProductField, toProductId } from '../../billing/billingIds.description';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

const ofProduct = anyProductField.with({ description: 'Left empty, plans of all products' }).guarded();

const fields: Field[] = [ofProduct, ...listFields, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const productId = ofProduct.read(context, itemIndex);
	const found = await readPages(
		payPalOf(context),
		{
			path: plansPath,
			entriesIn: 'plans',
			pageSize: billingPageSize,
			// Otherwise, PayPal leaves the prices out.
			prefer: 'representation',
			...(productId && { query: { product_id: toProductId(productId, ofProduct) } }),
			options: readOptions.read(context, itemIndex),
		},
		readLimit(context, itemIndex),
	);
	if (!simplifyField.read(context, itemIndex)) return found;
	return found.map((plan) => simplifyPlan(plan as unknown as Plan));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many plans',
	description: 'List plans and their prices',
	fields,
	concurrency,
	execute,
};
