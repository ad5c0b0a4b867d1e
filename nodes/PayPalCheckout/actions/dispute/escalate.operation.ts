import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { concurrency } from '../../concurrency';
import { simplifyAnd } from '../../panel/simplify.description';
import { changeDispute } from './changeDispute';
import { disputeIdField } from './disputeId.description';
import { disputeOptions, noteField, requiredText } from './sharedFields.description';

const reasonField = noteField.with({
	required: true,
	placeholder: 'e.g. The buyer does not answer us.',
	description: 'Why PayPal should decide. At most 2,000 characters.',
});

const fields: Field[] = [disputeIdField, reasonField, ...simplifyAnd(disputeOptions)];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const note = requiredText(reasonField.read(context, itemIndex), reasonField);
	return await changeDispute(context, itemIndex, {
		disputeId,
		actions: ['escalate'],
		input: () => ({ note }),
		fields: { parts: { note: reasonField } },
		isDone: ({ dispute_life_cycle_stage: stage, status }) =>
			stage !== undefined && stage !== 'INQUIRY' && status !== 'RESOLVED',
		options: disputeOptions.read(context, itemIndex),
	});
}

export const escalate: DeclaredOperation = {
	name: 'Escalate',
	value: 'escalate',
	action: 'Escalate dispute',
	description: 'Turn an inquiry into a claim, which PayPal decides',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
