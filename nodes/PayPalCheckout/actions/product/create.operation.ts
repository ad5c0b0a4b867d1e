import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { productsPath } from '../../../vendors/payPal/billing/billing';
import { simplifyProduct, type Product } from '../../../vendors/payPal/billing/product';
import { textsWithin, textWithin } from '../../../vendors/payPal/orders/textLimit';
import { isText } from '../../../core/guards';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { changeOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { productTexts } from './productDetails.description';

const productName = textField({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Coffee Club',
	description: 'What buyers subscribe to',
	most: 127,
});

const type = optionsField({
	displayName: 'Type',
	name: 'type',
	type: 'options',
	options: [
		{ name: 'Digital', value: 'DIGITAL', description: 'Something to download or to read' },
		{ name: 'Physical', value: 'PHYSICAL', description: 'Goods that are sent' },
		{ name: 'Service', value: 'SERVICE', description: 'Something you do' },
	],
	default: 'PHYSICAL',
	owner: 'PayPal',
});

const ownId = textField({
	displayName: 'Product ID',
	name: 'ownId',
	type: 'string',
	default: '',
	placeholder: 'e.g. COFFEE-CLUB',
	description: 'Your own ID, 6 to 50 characters. PayPal takes each only once. Left empty, PayPal makes one.',
	most: 50,
}).guarded();

const options = changeOptions.and(ownId, ...Object.values(productTexts));

const fields: Field[] = [productName, type, simplifyField, options];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const {
		idempotencyKey,
		ownId: id,
		merchantEmail,
		merchantId,
		attributionId,
		simulateError,
		...details
	} = options.read(context, itemIndex);
	const name = textWithin('name', productName.read(context, itemIndex), productName);
	if (!name.name) throw productName.invalid('is empty', 'Enter what buyers subscribe to.');
	const body = {
		...textWithin('id', id, ownId),
		...name,
		type: type.read(context, itemIndex),
		...textsWithin(productTexts, details),
	};
	const requestId = requestIdOf(context, itemIndex, { verb: 'product', to: [] }, idempotencyKey);
	const answer = (await payPalOf(context).answer({
		method: 'POST',
		path: productsPath,
		body,
		fields: { parts: { id: ownId, name: productName, type, ...productTexts } },
		expects: holds({ id: isText }),
		requestId,
		prefer: 'representation',
		options: { merchantEmail, merchantId, attributionId, simulateError },
	})) as PayPalAnswer<Product>;
	if (answer.status === 200) requireSame(answer.body, body);
	return toOutput(context, itemIndex, answer, simplifyProduct, requestId);
}

/** PayPal answers a request ID it knows with the product it made then, of which these never change. */
function requireSame(made: Product, asked: Partial<Product>): void {
	const isOther = (['id', 'name', 'type'] as const).some(
		(part) => asked[part] && made[part] && asked[part] !== made[part],
	);
	if (isOther)
		throw options.fields.idempotencyKey.invalid(
			': PayPal already has a product with this key, and it is another one',
			'Use a separate key for each product. Nothing was made.',
		);
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create product',
	description: 'Add something that is sold by subscription',
	fields,
	concurrency,
	execute,
};
