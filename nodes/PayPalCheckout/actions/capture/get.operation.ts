import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyCaptureAlone } from '../../../vendors/payPal/payments/simplifyPayment';
import { concurrency } from '../../concurrency';
import { onlyForChat, requireChat } from './onlyForChat';
import { toOutput } from '../../output';
import { captureIdField } from '../../panel/paymentIds.description';
import { readCapture } from './readCapture';
import { simplifyField } from '../../panel/simplify.description';

const readOptionsForChat = readOptions.and(onlyForChat);

const fields: Field[] = [captureIdField, simplifyField, readOptionsForChat];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const captureId = captureIdField.read(context, itemIndex);
	const { onlyForChat: psid, ...options } = readOptionsForChat.read(context, itemIndex);
	const answer = await readCapture(context, captureId, options);
	if (psid) requireChat(psid, answer.body);
	return toOutput(context, itemIndex, answer, simplifyCaptureAlone);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get capture',
	description: 'Look up money that was taken',
	fields,
	concurrency,
	execute,
};
