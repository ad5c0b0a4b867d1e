import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { readCallOptions, readOptionsDescription } from '../../panel/callOptions.description';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyCaptureAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { concurrency } from '../../concurrency';
import { isOnlyForChat, requireChat, withOnlyForChat } from './onlyForChat';
import { toOutput } from '../../output';
import { captureIdDescription } from '../../panel/paymentIds.description';
import { readCapture } from './readCapture';
import { simplifyDescription } from '../../panel/simplify.description';

const properties: INodeProperties[] = [
	captureIdDescription,
	simplifyDescription,
	withOnlyForChat(readOptionsDescription),
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const captureId = toPayPalId(this.getNodeParameter('captureId', itemIndex), 'Capture ID');
	const answer = await readCapture.call(this, captureId, readCallOptions.call(this, itemIndex));
	if (isOnlyForChat(this, itemIndex)) requireChat(this, itemIndex, answer.body);
	return toOutput(this, itemIndex, answer, simplifyCaptureAlone);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['capture'], operation: ['get'] } }, properties),
	concurrency,
	execute,
};
