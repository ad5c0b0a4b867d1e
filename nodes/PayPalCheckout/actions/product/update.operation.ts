import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { readProduct } from '../../../vendors/payPal/billing/billing';
import { simplifyProduct, type Product } from '../../../vendors/payPal/billing/product';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';
import { productField, toProductId } from '../../billing/billingIds.description';
import { notFound } from '../../billing/notFound';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { category, description, homeUrl, imageUrl, productTexts } from './productDetails.description';

const changes = collection({
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add change',
	default: {},
	description: 'What is to be different. PayPal lets neither the name nor the type of a product be changed.',
	options: [category, description, homeUrl, imageUrl],
});

const fields: Field[] = [productField, changes, simplifyField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const payPal = payPalOf(context);
	const id = toProductId(productField.read(context, itemIndex));
	const options = onceOptions.read(context, itemIndex);
	const texts = Object.entries(textsWithin(productTexts, changes.read(context, itemIndex)));
	if (texts.length === 0)
		throw changes.invalid('contains nothing that would change the product', 'Add a change with a new value.');
	const read = async () => (await readProduct(payPal, id, withoutSimulation(options))) ?? unknown(id);
	const product = await read();
	await payPal.patch(payPalPath`/v1/catalogs/products/${id}`, {
		expects: noContent,
		onceByItself: true,
		body: texts.map(([name, value]) => ({
			op: product[name as keyof Product] === undefined ? 'add' : 'replace',
			path: `/${name}`,
			value,
		})),
		fields: { parts: productTexts },
		options,
	});
	return toOutput(context, itemIndex, { status: 200, body: await read() }, simplifyProduct);
}

function unknown(id: string): never {
	throw notFound(productField, 'product', id);
}

export const update: DeclaredOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update product',
	description: 'Change the description, the category or the links of a product',
	fields,
	concurrency,
	lane: productField,
	execute,
};
