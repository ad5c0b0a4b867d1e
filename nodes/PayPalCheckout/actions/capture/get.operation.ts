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

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const captureId = toPayPalId(context.getNodeParameter('captureId', itemIndex), 'Capture ID');
	const answer = await readCapture(context, captureId, readCallOptions(context, itemIndex));
	if (isOnlyForChat(context, itemIndex)) requireChat(context, itemIndex, answer.body);
	return toOutput(context, itemIndex, answer, simplifyCaptureAlone);
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['capture'], operation: ['get'] } }, properties),
	concurrency,
	execute,
};
