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
	description: 'At most 10, to swipe through. A card needs more than its title.',
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
					description: 'A picture Facebook can fetch',
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug',
					description: 'What a tap on the card itself opens',
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
	description: 'A list of at most 10 cards. The names Meta uses, like image_url, are understood as well.',
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
		description: 'Of the card of each item. At most 80 characters.',
	}),
	rowField({
		displayName: 'Price',
		name: 'rowPrice',
		default: '={{ $json.price }}',
		placeholder: 'e.g. ${{ $json.price }}',
		description: 'Shown before the subtitle. The two have at most 80 characters.',
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
		description: 'A picture Facebook can fetch',
	}),
	rowField({
		displayName: 'Button Title',
		name: 'rowButtonTitle',
		default: 'Buy',
		description: 'At most 20 characters. Empty for cards without a button.',
	}),
	rowField({
		displayName: 'Button Payload',
		name: 'rowPayload',
		default: '=BUY_{{ $json.id }}',
		description: 'What the Messenger Trigger gets when the button of this item is tapped',
	}),
	rowField({
		displayName: 'URL',
		name: 'rowUrl',
		placeholder: 'e.g. {{ $json.url }}',
		description: 'What a tap on the card itself opens',
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
					'A card per item, for example the rows of a spreadsheet. More than 10 become several messages.',
			},
			{ name: 'Fields', value: 'fields', description: 'Fill in card by card' },
			{ name: 'JSON', value: 'json', description: 'A list, for example from a table of products' },
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
		description: 'How the pictures are cut',
	},
];
