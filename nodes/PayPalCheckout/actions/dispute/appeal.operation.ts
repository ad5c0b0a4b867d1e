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
	const { files, evidenceFor, isIn } = await readEvidence(context, itemIndex);
	return await changeDispute(context, itemIndex, {
		disputeId,
		actions: ['appeal'],
		input: (dispute) => ({ evidences: [evidenceFor(dispute)] }),
		files,
		needsForm: true,
		fields: evidenceWritten,
		isDone: (dispute) => dispute.status !== 'RESOLVED' && isIn(dispute),
		options: disputeOptions.read(context, itemIndex),
	});
}

export const appeal: DeclaredOperation = {
	name: 'Appeal',
	value: 'appeal',
	action: 'Appeal dispute',
	description: 'Ask PayPal to decide again, with new evidence, after it decided for the buyer',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
