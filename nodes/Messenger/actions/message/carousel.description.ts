import type { INodeProperties } from 'n8n-workflow';

import { buttonsDescription } from './buttons.description';
import { rowFieldOf } from './rowField';

const fromFields: INodeProperties = {
	displayName: 'Cards',
	name: 'cards',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Card',
	default: {},
	required: true,
	description: 'At most 10 cards to swipe through. Each needs more than a title.',
	displayOptions: { show: { cardsFrom: ['fields'] } },
	options: [
		{
			displayName: 'Card',
			name: 'card',
			values: [
				{
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					placeholder: 'e.g. Maple mug',
					description: 'At most 80 characters',
				},
				{
					displayName: 'Subtitle',
					name: 'subtitle',
					type: 'string',
					default: '',
					placeholder: 'e.g. $24.00',
					description: 'At most 80 characters',
				},
				{
					displayName: 'Image URL',
					name: 'imageUrl',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug.jpg',
					description: 'A public URL from which Facebook can fetch the image',
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug',
					description: 'What opens when the card itself is tapped',
				},
				buttonsDescription,
			],
		},
	],
};

const fromJson: INodeProperties = {
	displayName: 'Cards (JSON)',
	name: 'cardsJson',
	type: 'json',
	typeOptions: { rows: 8 },
	default:
		'[\n  {\n    "title": "Maple mug",\n    "subtitle": "$24.00",\n    "imageUrl": "https://example.com/mug.jpg",\n    "buttons": [{ "type": "postback", "title": "Buy", "payload": "BUY_MUG" }]\n  }\n]',
	required: true,
	description: "A list of at most 10 cards. Meta's own names, such as image_url, work too.",
	displayOptions: { show: { cardsFrom: ['json'] } },
};

const rowField = rowFieldOf('cardsFrom');

/** One card per input item: each of these has the expressions of that item. */
const fromItems: INodeProperties[] = [
	rowField({
		displayName: 'Title',
		name: 'rowTitle',
		default: '={{ $json.title }}',
		required: true,
		description: "Title of each item's card. At most 80 characters.",
	}),
	rowField({
		displayName: 'Price',
		name: 'rowPrice',
		default: '={{ $json.price }}',
		placeholder: 'e.g. ${{ $json.price }}',
		description: 'Shown before the subtitle. Together at most 80 characters.',
	}),
	rowField({
		displayName: 'Subtitle',
		name: 'rowSubtitle',
		default: '={{ $json.subtitle }}',
	}),
	rowField({
		displayName: 'Image URL',
		name: 'rowImageUrl',
		default: '={{ $json.imageUrl }}',
		description: 'A public URL from which Facebook can fetch the image',
	}),
	rowField({
		displayName: 'Button Title',
		name: 'rowButtonTitle',
		default: 'Buy',
		description: 'At most 20 characters. Leave empty for cards without a button.',
	}),
	rowField({
		displayName: 'Button Payload',
		name: 'rowPayload',
		default: '=BUY_{{ $json.id }}',
		description: "What the Messenger Trigger outputs when this item's button is tapped",
	}),
	rowField({
		displayName: 'URL',
		name: 'rowUrl',
		placeholder: 'e.g. {{ $json.url }}',
		description: 'What opens when the card itself is tapped',
	}),
];

/** What is on the cards of a carousel, and where it comes from. */
export const carouselDescription: INodeProperties[] = [
	{
		displayName: 'Cards From',
		name: 'cardsFrom',
		type: 'options',
		options: [
			{
				name: 'All Input Items',
				value: 'items',
				description:
					'One card per item, for example per row of a spreadsheet. More than 10 are sent as several messages.',
			},
			{ name: 'Fields', value: 'fields', description: 'Fill in each card here' },
			{ name: 'JSON', value: 'json', description: 'A list, for example from a product table' },
		],
		default: 'fields',
		description: 'Where the cards come from',
	},
	fromFields,
	fromJson,
	...fromItems,
	{
		displayName: 'Image Shape',
		name: 'imageAspectRatio',
		type: 'options',
		options: [
			{ name: 'Square', value: 'square' },
			{ name: 'Wide', value: 'horizontal', description: '1.91 to 1' },
		],
		default: 'horizontal',
		description: 'How the images are cropped',
	},
];
