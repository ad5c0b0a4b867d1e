import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { toButtons, type Button } from './buttons';
import { boundedList, optionalText, optionalUrl, requiredText } from './fieldText';
import { limits } from './limits';

export type { Button } from './buttons';

/** The `message` of a Send API call, checked against Messenger's limits. */
export type Message =
	| { text: string; quick_replies?: IDataObject[] }
	| { attachment: { type: 'template' | MediaType; payload: IDataObject }; quick_replies?: IDataObject[] }
	| { attachments: Array<{ type: 'image'; payload: IDataObject }> }
	/** An approved utility template, with its values. */
	| { template: IDataObject };

/** https://developers.facebook.com/docs/messenger-platform/reference/attachment-upload-api */
export type MediaType = 'audio' | 'file' | 'image' | 'video';

/** The person's phone number or email address come from their profile, to be sent with one tap. */
export interface QuickReply {
	type?: 'text' | 'user_phone_number' | 'user_email';
	title: string;
	/** Comes back in the quick reply event. */
	payload: string;
	imageUrl?: string;
}

/** A card of a carousel. Needs more than its title. */
export interface Card {
	title: string;
	subtitle?: string;
	imageUrl?: string;
	/** What a tap on the card opens. */
	url?: string;
	buttons?: Button[];
}

/** @throws InvalidInput when it is empty or longer than 2000 characters */
export const toTextMessage = (text: unknown): Message => ({ text: requiredText('Text', text, limits.text) });

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
	const field = 'Quick Replies';
	return {
		text: requiredText('Text', text, limits.text),
		quick_replies: boundedList(field, 'quick replies', quickReplies, { max: limits.quickReplies }).map(
			toQuickReply,
		),
	};
}

/**
 * One of them as the Send API wants it.
 *
 * @param index counted from 0, for messages
 * @throws InvalidInput that names the field
 */
export function toQuickReply({ type = 'text', ...reply }: QuickReply, index: number): IDataObject {
	const place = `Quick Reply ${index + 1}`;
	if (type === 'user_phone_number' || type === 'user_email') return { content_type: type };
	const imageUrl = optionalUrl(`${place}: Image URL`, reply.imageUrl);
	return {
		content_type: 'text',
		title: requiredText(`${place}: Title`, reply.title, limits.quickReplyTitle),
		payload: requiredText(`${place}: Payload`, reply.payload, limits.quickReplyPayload),
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
		text: requiredText('Text', text, limits.buttonTemplateText),
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
}): Message =>
	toCarousel(
		boundedList('Cards', 'cards', elements, { max: limits.cards }).map((card, index) =>
			toElement(card, `Card ${index + 1}`),
		),
		imageAspectRatio,
	);

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
 * @param place where it is, for messages: `Card 2`
 * @throws InvalidInput that names the field
 */
export function toElement(card: Card, place: string): IDataObject {
	const title = requiredText(`${place}: Title`, card.title, limits.cardTitle);
	const subtitle = optionalText(`${place}: Subtitle`, card.subtitle, limits.cardSubtitle);
	const imageUrl = optionalUrl(`${place}: Image URL`, card.imageUrl);
	const url = optionalUrl(`${place}: URL`, card.url);
	const rest: IDataObject = {
		...(subtitle && { subtitle }),
		...(imageUrl && { image_url: imageUrl }),
		...(url && { default_action: { type: 'web_url', url } }),
		...(card.buttons?.length && { buttons: toButtons(card.buttons, `${place}, `) }),
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
