import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { limits } from '../sending/limits';
import { buttonsField } from './buttons.description';
import { messengerList } from './messengerList';
import { messengerText } from './messengerText';
import { messengerUrl } from './messengerUrl';

/** What is on the cards of a carousel: first what every card has, so that it is on one screen. */
export const cardsField = messengerList({
	displayName: 'Cards',
	name: 'cards',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Add Button, Subtitle or URL',
	},
	placeholder: 'Add Card',
	default: {},
	heading: 'Card',
	most: limits.cards,
	description: 'At most 10 cards to swipe through. Each needs more than a title.',
	options: [
		{
			displayName: 'Card',
			name: 'card',
			values: [
				messengerText({
					displayName: 'Title',
					name: 'title',
					type: 'string',
					default: '',
					required: true,
					most: limits.cardTitle,
					placeholder: 'e.g. Maple mug',
					description: 'At most 80 characters',
				}),
				messengerUrl({
					displayName: 'Image URL',
					name: 'imageUrl',
					type: 'string',
					typeOptions: { showEvenWhenOptional: true },
					default: '',
					placeholder: 'e.g. https://example.com/mug.jpg',
					description: 'A public URL from which Facebook can fetch the image',
				}),
				buttonsField,
				messengerText({
					displayName: 'Subtitle',
					name: 'subtitle',
					type: 'string',
					default: '',
					most: limits.cardSubtitle,
					placeholder: 'e.g. $24.00',
					description: 'At most 80 characters',
				}),
				messengerUrl({
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/mug',
					description: 'What opens when the card itself is tapped',
				}),
			],
		},
	],
});

/** A card of a carousel. Needs more than its title. */
export type Card = ValuesOf<typeof cardsField>;
