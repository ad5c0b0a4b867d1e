import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { concurrency } from '../../concurrency';
import { simplifyAnd } from '../../panel/simplify.description';
import { changeDispute } from './changeDispute';
import { disputeIdField } from './disputeId.description';
import { evidenceFields, evidenceWritten, readEvidence } from './evidence.description';
import { disputeOptions } from './sharedFields.description';

const fields: Field[] = [disputeIdField, ...evidenceFields, ...simplifyAnd(disputeOptions)];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const { files, notes, evidenceFor, isIn } = await readEvidence(context, itemIndex);
	return await changeDispute(context, itemIndex, {
		disputeId,
		// While PayPal looks at a claim, it takes the same as supporting information.
		actions: ['provide-evidence', 'provide-supporting-info'],
		input: (dispute, action) =>
			action === 'provide-supporting-info' ? notes : { evidences: [evidenceFor(dispute)] },
		files,
		needsForm: true,
		fields: evidenceWritten,
		isDone: (dispute) =>
			isIn(dispute) ||
			(files.length === 0 &&
				(dispute.supporting_info ?? []).some(
					({ source, notes: known }) =>
						source === 'SUBMITTED_BY_SELLER' && known !== undefined && known === notes.notes,
				)),
		options: disputeOptions.read(context, itemIndex),
	});
}

export const provideEvidence: DeclaredOperation = {
	name: 'Provide Evidence',
	value: 'provideEvidence',
	action: 'Provide evidence in dispute',
	description: 'Show PayPal that you are right: a tracking number, a refund, files',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
