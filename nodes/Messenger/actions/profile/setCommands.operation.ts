import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { byLocale } from './locale.description';
import { setProfile } from './profile';
import { toCommands } from './profileProperties';

const command: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. track',
		description: 'At most 32 characters, without the slash',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Where is my order?',
		description: 'At most 64 characters',
	},
];

const properties: INodeProperties[] = [
	byLocale('Commands', 'commands', 'Add Language', [
		{
			displayName: 'Commands',
			name: 'commands',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Command',
			default: {},
			options: [{ displayName: 'Command', name: 'command', values: command }],
		},
	]),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const commands = toCommands(rowsOf(context, 'commands.language', itemIndex));
	return await setProfile(context, { commands });
}

export const setCommands: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setCommands'] } },
		properties,
	),
	execute,
};
