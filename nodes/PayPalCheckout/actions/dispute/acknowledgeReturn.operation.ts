import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import type { OperationResult } from '../../../core/operation';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { concurrency } from '../../concurrency';
import { simplifyAnd } from '../../panel/simplify.description';
import { changeDispute } from './changeDispute';
import { disputeIdField } from './disputeId.description';
import { filesField, readFiles } from './files.description';
import { disputeOptions, noteField } from './sharedFields.description';

const condition = optionsField({
	displayName: 'What Came Back',
	name: 'acknowledgementType',
	type: 'options',
	owner: 'PayPal',
	neverBlank: true,
	options: [
		{ name: 'An Empty or Different Package', value: 'EMPTY_PACKAGE_OR_DIFFERENT' },
		{ name: 'Everything, as Expected', value: 'ITEM_RECEIVED', description: 'PayPal pays the buyer back' },
		{ name: 'Nothing', value: 'ITEM_NOT_RECEIVED' },
		{ name: 'Only a Part', value: 'MISSING_ITEMS' },
		{ name: 'The Goods, Damaged', value: 'DAMAGED' },
	],
	default: 'ITEM_RECEIVED',
	description:
		'Only for Everything, as Expected does PayPal pay the buyer back at once; otherwise it looks at what you show',
}).guarded();

const fields: Field[] = [disputeIdField, condition, noteField, filesField, ...simplifyAnd(disputeOptions)];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const disputeId = disputeIdField.read(context, itemIndex);
	const acknowledgement_type = condition.read(context, itemIndex);
	const note = textWithin('note', noteField.read(context, itemIndex), noteField);
	return await changeDispute(context, itemIndex, {
		disputeId,
		actions: ['acknowledge-return-item'],
		input: () => ({ ...note, acknowledgement_type }),
		files: await readFiles(context, itemIndex),
		fields: { parts: { note: noteField, acknowledgement_type: condition } },
		isDone: ({ status, dispute_outcome: outcome }) =>
			acknowledgement_type === 'ITEM_RECEIVED' &&
			status === 'RESOLVED' &&
			['ACCEPTED', 'RESOLVED_BUYER_FAVOUR'].includes(outcome?.outcome_code ?? ''),
		options: disputeOptions.read(context, itemIndex),
	});
}

export const acknowledgeReturn: DeclaredOperation = {
	name: 'Acknowledge Return',
	value: 'acknowledgeReturn',
	action: 'Acknowledge return in dispute',
	description: 'Say in which state the goods came back. If all is well, PayPal pays the buyer back.',
	fields,
	concurrency,
	lane: disputeIdField,
	execute,
};
