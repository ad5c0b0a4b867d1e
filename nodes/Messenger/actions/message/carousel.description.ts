import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { before, between, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { cardsField } from '../../../vendors/messenger/panel/cards.description';
import { withEarlierDefault } from '../../panel/earlierDefault';
import { opened } from '../../panel/openEntry';
import { cardsJsonField } from './cardsJson';
import { rowFieldOf } from './rowField';

const rowField = rowFieldOf('cardsFrom');

const title = rowField({
	displayName: 'Title',
	name: 'rowTitle',
	default: '={{ $json.title ?? $json.name }}',
	required: true,
	description: "Title of each item's card. At most 80 characters.",
});

const price = rowField({
	displayName: 'Price',
	name: 'rowPrice',
	default: '={{ $json.price }}',
	description:
		'Shown before the subtitle. Together at most 80 characters. With a currency, 24 is shown as $24.00.',
});

const currency = rowField({
	displayName: 'Currency',
	name: 'rowCurrency',
	default: '={{ $json.currency }}',
	placeholder: 'e.g. USD',
	description: 'The currency of the price, by its three letters. Leave empty to show the price as it is.',
});

const subtitle = rowField({
	displayName: 'Subtitle',
	name: 'rowSubtitle',
	default: '={{ $json.subtitle ?? $json.description }}',
	description: 'At most 80 characters with the price; a description from the row is cut to fit',
});

const imageUrl = rowField({
	displayName: 'Image URL',
	name: 'rowImageUrl',
	default: '={{ $json.imageUrl }}',
	description: 'A public URL from which Facebook can fetch the image',
});

const buttonTitle = rowField({
	displayName: 'Button Title',
	name: 'rowButtonTitle',
	default: 'Buy',
	description: 'At most 20 characters. Leave empty for cards without a button.',
});

const payload = rowField({
	displayName: 'Button Payload',
	name: 'rowPayload',
	default: '=BUY_{{ $json.sku ?? $json.id }}',
	description:
		"What the Messenger Trigger outputs when this item's button is tapped: BUY_mug is the action BUY and the value mug",
});

const url = rowField({
	displayName: 'URL',
	name: 'rowUrl',
	placeholder: 'e.g. {{ $json.url }}',
	description: 'What opens when the card itself is tapped',
});

/** One card per input item: each of these has the expressions of that item. */
export const rowFields = { title, price, currency, subtitle, imageUrl, buttonTitle, payload, url };

export const cardsFromField = optionsField({
	displayName: 'Cards From',
	name: 'cardsFrom',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'items',
			description:
				'One card per item, for example per row of a data table or a sheet. More than 10 are sent as several messages.',
		},
		{ name: 'Fields', value: 'fields', description: 'Fill in each card here' },
		{ name: 'JSON', value: 'json', description: 'A list, for example from a product table' },
	],
	default: 'fields',
	description: 'Where the cards come from',
});

export const imageShapeField = optionsField({
	displayName: 'Image Shape',
	name: 'imageAspectRatio',
	type: 'options',
	options: [
		{ name: 'Square', value: 'square' },
		{ name: 'Wide', value: 'horizontal', description: '1.91 to 1' },
	],
	default: 'horizontal',
	description: 'How the images are cropped',
}).among('options');

const cards = cardsField.with({ required: true, displayOptions: { show: { cardsFrom: ['fields'] } } });

/** Its button is behind a click since version 3 of the node: with it, a card is higher than a screen. */
const emptyCard = { title: '', subtitle: '', imageUrl: '' };

/** What is on the cards of a carousel, and where it comes from. */
export const carouselFields: Field[] = [
	cardsFromField,
	...fieldsOf(before(2), [cards]),
	...fieldsOf(between(2, 3), [
		opened(cards, { ...emptyCard, buttons: { button: [{ type: 'postback', title: '', payload: '' }] } }),
	]),
	...fieldsOf(since(3), [opened(cards, emptyCard)]),
	cardsJsonField,
	title,
	price,
	...withEarlierDefault(currency, ''),
	...withEarlierDefault(subtitle, '={{ $json.subtitle }}'),
	imageUrl,
	buttonTitle,
	...withEarlierDefault(payload, '=BUY_{{ $json.id }}'),
	url,
	...fieldsOf(before(3), [imageShapeField]),
];
