import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { readProduct } from '../../../vendors/payPal/billing/billing';
import { simplifyProduct } from '../../../vendors/payPal/billing/product';
import { productField, toProductId } from '../../billing/billingIds.description';
import { notFound } from '../../billing/notFound';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [productField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = toProductId(productField.read(context, itemIndex));
	const product = await readProduct(payPalOf(context), id, readOptions.read(context, itemIndex));
	if (!product) throw notFound(productField, 'product', id);
	return toOutput(context, itemIndex, { status: 200, body: product }, simplifyProduct);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get product',
	description: 'Look up a product',
	fields,
	concurrency,
	execute,
};
