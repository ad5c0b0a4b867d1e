import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyPaymentLink } from '../../../vendors/payPal/paymentLinks/paymentLink';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { paymentLinkField, toPaymentLinkId } from './paymentLinkField.description';
import { readLink } from './readLink';

const fields: Field[] = [paymentLinkField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = toPaymentLinkId(paymentLinkField.read(context, itemIndex));
	const body = await readLink(payPalOf(context), id, readOptions.read(context, itemIndex));
	return toOutput(context, itemIndex, { status: 200, body }, simplifyPaymentLink);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get payment link',
	description: 'What it sells, for how much, and where',
	fields,
	concurrency,
	execute,
};
