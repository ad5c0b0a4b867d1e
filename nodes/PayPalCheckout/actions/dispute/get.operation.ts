import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { disputeIdField } from './disputeId.description';
import { readDispute, simplifierOf } from './readDispute';

const fields: Field[] = [disputeIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const options = readOptions.read(context, itemIndex);
	const answer = await readDispute(context, disputeId, options);
	return toOutput(context, itemIndex, answer, await simplifierOf(context, answer.body, options));
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get dispute',
	description: 'What the buyer says, until when to answer, and what you can do',
	fields,
	concurrency,
	execute,
};
