import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { personField } from '../../panel/person.description';
import { changeLabel, findLabel, labelField, readLabel } from './labels';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = personField.read(context, itemIndex);
	const name = readLabel(context, itemIndex);
	const graph = graphOf(context);
	const label = await findLabel(graph, name);
	// Nobody has a label that the Page does not have.
	if (!label) return { psid, label: name };
	await changeLabel(graph, 'remove', label, psid);
	return { psid, label: label.name, labelId: label.id };
}

export const removeLabel: DeclaredOperation = {
	name: 'Remove Label',
	value: 'removeLabel',
	action: 'Remove a label from a user',
	description: 'Take a mark off a chat in your Page inbox. Fine also if it was not there.',
	fields: [personField, labelField],
	lane: personField,
	execute,
};
