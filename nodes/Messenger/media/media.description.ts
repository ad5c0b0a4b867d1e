import type { INodeProperties } from 'n8n-workflow';

const types = [
	{ name: 'Audio', value: 'audio' },
	{ name: 'File', value: 'file', description: 'For example a PDF' },
	{ name: 'Image', value: 'image' },
	{ name: 'Video', value: 'video' },
];

const automatic = {
	name: 'Automatic',
	value: 'auto',
	description: "From the file's content type or the ending of its URL",
};

const sources = {
	attachmentId: {
		name: 'Attachment ID',
		value: 'attachmentId',
		description: 'A file uploaded earlier, or sent with Keep for Later: the fastest way',
	},
	binary: { name: 'Binary File', value: 'binary', description: 'A file from the input item, at most 25 MB' },
	url: { name: 'URL', value: 'url', description: 'Facebook fetches the file from there' },
};

const sourceField = (options: INodeProperties['options']): INodeProperties => ({
	displayName: 'Source',
	name: 'mediaSource',
	type: 'options',
	options,
	default: 'url',
	description: 'Where the file comes from',
});

const url: INodeProperties = {
	displayName: 'URL',
	name: 'mediaUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/mug.jpg',
	description: 'Must be public. Images at most 8 MB, other files 25 MB.',
	displayOptions: { show: { mediaSource: ['url'] } },
};

const binary: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	hint: 'The name of the input field that contains the file to be sent',
	displayOptions: { show: { mediaSource: ['binary'] } },
};

const guessedType: INodeProperties = {
	displayName: 'Type',
	name: 'mediaType',
	type: 'options',
	options: [types[0]!, automatic, ...types.slice(1)],
	default: 'auto',
	description: 'How the chat shows it',
	displayOptions: { show: { mediaSource: ['binary', 'url'] } },
};

const knownType: INodeProperties = {
	displayName: 'Type',
	name: 'mediaType',
	type: 'options',
	options: types,
	default: 'image',
	description: 'What was uploaded',
	displayOptions: { show: { mediaSource: ['attachmentId'] } },
};

/** A file that is uploaded. */
export const uploadDescription: INodeProperties[] = [
	sourceField([sources.binary, sources.url]),
	url,
	binary,
	guessedType,
];

/** A file that is sent. */
export const mediaDescription: INodeProperties[] = [
	sourceField([sources.attachmentId, sources.binary, sources.url]),
	url,
	binary,
	{
		displayName: 'Attachment ID',
		name: 'attachmentId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1857777774821032',
		description: 'The attachmentId from Attachment: Upload. Valid for 90 days.',
		displayOptions: { show: { mediaSource: ['attachmentId'] } },
	},
	guessedType,
	knownType,
	{
		displayName: 'Keep for Later',
		name: 'isReusable',
		type: 'boolean',
		default: false,
		description:
			'Whether Facebook keeps the file for 90 days. The output then has an attachmentId to send it again.',
		displayOptions: { show: { mediaSource: ['binary', 'url'] } },
	},
];
