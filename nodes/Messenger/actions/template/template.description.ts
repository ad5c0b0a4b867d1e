import type { INodeProperties } from 'n8n-workflow';

/** Chooses one of the Page's templates, whatever its status. */
export const templateLocator: INodeProperties = {
	displayName: 'Template',
	name: 'templateId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'One template in one language',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 104595129340398',
			validation: [
				{
					type: 'regex',
					properties: { regex: '^\\d+$', errorMessage: 'A template ID contains only digits' },
				},
			],
		},
	],
};

const samples = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Sample',
	default: {},
	description: 'An example value for each placeholder. Facebook reads them during review.',
	options: [
		{
			displayName: 'Sample',
			name: 'sample',
			values: [
				{
					displayName: 'Sample',
					name: 'example',
					type: 'string',
					default: '',
					placeholder: 'e.g. 566701',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. order_id',
					description: 'For named placeholders. Numbered ones take the samples in order.',
				},
			],
		},
	],
});

/** In the order a merchant fills them in. */
const buttonFields: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Call a Number', value: 'PHONE_NUMBER' },
			{ name: 'Open a Web Page', value: 'URL' },
			{
				name: 'Send a Postback',
				value: 'POSTBACK',
				description: 'Each message sets its own payload when it is sent',
			},
		],
		default: 'URL',
		description: 'What the button does',
	},
	{
		displayName: 'Title',
		name: 'text',
		type: 'string',
		default: '',
		placeholder: 'e.g. Track order',
		description: 'At most 20 characters',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/orders/{{1}}',
		description: 'Can end in {{1}}, which each message fills in',
		displayOptions: { show: { type: ['URL'] } },
	},
	{
		displayName: 'Sample',
		name: 'example',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/orders/1234',
		description: 'A complete example URL. Needed when the URL ends in {{1}}.',
		displayOptions: { show: { type: ['URL'] } },
	},
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		placeholder: 'e.g. TRACK_ORDER',
		displayOptions: { show: { type: ['POSTBACK'] } },
	},
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15551234567',
		displayOptions: { show: { type: ['PHONE_NUMBER'] } },
	},
];

const buttons: INodeProperties = {
	displayName: 'Buttons',
	name: 'templateButtons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Button',
	default: {},
	description: 'At most 3',
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: buttonFields,
		},
	],
};

/** A picture in place of the words of the header. */
const headerPicture: INodeProperties[] = [
	{
		displayName: 'Header Image',
		name: 'headerPicture',
		type: 'options',
		options: [
			{ name: 'None', value: 'none' },
			{
				name: 'Binary File',
				value: 'binary',
				description:
					'A JPEG or PNG from the input item. Needs Facebook Login: it cannot be uploaded with a copied token.',
			},
			{ name: 'Handle', value: 'handle', description: 'For an image uploaded elsewhere' },
		],
		default: 'none',
		description:
			'Instead of text in the header. Facebook checks this image during review; each message sends its own.',
	},
	{
		displayName: 'Input Binary Field',
		name: 'headerBinaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input field that contains the image',
		displayOptions: { show: { headerPicture: ['binary'] } },
	},
	{
		displayName: 'Handle',
		name: 'headerHandle',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 4:dGVzdF9pbWFn...',
		description: "The handle returned by Facebook's Resumable Upload API",
		displayOptions: { show: { headerPicture: ['handle'] } },
	},
];

/** What a template is known by. */
export const templateIdentityDescription: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. order_shipped',
		description: 'Lowercase letters, digits and underscores',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: 'en',
		required: true,
		placeholder: 'e.g. en_US',
		description: 'Language of the text. The same name can exist in several languages.',
	},
];

/** What a new template consists of. */
export const templateDefinitionDescription: INodeProperties[] = [
	{
		displayName: 'Body',
		name: 'body',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. Good news! Your order {{1}} is on its way. Thank you for buying from us.',
		description:
			'At most 1024 characters. Number the placeholders in order, as in {{1}} and {{2}}, or name all of them, as in {{order_id}}. The text cannot start or end with one. No advertising: Facebook rejects it.',
	},
	samples('Samples', 'bodySamples'),
	{
		displayName: 'Header',
		name: 'header',
		type: 'string',
		default: '',
		placeholder: 'e.g. Order {{1}}',
		description: 'Text above the body, with its own placeholders',
	},
	samples('Header Samples', 'headerSamples'),
	...headerPicture,
	buttons,
];
