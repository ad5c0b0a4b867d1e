import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPaymentToken } from '../../../vendors/payPal/vault/paymentToken';
import { readPaymentToken } from '../../../vendors/payPal/vault/vault';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { paymentTokenIdField } from './paymentTokenId.description';

const fields: Field[] = [paymentTokenIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = paymentTokenIdField.read(context, itemIndex);
	const answer = await readPaymentToken(payPalOf(context), id, readOptions.read(context, itemIndex));
	return toOutput(context, itemIndex, answer, simplifyPaymentToken);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get payment token',
	description: 'Look up a payment method a buyer has saved',
	fields,
	concurrency,
	execute,
};
