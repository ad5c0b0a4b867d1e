import { booleanField } from '../../core/fields/booleanField';
import type { Field } from '../../core/fields/field';
import { optionsField, type Option } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import type { MediaType } from '../../vendors/messenger/sending/message';
import { messengerText } from '../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../vendors/messenger/panel/messengerUrl';

const types: Array<Option<MediaType>> = [
	{ name: 'Audio', value: 'audio' },
	{ name: 'File', value: 'file', description: 'For example a PDF' },
	{ name: 'Image', value: 'image' },
	{ name: 'Video', value: 'video' },
];

const automatic: Option<'auto'> = {
	name: 'Automatic',
	value: 'auto',
	description: "From the file's content type or the ending of its URL",
};

const sources = {
	attachmentId: {
		name: 'Attachment ID',
		description: 'A file uploaded earlier, or sent with Keep for Later: the fastest way',
	},
	binary: { name: 'Binary File', description: 'A file from the input item, at most 25 MB' },
	url: { name: 'URL', description: 'Facebook fetches the file from there' },
};

const toSourceField = <const Source extends keyof typeof sources>(offered: Source[]) =>
	optionsField({
		displayName: 'Source',
		name: 'mediaSource',
		type: 'options',
		options: offered.map((source) => ({ ...sources[source], value: source })),
		default: 'url',
		description: 'Where the file comes from',
	});

export const mediaUrlField = messengerUrl({
	displayName: 'URL',
	name: 'mediaUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/mug.jpg',
	description: 'Must be public. Images at most 8 MB, other files 25 MB.',
	displayOptions: { show: { mediaSource: ['url'] } },
});

export const binaryField = textField({
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input field that contains the file to be sent',
	displayOptions: { show: { mediaSource: ['binary'] } },
});

export const guessedTypeField = optionsField({
	displayName: 'Type',
	name: 'mediaType',
	type: 'options',
	options: [types[0]!, automatic, ...types.slice(1)],
	default: 'auto',
	description: 'How the chat shows it',
	displayOptions: { show: { mediaSource: ['binary', 'url'] } },
});

export const knownTypeField = optionsField({
	displayName: 'Type',
	name: 'mediaType',
	type: 'options',
	options: types,
	default: 'image',
	description: 'What was uploaded',
	displayOptions: { show: { mediaSource: ['attachmentId'] } },
});

export const attachmentIdField = messengerText({
	displayName: 'Attachment ID',
	name: 'attachmentId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1857777774821032',
	description: 'The attachmentId from Attachment: Upload. Valid for 90 days.',
	displayOptions: { show: { mediaSource: ['attachmentId'] } },
});

export const keepField = booleanField({
	displayName: 'Keep for Later',
	name: 'isReusable',
	type: 'boolean',
	default: false,
	description:
		'Whether Facebook keeps the file for 90 days. The output then has an attachmentId to send it again.',
	displayOptions: { show: { mediaSource: ['binary', 'url'] } },
});

const uploadSourceField = toSourceField(['binary', 'url']);

export const mediaSourceField = toSourceField(['attachmentId', 'binary', 'url']);

/** A file that is uploaded. */
export const uploadFields: Field[] = [uploadSourceField, mediaUrlField, binaryField, guessedTypeField];

/** A file that is sent. */
export const mediaFields: Field[] = [
	mediaSourceField,
	mediaUrlField,
	binaryField,
	attachmentIdField,
	guessedTypeField,
	knownTypeField,
	keepField,
];
