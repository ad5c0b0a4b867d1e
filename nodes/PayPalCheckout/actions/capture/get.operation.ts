import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { readCallOptions, readOptionsDescription } from '../../../shared/payPal/callOptions.description';
import { toPayPalId } from '../../../shared/payPal/payPalId';
import { simplifyCaptureAlone } from '../../../shared/payPal/simplifyPayment';
import { concurrency } from '../../concurrency';
import { isOnlyForChat, requireChat, withOnlyForChat } from '../../onlyForChat';
import { toOutput } from '../../output';
import { captureIdDescription } from '../../paymentIds.description';
import { readCapture } from '../../readCapture';
import { simplifyDescription } from '../../simplify.description';

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
