import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { paymentLinkField, toPaymentLinkId } from './paymentLinkField.description';
import { linkPath, notThere } from './readLink';

const fields: Field[] = [paymentLinkField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const paymentLinkId = toPaymentLinkId(paymentLinkField.read(context, itemIndex));
	const options = onceOptions.read(context, itemIndex);
	const call = { expects: noContent, onceByItself: true, options };
	await payPalOf(context)
		.delete(linkPath(paymentLinkId), call)
		.catch((error: unknown) => {
			throw notThere(error, paymentLinkId);
		});
	return { paymentLinkId, deleted: true };
}

export const deletePaymentLink: DeclaredOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete payment link',
	description: 'Sell nothing more with it. What was paid stays paid.',
	fields,
	concurrency,
	lane: paymentLinkField,
	execute,
};
