import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { readCallOptions, readOptionsDescription } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Refund } from '../../../vendors/payPal/orders/order';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyRefundAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../../../vendors/payPal/api/transport';
import { toOutput } from '../../output';
import { refundIdDescription } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [refundIdDescription, simplifyDescription, readOptionsDescription];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const refundId = toPayPalId(this.getNodeParameter('refundId', itemIndex), 'Refund ID');
	const answer = (await payPalAnswer.call(this, {
		method: 'GET',
		path: payPalPath`/v2/payments/refunds/${refundId}`,
		expects: theThing(refundId),
		options: readCallOptions.call(this, itemIndex),
	})) as PayPalAnswer<Refund>;
	return toOutput(this, itemIndex, answer, simplifyRefundAlone);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['refund'], operation: ['get'] } }, properties),
	concurrency,
	execute,
};
