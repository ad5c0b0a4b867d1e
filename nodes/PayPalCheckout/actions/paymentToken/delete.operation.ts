import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { deletePaymentToken as forget } from '../../../vendors/payPal/vault/vault';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { paymentTokenIdField } from './paymentTokenId.description';

const fields: Field[] = [paymentTokenIdField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const paymentTokenId = paymentTokenIdField.read(context, itemIndex);
	await forget(payPalOf(context), paymentTokenId, onceOptions.read(context, itemIndex));
	return { paymentTokenId, deleted: true };
}

export const deletePaymentToken: DeclaredOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete payment token',
	description: 'Forget a payment method, for example when the buyer asks for it. It cannot be charged again.',
	fields,
	concurrency,
	lane: paymentTokenIdField,
	execute,
};
