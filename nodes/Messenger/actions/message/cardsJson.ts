import type { Button, Card } from '../../../vendors/messenger/sending/message';
import { parseList } from '../../panel/listParameter';

type Json = Record<string, unknown>;

/**
 * Cards from JSON, by our names or by Meta's own (`image_url`, `default_action`), so that examples from
 * Meta's documentation can be pasted. Whether they fit is for the builder to say.
 */
export const parseCards = (value: unknown): Card[] =>
	parseList('Cards (JSON)', value).map((card) => ({
		title: card.title as string,
		subtitle: card.subtitle as string | undefined,
		imageUrl: (card.imageUrl ?? card.image_url) as string | undefined,
		url: (card.url ?? (card.default_action as Json | undefined)?.url) as string | undefined,
		buttons: card.buttons === undefined ? [] : parseList('Buttons', card.buttons).map(toButton),
	}));

/** Meta's phone buttons carry the number as their payload. */
const toButton = (button: Json): Button =>
	({
		type: button.type ?? (button.url === undefined ? 'postback' : 'web_url'),
		title: button.title,
		url: button.url,
		payload: button.payload,
		phoneNumber: button.phoneNumber ?? button.payload,
		webviewHeightRatio: button.webviewHeightRatio ?? button.webview_height_ratio,
	}) as unknown as Button;
