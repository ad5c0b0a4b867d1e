import type { INodeProperties } from 'n8n-workflow';

const values = (component: string, name: string): INodeProperties => ({
	displayName: `${component} Values`,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: `Add ${component} Value`,
	default: {},
	description: 'One for each placeholder in the text, in order',
	options: [
		{
			displayName: 'Value',
			name: 'value',
			values: [
				{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. 566701' },
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. order_id',
					description: 'For templates with named placeholders',
				},
			],
		},
	],
});

const buttonValues: INodeProperties = {
	displayName: 'Button Values',
	name: 'buttonValues',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Button Value',
	default: {},
	description:
		'One for each postback button and each button whose URL ends in {{1}}, in the order of the template',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: [
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'Opens a Web Page', value: 'URL' },
						{ name: 'Sends a Postback', value: 'POSTBACK' },
					],
					default: 'URL',
				},
				{
					displayName: 'End of URL',
					name: 'suffix',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1234',
					displayOptions: { show: { type: ['URL'] } },
				},
				{
					displayName: 'Payload',
					name: 'payload',
					type: 'string',
					default: '',
					placeholder: 'e.g. TRACK_1234',
					displayOptions: { show: { type: ['POSTBACK'] } },
				},
			],
		},
	],
};

/** An approved template, and what fills its placeholders. */
export const utilityTemplateDescription: INodeProperties[] = [
	{
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
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: 'en',
		placeholder: 'e.g. en_US',
		description: 'Language version of the template. Ignored when you choose it from the list.',
	},
	values('Body', 'bodyValues'),
	buttonValues,
	{
		displayName: 'Header',
		name: 'header',
		type: 'collection',
		placeholder: 'Add header',
		default: {},
		options: [
			{
				displayName: 'Header Image URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/parcel.jpg',
				description:
					'For templates with an image in the header. Facebook shows no example of this for Messenger, so it is sent the way WhatsApp takes it.',
			},
			values('Header', 'values'),
		],
	},
];
