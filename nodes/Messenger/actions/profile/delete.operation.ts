import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { multiOptionsField } from '../../../core/fields/multiOptionsField';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { profileFields } from './profile';

const deleteField = multiOptionsField({
	displayName: 'What to Remove',
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
	description: 'These parts are taken off your Page',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const fields = deleteField.read(context, itemIndex);
	if (fields.length === 0) {
		throw deleteField.invalid(': nothing is chosen', 'Choose what to remove from your Page.');
	}
	const { pageId } = await graph.credentials();
	await graph.delete([pageId, 'messenger_profile'], { body: { fields } });
	return { deleted: true, fields };
}

export const deleteProfile: DeclaredOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete profile properties',
	description: 'Remove the greeting, the menu or other parts',
	fields: [deleteField],
	execute,
};
