import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { readCallOptions, readOptionsDescription } from '../../panel/callOptions.description';
import { theThing } from '../../../vendors/payPal/api/expectedAnswer';
import type { Refund } from '../../../vendors/payPal/orders/order';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyRefundAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { type PayPalAnswer, payPalPath, payPalOf } from '../../../vendors/payPal/api/payPal';
import { toOutput } from '../../output';
import { refundIdDescription } from '../../panel/paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [refundIdDescription, simplifyDescription, readOptionsDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const refundId = toPayPalId(context.getNodeParameter('refundId', itemIndex), 'Refund ID');
	const answer = (await payPalOf(context).answer({
		method: 'GET',
		path: payPalPath`/v2/payments/refunds/${refundId}`,
		expects: theThing(refundId),
		options: readCallOptions(context, itemIndex),
	})) as PayPalAnswer<Refund>;
	return toOutput(context, itemIndex, answer, simplifyRefundAlone);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['refund'], operation: ['get'] } }, properties),
	concurrency,
	execute,
};
