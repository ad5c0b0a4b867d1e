import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readLinkedPages } from '../../../vendors/payPal/api/linkedPages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import {
	paymentLinksPageSize,
	paymentLinksPath,
	simplifyPaymentLink,
	type PaymentLink,
} from '../../../vendors/payPal/paymentLinks/paymentLink';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [...listFields, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const found = await readLinkedPages(
		payPalOf(context),
		{
			path: paymentLinksPath,
			entriesIn: 'resources',
			pageSize: paymentLinksPageSize,
			options: readOptions.read(context, itemIndex),
		},
		readLimit(context, itemIndex),
	);
	if (!simplifyField.read(context, itemIndex)) return found;
	return found.map((link) => simplifyPaymentLink(link as unknown as PaymentLink));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many payment links',
	description: 'List the payment links of your account',
	fields,
	concurrency,
	execute,
};
