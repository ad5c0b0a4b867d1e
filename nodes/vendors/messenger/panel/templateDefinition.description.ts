import type { Field } from '../../../core/fields/field';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { list } from '../../../core/fields/list';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import { limits } from '../sending/limits';
import { messengerList } from './messengerList';
import { messengerText } from './messengerText';

const samples = <const Name extends string>(displayName: string, name: Name) =>
	list({
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
					messengerText({
						displayName: 'Sample',
						name: 'example',
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
						description: 'For named placeholders. Numbered ones take the samples in order.',
					}),
				],
			},
		],
	});

/** In the order a merchant fills them in. */
const buttonFields = [
	optionsField({
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Call a Number', value: 'PHONE_NUMBER' },
			{ name: 'Open a Web Page', value: 'URL' },
			{
				name: 'Start a Workflow',
				value: 'POSTBACK',
				description: 'Each message sets its own payload when it is sent',
			},
		],
		default: 'URL',
		description: 'What the button does',
	}),
	messengerText({
		displayName: 'Title',
		name: 'text',
		type: 'string',
		default: '',
		most: limits.templateButtonText,
		placeholder: 'e.g. Track order',
		description: 'At most 20 characters',
	}),
	messengerText({
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/orders/{{1}}',
		description: 'Can end in {{1}}, which each message fills in',
		displayOptions: { show: { type: ['URL'] } },
	}),
	messengerText({
		displayName: 'Sample',
		name: 'example',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/orders/1234',
		description: 'A complete example URL. Needed when the URL ends in {{1}}.',
		displayOptions: { show: { type: ['URL'] } },
	}),
	messengerText({
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		most: limits.buttonPayload,
		placeholder: 'e.g. TRACK_ORDER',
		displayOptions: { show: { type: ['POSTBACK'] } },
	}),
	messengerText({
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15551234567',
		displayOptions: { show: { type: ['PHONE_NUMBER'] } },
	}),
];

export const templateButtonsField = messengerList({
	displayName: 'Buttons',
	name: 'templateButtons',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Button',
	default: {},
	description: 'At most 3',
	heading: 'Button',
	least: 0,
	most: limits.templateButtons,
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: buttonFields,
		},
	],
});

/** A picture in place of the words of the header. */
export const headerPictureField = optionsField({
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
});

export const headerBinaryField = textField({
	displayName: 'Input Binary Field',
	name: 'headerBinaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input field that contains the image',
	displayOptions: { show: { headerPicture: ['binary'] } },
});

export const headerHandleField = messengerText({
	displayName: 'Handle',
	name: 'headerHandle',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 4:dGVzdF9pbWFn...',
	description: "The handle returned by Facebook's Resumable Upload API",
	displayOptions: { show: { headerPicture: ['handle'] } },
});

export const templateNameField = messengerText({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. order_shipped',
	description: 'Lowercase letters, digits and underscores',
});

export const templateLanguageField = messengerText({
	displayName: 'Language',
	name: 'language',
	type: 'string',
	default: 'en',
	required: true,
	placeholder: 'e.g. en_US',
	description: 'Language of the text. The same name can exist in several languages.',
});

/** What a template is known by. */
export const templateIdentityFields: Field[] = [templateNameField, templateLanguageField];

export const bodyField = messengerText({
	displayName: 'Body',
	most: limits.templateBody,
	name: 'body',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	required: true,
	placeholder: 'e.g. Good news! Your order {{1}} is on its way. Thank you for buying from us.',
	description:
		'At most 1024 characters. Number the placeholders in order, as in {{1}} and {{2}}, or name all of them, as in {{order_id}}. The text cannot start or end with one. No advertising: Facebook rejects it.',
});

export const bodySamplesField = samples('Samples', 'bodySamples');

export const headerField = messengerText({
	displayName: 'Header',
	name: 'header',
	type: 'string',
	default: '',
	placeholder: 'e.g. Order {{1}}',
	description: 'Text above the body, with its own placeholders',
});

export const headerSamplesField = samples('Header Samples', 'headerSamples');

/** What a new template consists of. */
export const templateDefinitionFields: Field[] = [
	bodyField,
	bodySamplesField,
	headerField,
	headerSamplesField,
	headerPictureField,
	headerBinaryField,
	headerHandleField,
	templateButtonsField,
];

/** A place and what could be there; Meta's review reads the samples. Named ones have the name of their place. */
export type Sample = ValuesOf<typeof bodySamplesField>;

/**
 * Postback buttons get their payload from each message, and a URL may end in `{{1}}`, which each message fills. Quick
 * replies are not among them: Meta refuses them in templates.
 */
export type TemplateButton = ValuesOf<typeof templateButtonsField>;
