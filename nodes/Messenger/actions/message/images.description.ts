import type { INodeProperties } from 'n8n-workflow';

const album: INodeProperties = {
	displayName: 'Images',
	name: 'images',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Image',
	default: {},
	required: true,
	description: 'At most 30',
	displayOptions: { show: { arrangement: ['album'] } },
	options: [
		{
			displayName: 'Image',
			name: 'image',
			values: [
				{
					displayName: 'Source',
					name: 'imageSource',
					type: 'options',
					options: [
						{
							name: 'Attachment ID',
							value: 'attachmentId',
							description: 'An image uploaded earlier',
						},
						{ name: 'URL', value: 'url', description: 'Facebook fetches the image from there' },
					],
					default: 'url',
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug.jpg',
					displayOptions: { show: { imageSource: ['url'] } },
				},
				{
					displayName: 'Attachment ID',
					name: 'attachmentId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1857777774821032',
					displayOptions: { show: { imageSource: ['attachmentId'] } },
				},
			],
		},
	],
};

const grid: INodeProperties = {
	displayName: 'Images',
	name: 'gridImages',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Image',
	default: {},
	required: true,
	description: '2 to 6',
	displayOptions: { show: { arrangement: ['grid'] } },
	options: [
		{
			displayName: 'Image',
			name: 'image',
			values: [
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug.jpg',
				},
				{
					displayName: 'Link',
					name: 'linkUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug',
					description: 'What opens when it is tapped',
				},
				{
					displayName: 'Large',
					name: 'isHero',
					type: 'boolean',
					default: false,
					description: 'Whether to show it larger than the others. Only one image can be large.',
				},
			],
		},
	],
};

const onlyInGrid = { show: { arrangement: ['grid'] } };

/** Several pictures in one message. */
export const imagesDescription: INodeProperties[] = [
	{
		displayName: 'Arrangement',
		name: 'arrangement',
		type: 'options',
		options: [
			{ name: 'Album', value: 'album', description: 'Up to 30 images and nothing else' },
			{ name: 'Grid', value: 'grid', description: 'Two to six images with text and buttons below' },
		],
		default: 'album',
		description: 'How the chat shows them',
	},
	album,
	grid,
	{
		displayName: 'Title',
		name: 'gridTitle',
		type: 'string',
		default: '',
		description: 'At most 45 characters',
		displayOptions: onlyInGrid,
	},
	{
		displayName: 'Subtitle',
		name: 'gridSubtitle',
		type: 'string',
		default: '',
		description: 'At most 80 characters',
		displayOptions: onlyInGrid,
	},
];
