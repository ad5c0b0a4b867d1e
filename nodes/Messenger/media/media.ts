import type { IDataObject } from 'n8n-workflow';

import { buttonsField } from '../../vendors/messenger/panel/buttons.description';
import type { MessengerText } from '../../vendors/messenger/panel/messengerText';
import type { MessengerUrl } from '../../vendors/messenger/panel/messengerUrl';
import { toTemplate, type MediaType, type Message } from '../../vendors/messenger/sending/message';
import {
	albumField,
	gridField,
	gridSubtitleField,
	gridTitleField,
	type GridImage,
} from '../actions/message/images.description';
import { attachmentIdField, guessedTypeField, mediaUrlField } from './media.description';

/** Where media comes from. A saved attachment can be sent for 90 days. */
export type MediaSource =
	| { url: unknown; isReusable?: boolean }
	| { attachmentId: unknown }
	/** The file itself goes beside the message. */
	| { file: File; isReusable?: boolean };

const endings: Array<[MediaType, RegExp]> = [
	['image', /\.(jpe?g|png|gif|webp)$/i],
	['audio', /\.(mp3|m4a|aac|wav|ogg|oga)$/i],
	['video', /\.(mp4|mov|m4v|webm|avi|mpe?g)$/i],
	['file', /\.(pdf|docx?|xlsx?|pptx?|csv|txt|zip|ics)$/i],
];

/**
 * A picture, sound, video or file.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api#attachment
 */
export const toMediaMessage = (type: MediaType, source: MediaSource): Message => ({
	attachment: { type, payload: toPayload(source, { url: mediaUrlField, attachmentId: attachmentIdField }) },
});

/**
 * Several pictures at once.
 * https://developers.facebook.com/docs/messenger-platform/send-messages
 *
 * @throws InvalidInput that names the picture
 */
export const toImagesMessage = (images: Array<Exclude<MediaSource, { file: File }>>): Message => ({
	attachments: albumField.bounded(images).map((image, index) => ({
		type: 'image',
		payload: toPayload(image, albumField.at(index)),
	})),
});

function toPayload(
	source: MediaSource,
	fields: { url: MessengerUrl; attachmentId: MessengerText },
): IDataObject {
	if ('attachmentId' in source) {
		return { attachment_id: toAttachmentId(source.attachmentId, fields.attachmentId) };
	}
	const isReusable = source.isReusable && { is_reusable: true };
	if ('file' in source) return { ...isReusable };
	return { url: fields.url.required(source.url), ...isReusable };
}

/** Attachment IDs are digits only, as text: they have more of them than a number holds. */
function toAttachmentId(value: unknown, field: MessengerText): string {
	const id = field.required(value);
	if (/^\d+$/.test(id) && (typeof value !== 'number' || Number.isSafeInteger(value))) return id;
	throw field.refused(
		id,
		'is not an attachment ID: attachment IDs contain only digits',
		'Use the attachmentId from Attachment: Upload, and keep it as text.',
	);
}

/**
 * What the media is, told by the content type of the file or by how its address ends.
 *
 * @throws InvalidInput when neither tells
 */
export function toMediaType(
	chosen: MediaType | 'auto',
	from: { contentType?: string; url?: unknown },
): MediaType {
	if (chosen !== 'auto') return chosen;
	if (from.contentType !== undefined) return typeOfContent(from.contentType);
	const url = mediaUrlField.required(from.url);
	const { pathname } = new URL(url);
	const found = endings.find(([, ending]) => ending.test(pathname))?.[0];
	if (found) return found;
	throw guessedTypeField.invalid(
		': the URL does not show what kind of file this is',
		'Choose Audio, File, Image or Video.',
	);
}

function typeOfContent(contentType: string): MediaType {
	const kind = contentType.split('/')[0];
	return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file';
}

/**
 * Two to six pictures in a grid, one of them larger when it is the hero.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/template/image-grid
 */
export function toImageGrid(grid: {
	images: GridImage[];
	title?: unknown;
	subtitle?: unknown;
	buttons?: IDataObject[];
}): Message {
	const { images, buttons = [] } = grid;
	const title = gridTitleField.optional(grid.title);
	const subtitle = gridSubtitleField.optional(grid.subtitle);
	if (images.filter(({ isHero }) => isHero).length > 1) {
		throw gridField.invalid(
			`: ${gridField.fields.isHero.label} is switched on for more than one`,
			'Switch it off for all but one.',
		);
	}
	if (buttons.some(({ type }) => type !== 'web_url' && type !== 'postback')) {
		throw buttonsField.invalid(
			': below a grid, a button can only open a web page or send a postback',
			'To offer a phone number, use Send Buttons instead.',
		);
	}
	return toTemplate({
		template_type: 'image_grid',
		elements: [
			{
				images: gridField.bounded(images).map(toGridImage),
				...(title && { title }),
				...(subtitle && { subtitle }),
				...(buttons.length > 0 && { buttons }),
			},
		],
	});
}

function toGridImage({ url, linkUrl, isHero }: GridImage, index: number): IDataObject {
	const fields = gridField.at(index);
	const link = fields.linkUrl.optional(linkUrl);
	return {
		url: fields.url.required(url),
		...(isHero && { is_hero_image: true }),
		...(link && { action: { type: 'web_url', url: link } }),
	};
}
