import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { byLocale } from './locale.description';
import { setProfile } from './profile';
import { toGreeting } from './profileProperties';

const properties: INodeProperties[] = [
	byLocale('Greeting', 'greeting', 'Add Language', [
		{
			displayName: 'Text',
			name: 'text',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
			required: true,
			placeholder: 'e.g. Hi {{user_first_name}}, welcome to Maple & Mug!',
			description:
				"At most 300 characters; Messenger may show only the first 160. {{user_first_name}}, {{user_last_name}} and {{user_full_name}} are replaced by the person's name: type them as text, not as an expression.",
		},
	]),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const greeting = toGreeting(rowsOf(context, 'greeting.language', itemIndex));
	return await setProfile(context, { greeting });
}

export const setGreeting: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['profile'], operation: ['setGreeting'] } },
		properties,
	),
	execute,
};
