import type { Field } from '../../../core/fields/field';
import { jsonField } from '../../../core/fields/jsonField';
import { buttonsField, type Button } from '../../../vendors/messenger/panel/buttons.description';
import type { Card } from '../../../vendors/messenger/panel/cards.description';
import { parseList } from '../../panel/parseList';

type Json = Record<string, unknown>;

export const cardsJsonField = jsonField(
	{
		displayName: 'Cards (JSON)',
		name: 'cardsJson',
		type: 'json',
		typeOptions: { rows: 8 },
		default:
			'[\n  {\n    "title": "Maple mug",\n    "subtitle": "$24.00",\n    "imageUrl": "https://example.com/mug.jpg",\n    "buttons": [{ "type": "postback", "title": "Buy", "payload": "BUY_MUG" }]\n  }\n]',
		required: true,
		description: "A list of at most 10 cards. Meta's own names, such as image_url, work too.",
		displayOptions: { show: { cardsFrom: ['json'] } },
	},
	toCards,
);

/**
 * Cards from JSON, by our names or by Meta's own (`image_url`, `default_action`), so that examples from
 * Meta's documentation can be pasted. Whether they fit is for the builder to say.
 */
function toCards(value: unknown, self: Field): Card[] {
	return parseList(value, self).map((card) => ({
		title: card.title,
		subtitle: card.subtitle,
		imageUrl: card.imageUrl ?? card.image_url,
		url: card.url ?? (card.default_action as Json | undefined)?.url,
		buttons: card.buttons === undefined ? [] : parseList(card.buttons, buttonsField).map(toButton),
	}));
}

/** Meta's phone buttons carry the number as their payload. */
const toButton = (button: Json): Button => ({
	type: (button.type ?? (button.url === undefined ? 'postback' : 'web_url')) as Button['type'],
	title: button.title,
	url: button.url,
	payload: button.payload,
	phoneNumber: button.phoneNumber ?? button.payload,
	webviewHeightRatio: (button.webviewHeightRatio ??
		button.webview_height_ratio) as Button['webviewHeightRatio'],
});
