import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import type { Button } from '../panel/buttons.description';
import { cardsField, type Card } from '../panel/cards.description';
import { quickRepliesField, type QuickReply } from '../panel/quickReplies.description';
import { buttonsTextField, textField } from '../panel/text.description';
import { toButtons } from './buttons';

/** The `message` of a Send API call, checked against Messenger's limits. */
export type Message =
	| { text: string; quick_replies?: IDataObject[] }
	| { attachment: { type: 'template' | MediaType; payload: IDataObject }; quick_replies?: IDataObject[] }
	| { attachments: Array<{ type: 'image'; payload: IDataObject }> }
	/** An approved utility template, with its values. */
	| { template: IDataObject };

/** https://developers.facebook.com/docs/messenger-platform/reference/attachment-upload-api */
export type MediaType = 'audio' | 'file' | 'image' | 'video';

/** @throws InvalidInput when it is empty or longer than 2000 characters */
export const toTextMessage = (text: unknown): Message => ({ text: textField.required(text) });

/**
 * A text with up to 13 answers to tap, shown above the keyboard until the next message.
 * https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies
 */
export function toQuickRepliesMessage({
	text,
	quickReplies,
}: {
	text: unknown;
	quickReplies: QuickReply[];
}): Message {
	return {
		text: textField.required(text),
		quick_replies: quickRepliesField.bounded(quickReplies).map(toQuickReply),
	};
}

/**
 * One of them as the Send API wants it.
 *
 * @param index counted from 0, for messages
 * @throws InvalidInput that names the field
 */
export function toQuickReply({ type = 'text', ...reply }: QuickReply, index: number): IDataObject {
	const fields = quickRepliesField.at(index);
	if (type === 'user_phone_number' || type === 'user_email') return { content_type: type };
	const imageUrl = fields.imageUrl.optional(reply.imageUrl);
	const title = fields.title.required(reply.title);
	return {
		content_type: 'text',
		title,
		payload: fields.payload.optional(reply.payload) ?? title,
		...(imageUrl && { image_url: imageUrl }),
	};
}

/**
 * A text with one to three buttons.
 * https://developers.facebook.com/docs/messenger-platform/reference/templates/button
 */
export const toButtonTemplate = ({ text, buttons }: { text: unknown; buttons: Button[] }): Message =>
	toTemplate({
		template_type: 'button',
		text: buttonsTextField.required(text),
		buttons: toButtons(buttons),
	});

/** Shape of the pictures on cards: 1.91 to 1 (default) or square. */
export type ImageAspectRatio = 'horizontal' | 'square';

/**
 * One card, or up to ten to swipe through.
 * https://developers.facebook.com/docs/messenger-platform/reference/templates/generic
 */
export const toGenericTemplate = ({
	elements,
	imageAspectRatio,
}: {
	elements: Card[];
	imageAspectRatio?: ImageAspectRatio;
}): Message => toCarousel(cardsField.bounded(elements).map(toElement), imageAspectRatio);

/** The same of cards that have been checked already: at most ten of them. */
export const toCarousel = (elements: IDataObject[], imageAspectRatio?: ImageAspectRatio): Message =>
	toTemplate({
		template_type: 'generic',
		...(imageAspectRatio && { image_aspect_ratio: imageAspectRatio }),
		elements,
	});

/**
 * A card as the Send API wants it.
 *
 * @param index counted from 0, for messages
 * @throws InvalidInput that names the field
 */
export function toElement(card: Card, index: number): IDataObject {
	const fields = cardsField.at(index);
	const place = cardsField.entryAt(index);
	const title = fields.title.required(card.title);
	const subtitle = fields.subtitle.optional(card.subtitle);
	const imageUrl = fields.imageUrl.optional(card.imageUrl);
	const url = fields.url.optional(card.url);
	const rest: IDataObject = {
		...(subtitle && { subtitle }),
		...(imageUrl && { image_url: imageUrl }),
		...(url && { default_action: { type: 'web_url', url } }),
		...(card.buttons?.length && { buttons: toButtons(card.buttons, place) }),
	};
	if (Object.keys(rest).length > 0) return { title, ...rest };
	throw new InvalidInput(
		place,
		`${place} has nothing but a title`,
		'Messenger needs more on a card: add a subtitle, an image, a URL or a button.',
	);
}

/** A message that is one of Messenger's templates. */
export const toTemplate = (payload: IDataObject): Message => ({ attachment: { type: 'template', payload } });
