import { booleanField } from '../../../core/fields/booleanField';
import type { Field } from '../../../core/fields/field';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { buttonsField } from '../../../vendors/messenger/panel/buttons.description';
import { messengerList } from '../../../vendors/messenger/panel/messengerList';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { withOpenEntries } from '../../panel/openEntry';
import { limits } from '../../../vendors/messenger/sending/limits';

export const albumField = messengerList({
	displayName: 'Images',
	name: 'images',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Image',
	default: {},
	heading: 'Image',
	most: limits.images,
	description: 'At most 30',
	displayOptions: { show: { arrangement: ['album'] } },
	options: [
		{
			displayName: 'Image',
			name: 'image',
			values: [
				optionsField({
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
				}),
				messengerUrl({
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug.jpg',
					displayOptions: { show: { imageSource: ['url'] } },
				}),
				messengerText({
					displayName: 'Attachment ID',
					name: 'attachmentId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 1857777774821032',
					displayOptions: { show: { imageSource: ['attachmentId'] } },
				}),
			],
		},
	],
});

export const gridField = messengerList({
	displayName: 'Images',
	name: 'gridImages',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Image',
	default: {},
	heading: 'Image',
	least: limits.gridImagesAtLeast,
	most: limits.gridImages,
	description: '2 to 6',
	displayOptions: { show: { arrangement: ['grid'] } },
	options: [
		{
			displayName: 'Image',
			name: 'image',
			values: [
				messengerUrl({
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug.jpg',
				}),
				messengerUrl({
					displayName: 'Link',
					name: 'linkUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug',
					description: 'What opens when it is tapped',
				}),
				booleanField({
					displayName: 'Large',
					name: 'isHero',
					type: 'boolean',
					default: false,
					description: 'Whether to show it larger than the others. Only one image can be large.',
				}),
			],
		},
	],
});

const onlyInGrid = { show: { arrangement: ['grid'] } };

export const arrangementField = optionsField({
	displayName: 'Arrangement',
	name: 'arrangement',
	type: 'options',
	options: [
		{ name: 'Album', value: 'album', description: 'Up to 30 images and nothing else' },
		{ name: 'Grid', value: 'grid', description: 'Two to six images with text and buttons below' },
	],
	default: 'album',
	description: 'How the chat shows them',
});

export const gridTitleField = messengerText({
	displayName: 'Title',
	name: 'gridTitle',
	type: 'string',
	default: '',
	most: limits.gridTitle,
	description: 'At most 45 characters',
	displayOptions: onlyInGrid,
});

export const gridSubtitleField = messengerText({
	displayName: 'Subtitle',
	name: 'gridSubtitle',
	type: 'string',
	default: '',
	most: limits.gridSubtitle,
	description: 'At most 80 characters',
	displayOptions: onlyInGrid,
});

/** Several pictures in one message. */
export const imagesFields: Field[] = [
	arrangementField,
	...withOpenEntries(albumField.with({ required: true }), { imageSource: 'url', url: '' }),
	...withOpenEntries(gridField.with({ required: true }), { url: '' }, { url: '' }),
	gridTitleField,
	gridSubtitleField,
	buttonsField.with({ displayOptions: onlyInGrid }),
];

/** A picture of an album. */
export type AlbumImage = ValuesOf<typeof albumField>;

/** A picture of a grid. */
export type GridImage = ValuesOf<typeof gridField>;
