import { locatorField } from '../../core/fields/locatorField';

/** Chooses one of the personas of the Page. */
export const personaField = locatorField({
	displayName: 'Persona',
	name: 'personaId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: "The name and picture to send under, instead of the Page's own",
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
				{ type: 'regex', properties: { regex: '^\\d+$', errorMessage: 'A persona ID contains only digits' } },
			],
		},
	],
});
