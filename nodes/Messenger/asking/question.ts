import type { IDataObject } from 'n8n-workflow';

import type { ImageAspectRatio, Message } from '../../vendors/messenger/sending/message';
import { toCarousel, toTemplate, toTextMessage } from '../../vendors/messenger/sending/message';
import { limits } from '../../vendors/messenger/sending/limits';
import { characterCount } from '../../core/visibleText';
import { InvalidInput } from '../../core/invalidInput';
import { buttonsTextField } from '../../vendors/messenger/panel/text.description';

/** One of the answers to tap. */
export interface Offered {
	title: string;
	payload: string;
	imageUrl?: string;
	/** The card it is on, as Messenger wants it, without its button. */
	card?: IDataObject;
	/** The input item it was made from. */
	row?: IDataObject;
}

/** A question as it is put, once or again. */
export interface Question {
	text: string;
	style: 'quickReplies' | 'buttons' | 'carousel';
	offered: Offered[];
	/** What Messenger offers from the profile of the person. */
	profile?: 'user_phone_number' | 'user_email';
	/** The title of the way out: only where the question can be answered by writing. */
	wayOut?: string;
	imageAspectRatio?: ImageAspectRatio;
}

/** What goes on the wire in the place of payloads and links. */
export interface Ways {
	/** The payload of an answer, by its place. */
	payloadOf(index: number): string;
	/** Where the way out leads: it can be read in the chat, so it also says which question is open. */
	wayOutUrl: string;
}

/**
 * The messages that ask. A question that can be answered by writing has a button with a link: that is what the
 * Messenger Trigger finds in the chat. See docs/decisions/0034-answers-from-the-chat.md.
 *
 * @throws InvalidInput when Messenger does not take them
 */
export function toMessages(question: Question, ways: Ways): Message[] {
	const { text, style, offered, wayOut, imageAspectRatio } = question;
	const payloads = offered.map((_, index) => requireFits(ways.payloadOf(index), offered[index]!));
	const out = wayOut === undefined ? [] : [{ type: 'web_url', title: wayOut, url: ways.wayOutUrl }];
	switch (style) {
		case 'buttons': {
			const buttons = offered.map(({ title }, index) => ({
				type: 'postback',
				title,
				payload: payloads[index]!,
			}));
			return [toButtons(text, [...buttons, ...out])];
		}
		case 'carousel': {
			const cards = offered.map(({ title, card }, index) => ({
				...card,
				buttons: [{ type: 'postback', title, payload: payloads[index]! }],
			}));
			const pages = Math.ceil(cards.length / limits.cards);
			const carousels = Array.from({ length: pages }, (_, page) =>
				toCarousel(cards.slice(page * limits.cards, (page + 1) * limits.cards), imageAspectRatio),
			);
			return [toTextMessage(text), ...carousels];
		}
		case 'quickReplies': {
			const message = out.length > 0 ? toButtons(text, out) : toTextMessage(text);
			const replies = toQuickReplies(question, payloads);
			return [{ ...message, ...(replies.length > 0 && { quick_replies: replies }) } as Message];
		}
	}
}

const toButtons = (text: string, buttons: IDataObject[]): Message =>
	toTemplate({ template_type: 'button', text: buttonsTextField.required(text), buttons });

function toQuickReplies({ offered, profile }: Question, payloads: string[]): IDataObject[] {
	const replies = offered.map(({ title, imageUrl }, index) => ({
		content_type: 'text',
		title,
		payload: payloads[index]!,
		...(imageUrl && { image_url: imageUrl }),
	}));
	return [...(profile ? [{ content_type: profile }] : []), ...replies];
}

/** The way back travels in the payload, so there is less room for the merchant's own. */
function requireFits(payload: string, { title, payload: own }: Offered): string {
	const length = characterCount(payload);
	if (length <= limits.quickReplyPayload) return payload;
	const tooMany = Math.ceil(((length - limits.quickReplyPayload) * 3) / 4);
	throw new InvalidInput(
		'Payload',
		`Payload of "${title}" is too long: it has ${characterCount(own)} characters, and shares its place with the way back to this execution`,
		`Make it at least ${tooMany} characters shorter. An ID is enough: everything else is in your workflow.`,
	);
}
