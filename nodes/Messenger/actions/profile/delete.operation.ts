import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { profileFields } from './profile';

const properties: INodeProperties[] = [
	{
		displayName: 'Delete',
		name: 'profileFields',
		type: 'multiOptions',
		options: [
			{ name: 'Account-Linking URL', value: profileFields.accountLinkingUrl },
			{ name: 'Commands', value: profileFields.commands },
			{ name: 'Domains', value: profileFields.domains },
			{
				name: 'Get Started',
				value: profileFields.getStarted,
				description: 'If there is a persistent menu, delete it as well',
			},
			{ name: 'Greeting', value: profileFields.greeting },
			{ name: 'Ice Breakers', value: profileFields.iceBreakers },
			{ name: 'Persistent Menu', value: profileFields.persistentMenu },
		],
		default: [],
		required: true,
		description: 'What to remove from your Page',
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const fields = context.getNodeParameter('profileFields', itemIndex, []) as string[];
	if (fields.length === 0) {
		throw new InvalidInput('Delete', 'Delete: nothing is chosen', 'Choose what to remove from your Page.');
	}
	const { pageId } = await graph.credentials();
	await graph.delete([pageId, 'messenger_profile'], { body: { fields } });
	return { deleted: true, fields };
}

export const deleteProfile: Operation = {
	description: updateDisplayOptions({ show: { resource: ['profile'], operation: ['delete'] } }, properties),
	execute,
};
