import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { personField } from '../../panel/person.description';
import { labelsOf } from './labels';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = personField.read(context, itemIndex);
	const labels = await labelsOf(graphOf(context), psid);
	return { psid, labels: labels.map(({ name }) => name) };
}

export const getLabels: DeclaredOperation = {
	name: 'Get Labels',
	value: 'getLabels',
	action: 'Get the labels of a user',
	description: 'How a chat is marked in your Page inbox, as a list of names',
	fields: [personField],
	execute,
};
