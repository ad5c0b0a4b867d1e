import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { list } from '../../../core/fields/list';
import { locatorField } from '../../../core/fields/locatorField';
import { optionsField } from '../../../core/fields/optionsField';
import { limits } from '../sending/limits';
import { messengerText } from './messengerText';
import { messengerUrl } from './messengerUrl';

const values = <const Name extends string>(component: string, name: Name) =>
	list({
		displayName: `${component} Values`,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, hideEmptyMessage: true },
		placeholder: `Add ${component} Value`,
		heading: `${component} Value`,
		default: {},
		description: 'One for each placeholder in the text, in order',
		options: [
			{
				displayName: 'Value',
				name: 'value',
				values: [
					messengerText({
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 566701',
					}),
					messengerText({
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. order_id',
						description: 'For templates with named placeholders',
					}),
				],
			},
		],
	});

export const bodyValuesField = values('Body', 'bodyValues');

export const headerValuesField = values('Header', 'values');

export const buttonValuesField = list({
	displayName: 'Button Values',
	name: 'buttonValues',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, hideEmptyMessage: true },
	placeholder: 'Add Button Value',
	heading: 'Button Value',
	default: {},
	description:
		'One for each postback button and each button whose URL ends in {{1}}, in the order of the template',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				optionsField({
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'Opens a Web Page', value: 'URL' },
						{ name: 'Starts a Workflow', value: 'POSTBACK' },
					],
					default: 'URL',
				}),
				messengerText({
					displayName: 'End of URL',
					name: 'suffix',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1234',
					displayOptions: { show: { type: ['URL'] } },
				}),
				messengerText({
					displayName: 'Payload',
					name: 'payload',
					type: 'string',
					default: '',
					most: limits.buttonPayload,
					placeholder: 'e.g. TRACK_1234',
					displayOptions: { show: { type: ['POSTBACK'] } },
				}),
			],
		},
	],
});

export const approvedTemplateField = locatorField({
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'An approved utility template. You can send it at any time, even after the 24 hours.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchApprovedTemplates', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. order_shipped',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^[a-z0-9_]+(/[a-z]{2,3}(_[A-Z]{2})?)?$',
						errorMessage: 'A template name contains only lowercase letters, digits and underscores',
					},
				},
			],
		},
	],
});

export const versionField = messengerText({
	displayName: 'Language',
	name: 'language',
	type: 'string',
	default: 'en',
	placeholder: 'e.g. en_US',
	description: 'Language version of the template. Ignored when you choose it from the list.',
});

export const headerValueField = collection({
	displayName: 'Header',
	name: 'header',
	type: 'collection',
	placeholder: 'Add header',
	default: {},
	options: [
		messengerUrl({
			displayName: 'Header Image URL',
			name: 'imageUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/parcel.jpg',
			description:
				'For templates with an image in the header. Facebook shows no example of this for Messenger, so it is sent the way WhatsApp takes it.',
		}),
		headerValuesField,
	],
});

/** An approved template, and what fills its placeholders. */
export const utilityTemplateFields: Field[] = [
	approvedTemplateField,
	versionField,
	bodyValuesField,
	buttonValuesField,
	headerValueField,
];

/** A value for a place in a template's text. In a named template it has a name; the others go by their order. */
export type TemplateValue = ValuesOf<typeof bodyValuesField>;

/** A value for a button, in the order the template has them. Phone buttons and fixed addresses need none. */
export type TemplateButtonValue = ValuesOf<typeof buttonValuesField>;
