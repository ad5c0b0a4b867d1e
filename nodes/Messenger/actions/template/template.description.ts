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
				{ type: 'regex', properties: { regex: '^\\d+$', errorMessage: 'A template ID has digits only' } },
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
	description: 'What could stand at each place for a value: Facebook reads it at the review',
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
					description: 'For places with names. Numbered ones take the samples in their order.',
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
				description: 'Each message brings its own payload when the template is sent',
			},
		],
		default: 'URL',
		description: 'What a tap does',
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
		description: 'May end in {{1}}, which each message fills',
		displayOptions: { show: { type: ['URL'] } },
	},
	{
		displayName: 'Sample',
		name: 'example',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/orders/1234',
		description: 'A whole address, needed when it ends in {{1}}',
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
		displayName: 'Header Picture',
		name: 'headerPicture',
		type: 'options',
		options: [
			{ name: 'None', value: 'none' },
			{
				name: 'Binary File',
				value: 'binary',
				description: 'A JPEG or PNG of the input item. Needs Facebook Login: no copied token may upload it.',
			},
			{ name: 'Handle', value: 'handle', description: 'Of a picture that was uploaded elsewhere' },
		],
		default: 'none',
		description:
			'In place of words in the header. Facebook looks at it at the review; each message brings its own picture.',
	},
	{
		displayName: 'Input Binary Field',
		name: 'headerBinaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input field that contains the picture',
		displayOptions: { show: { headerPicture: ['binary'] } },
	},
	{
		displayName: 'Handle',
		name: 'headerHandle',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 4:dGVzdF9pbWFn...',
		description: 'What the Resumable Upload API of Facebook gave for it',
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
		description: 'Small letters, digits and underscores',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'string',
		default: 'en',
		required: true,
		placeholder: 'e.g. en_US',
		description: 'Of its words. The same name may exist in several languages.',
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
			'At most 1024 characters. Places for values are {{1}}, {{2}} in order, or all have names like {{order_id}}; not at the very start or end. No advertising: Facebook turns it down.',
	},
	samples('Samples', 'bodySamples'),
	{
		displayName: 'Header',
		name: 'header',
		type: 'string',
		default: '',
		placeholder: 'e.g. Order {{1}}',
		description: 'Words above the body, with places for values of its own',
	},
	samples('Header Samples', 'headerSamples'),
	...headerPicture,
	buttons,
];
