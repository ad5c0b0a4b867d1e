import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { byLocale } from './locale.description';
import { setProfile } from './profile';
import { toIceBreakers } from './profileProperties';

const question: INodeProperties[] = [
	{
		displayName: 'Question',
		name: 'question',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. What do you sell?',
		description: 'At most 80 characters',
	},
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. SHOW_PRODUCTS',
		description: 'The payload the Messenger Trigger outputs when it is tapped',
	},
];

const properties: INodeProperties[] = [
	byLocale('Ice Breakers', 'iceBreakers', 'Add Language', [
		{
			displayName: 'Questions',
			name: 'questions',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true },
			placeholder: 'Add Question',
			default: {},
			description: 'At most 4. While there are any, people do not see Get Started.',
			options: [{ displayName: 'Question', name: 'question', values: question }],
		},
	]),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const iceBreakers = toIceBreakers(rowsOf(context, 'iceBreakers.language', itemIndex));
	return await setProfile(context, { ice_breakers: iceBreakers });
}

export const setIceBreakers: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setIceBreakers'] } },
		properties,
	),
	execute,
};
