import type { Attachment, OutgoingMessage } from '../sending/messageRules.ts';

import type { Attachments } from './attachments.ts';
import type { MediaType } from './mediaRules.ts';
import type { UploadedFile } from './multipart.ts';

export interface MediaOutcome {
	message: OutgoingMessage;
	/** Of a file that was saved by sending it, for the next time. */
	attachmentId?: string;
}

interface MediaPayload {
	url?: string;
	attachment_id?: string | number;
	is_reusable?: unknown;
}

/** Fetches, stores and looks up the media of a message; the chat gets an address for each. */
export async function resolveMedia(
	attachments: Attachments,
	message: OutgoingMessage,
	to: { pageId: string; psid: string; file?: UploadedFile },
): Promise<MediaOutcome> {
	const { attachment, attachments: several } = message;
	if (several) {
		const resolved = [];
		for (const one of several) resolved.push((await resolve(attachments, one, to)).attachment);
		return { message: { ...message, attachments: resolved } };
	}
	if (!attachment) return { message };
	if (attachment.type === 'template') {
		checkMediaTemplate(attachments, attachment, to);
		return { message };
	}
	const resolved = await resolve(attachments, attachment, to);
	return {
		message: { ...message, attachment: resolved.attachment },
		...(resolved.savedAs && { attachmentId: resolved.savedAs }),
	};
}

export const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1;

async function resolve(
	attachments: Attachments,
	{ type, payload }: Attachment,
	{ pageId, psid, file }: { pageId: string; psid: string; file?: UploadedFile },
): Promise<{ attachment: Attachment; savedAs?: string }> {
	const { url, attachment_id: id, is_reusable: isReusable } = payload as MediaPayload;
	const mediaType = type as MediaType;
	if (id !== undefined) {
		const found = attachments.use(pageId, String(id), psid, mediaType);
		return { attachment: { type, payload: { ...payload, url: found.url } } };
	}
	const media = { type: mediaType, reusable: isTrue(isReusable), ...(file ? { file } : { url: url! }) };
	const saved = await attachments.save(pageId, media);
	return {
		attachment: { type, payload: { ...payload, url: saved.url } },
		...(saved.reusable && { savedAs: saved.id }),
	};
}

/** The one element of a media template shows a saved attachment of its type. */
function checkMediaTemplate(
	attachments: Attachments,
	{ payload }: Attachment,
	{ pageId, psid }: { pageId: string; psid: string },
): void {
	if (payload.template_type !== 'media') return;
	const [element] = payload.elements as Array<{ media_type: MediaType } & MediaPayload>;
	if (element?.attachment_id === undefined) return;
	const found = attachments.use(pageId, String(element.attachment_id), psid, element.media_type);
	element.url ??= found.url;
}
