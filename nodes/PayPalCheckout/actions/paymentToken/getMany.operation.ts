import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field, type Field } from '../../../core/fields/field';
import { toText } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPaymentToken } from '../../../vendors/payPal/vault/paymentToken';
import { listPaymentTokens } from '../../../vendors/payPal/vault/vault';
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
	const customerId = customerIdField.read(context, itemIndex);
	const tokens = await listPaymentTokens(payPalOf(context), customerId, {
		limit: readLimit(context, itemIndex),
		options: readOptions.read(context, itemIndex),
	});
	return simplifyField.read(context, itemIndex)
		? tokens.map(simplifyPaymentToken)
		: (tokens as unknown as IDataObject[]);
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
