import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { readCallOptions, readOptionsDescription } from '../../../shared/payPal/callOptions.description';
import type { Capture } from '../../../shared/payPal/order';
import { toPayPalId } from '../../../shared/payPal/payPalId';
import { simplifyCaptureAlone } from '../../../shared/payPal/simplifyPayment';
import { payPalAnswer, payPalPath, type PayPalAnswer } from '../../../shared/payPal/transport';
import { toOutput } from '../../output';
import { captureIdDescription } from '../../paymentIds.description';
import { concurrency } from '../../concurrency';
import { simplifyDescription } from '../../simplify.description';

const properties: INodeProperties[] = [captureIdDescription, readOptionsDescription, simplifyDescription];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const captureId = toPayPalId(this.getNodeParameter('captureId', itemIndex), 'Capture ID');
	const answer = (await payPalAnswer.call(this, {
		method: 'GET',
		path: payPalPath`/v2/payments/captures/${captureId}`,
		options: readCallOptions.call(this, itemIndex),
	})) as PayPalAnswer<Capture>;
	return toOutput(this, itemIndex, answer, simplifyCaptureAlone);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['capture'], operation: ['get'] } }, properties),
	concurrency,
	execute,
};
