import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { readCallOptions, readOptionsDescription } from '../../../shared/payPal/callOptions.description';
import { theThing } from '../../../shared/payPal/expectedAnswer';
import type { Refund } from '../../../shared/payPal/order';
import { toPayPalId } from '../../../shared/payPal/payPalId';
import { simplifyRefundAlone } from '../../../shared/payPal/simplifyPayment';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../../../shared/payPal/transport';
import { toOutput } from '../../output';
import { refundIdDescription } from '../../paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';

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
