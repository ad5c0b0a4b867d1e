import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { personField } from '../../panel/person.description';
import { changeLabel, findOrCreateLabel, labelField, readLabel } from './labels';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = personField.read(context, itemIndex);
	const name = readLabel(context, itemIndex);
	const graph = graphOf(context);
	const label = await findOrCreateLabel(graph, name);
	await changeLabel(graph, 'add', label, psid);
	return { psid, label: label.name, labelId: label.id };
}

export const addLabel: DeclaredOperation = {
	name: 'Add Label',
	value: 'addLabel',
	action: 'Add a label to a user',
	description:
		'Mark a chat in your Page inbox, for example as Paid. The label is created if your Page has none of this name.',
	fields: [personField, labelField],
	lane: personField,
	execute,
};
