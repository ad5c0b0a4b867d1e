import type { INodeProperties } from 'n8n-workflow';

/** Chooses one of the personas of the Page. */
export const personaLocator: INodeProperties = {
	displayName: 'Persona',
	name: 'personaId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The name and picture it is sent under, instead of those of the Page',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchPersonas', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 310459872013456',
			validation: [
				{ type: 'regex', properties: { regex: '^\\d+$', errorMessage: 'A persona ID has digits only' } },
			],
		},
	],
};
