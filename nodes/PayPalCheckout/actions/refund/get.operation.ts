import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { readOptions } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Refund } from '../../../vendors/payPal/orders/order';
import { simplifyRefundAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { toOutput } from '../../output';
import { refundIdField } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyField } from '../../panel/simplify.description';

const fields: Field[] = [refundIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const refundId = refundIdField.read(context, itemIndex);
	const answer = (await payPalOf(context).answer({
		method: 'GET',
		path: payPalPath`/v2/payments/refunds/${refundId}`,
		expects: theThing(refundId),
		options: readOptions.read(context, itemIndex),
	})) as PayPalAnswer<Refund>;
	return toOutput(context, itemIndex, answer, simplifyRefundAlone);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get refund',
	description: 'Look up money that was given back',
	fields,
	concurrency,
	execute,
};
