import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { toGenericTemplate, type Button, type Card } from '../../../shared/messenger/message';
import type { Operation, OperationResult } from '../../../shared/operation';
import { buttonsDescription } from '../../buttons.description';
import { parseCards } from '../../cardsJson';
import { rowsOf } from '../../listParameter';
import { recipientDescription } from '../../recipient.description';
import { sendOne } from '../../sendOne';
import { sendOptionsDescription } from '../../sendOptions.description';

/** A card as the rows of the panel give it. */
type CardRow = Omit<Card, 'buttons'> & { buttons?: { button?: Button[] } };

const properties: INodeProperties[] = [
	recipientDescription,
	{
		displayName: 'Cards From',
		name: 'cardsFrom',
		type: 'options',
		options: [
			{ name: 'Fields', value: 'fields', description: 'Fill in card by card' },
			{ name: 'JSON', value: 'json', description: 'A list, for example from a table of products' },
		],
		default: 'fields',
		description: 'Where the cards come from',
	},
	{
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
	},
	{
		displayName: 'Cards (JSON)',
		name: 'cardsJson',
		type: 'json',
		typeOptions: { rows: 8 },
		default:
			'[\n  {\n    "title": "Maple mug",\n    "subtitle": "$24.00",\n    "imageUrl": "https://example.com/mug.jpg",\n    "buttons": [{ "type": "postback", "title": "Buy", "payload": "BUY_MUG" }]\n  }\n]',
		required: true,
		description: 'A list of at most 10 cards. The names Meta uses, like image_url, are understood as well.',
		displayOptions: { show: { cardsFrom: ['json'] } },
	},
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
	sendOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isJson = this.getNodeParameter('cardsFrom', itemIndex, 'fields') === 'json';
	const message = toGenericTemplate({
		elements: isJson
			? parseCards(this.getNodeParameter('cardsJson', itemIndex))
			: rowsOf<CardRow>(this, 'cards.card', itemIndex).map(({ buttons, ...card }) => ({
					...card,
					buttons: buttons?.button ?? [],
				})),
		imageAspectRatio: this.getNodeParameter('imageAspectRatio', itemIndex, 'horizontal') as
			'horizontal' | 'square',
	});
	return await sendOne.call(this, itemIndex, message);
}

export const sendCarousel: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendCarousel'] } },
		properties,
	),
	execute,
};
