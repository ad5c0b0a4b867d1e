import type { Field } from '../../../core/fields/field';
import { list } from '../../../core/fields/list';
import { locatorField } from '../../../core/fields/locatorField';
import { messengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { shownFor } from '../../panel/shownFor';

export const libraryTemplateField = locatorField({
	displayName: 'Template',
	name: 'libraryTemplate',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: "A text from Facebook's library. Your Page gets a copy under its own name.",
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchLibraryTemplates', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. order_confirmation_1',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^[a-z0-9_]+(/[a-zA-Z_]+)?$',
						errorMessage: 'A template name contains only lowercase letters, digits and underscores',
					},
				},
			],
		},
	],
});

export const libraryButtonsField = list({
	displayName: 'Button URLs',
	name: 'libraryButtons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add URL',
	default: {},
	heading: 'Button',
	description: 'Where each button leads, in order',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				messengerUrl({
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/my-orders',
					description: 'The same in every message',
				}),
			],
		},
	],
});

/** A text of Facebook's, and where its buttons lead. */
export const templateLibraryFields: Field[] = shownFor({ wording: ['library'] }, [
	libraryTemplateField,
	libraryButtonsField,
]);
