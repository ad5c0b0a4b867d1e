import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field, type Field } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readPages } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPaymentToken, type PaymentToken } from '../../../vendors/payPal/vault/paymentToken';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

const customerIdField = field(
	{
		displayName: 'Customer ID',
		name: 'customerId',
		type: 'string',
		default: '={{ $json.customerId }}',
		required: true,
		placeholder: 'e.g. 4029352050',
		description: "PayPal's ID of the buyer. A paid order has it under savedPaymentMethod.",
	},
	(value, self) => {
		const id = toText(value, self).trim();
		if (/^[0-9a-zA-Z_-]{1,22}$/.test(id)) return id;
		const remedy = 'Enter only the ID. A paid order has it under savedPaymentMethod.';
		throw id === '' ? self.invalid('is empty', remedy) : self.refused(id, 'is not a customer ID', remedy, 80);
	},
);

const fields: Field[] = [customerIdField, ...listFields, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const list = {
		path: '/v3/vault/payment-tokens',
		query: { customer_id: customerIdField.read(context, itemIndex) },
		entriesIn: 'payment_tokens',
		// https://developer.paypal.com/docs/api/payment-tokens/v3/#customer_payment-tokens_get!in=query&path=page_size
		pageSize: 5,
		options: readOptions.read(context, itemIndex),
	};
	const tokens = await readPages(payPalOf(context), list, readLimit(context, itemIndex));
	if (!simplifyField.read(context, itemIndex)) return tokens;
	return tokens.map((token) => simplifyPaymentToken(token as unknown as PaymentToken));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many payment tokens',
	description: 'List the payment methods a buyer has saved',
	fields,
	concurrency,
	execute,
};
