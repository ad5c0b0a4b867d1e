import { isRecord, textIn } from '../../../core/guards';
import { toUrl } from '../../../core/webAddress';

const fileKinds = ['image', 'audio', 'video', 'file'] as const;
type FileKind = (typeof fileKinds)[number];

/** One thing a person has sent beside words. */
export interface Received {
	/** As Messenger names it, or `file`. */
	type: string;
	/** Where its bytes are; undefined for what has none: a place, a shared post. */
	url?: string;
	/** What the sender called it. */
	name?: string;
}

/**
 * An attachment of an event, or of a message that was read in the chat: both as Facebook gives them.
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages
 * https://developers.facebook.com/docs/graph-api/reference/message/attachments/
 */
export function toReceived(attachment: Record<string, unknown>): Received {
	const { payload, image_data: image, video_data: video } = attachment;
	if (isRecord(payload)) {
		const url = textIn(payload.url);
		// Until 2026-08-30 a sticker came as a picture.
		const type = textIn(payload.sticker_id) ? 'sticker' : (textIn(attachment.type) ?? 'unknown');
		const name = textIn(attachment.title) ?? textIn(payload.title);
		return { type, ...(url && isFile(type) && { url }), ...(name && { name }) };
	}
	const mimeType = textIn(attachment.mime_type) ?? '';
	const kind = fileKinds.find((one) => mimeType === one || mimeType.startsWith(`${one}/`));
	const type = isRecord(image) ? 'image' : isRecord(video) ? 'video' : (kind ?? 'file');
	const address =
		textIn(attachment.file_url) ??
		[image, video].flatMap((one) => (isRecord(one) ? (textIn(one.url) ?? []) : []))[0];
	const name = textIn(attachment.name);
	if (!address) return { type: textIn(attachment.type) ?? 'unknown' };
	return { type, url: address, ...(name && { name }) };
}

/** A sticker has a picture, too, but no photo was sent. */
export const isFile = (type: string): type is FileKind => fileKinds.some((kind) => kind === type);

/** Where Facebook keeps what people send: nothing else is fetched, whatever an event says. */
const metaHosts = /(?:^|\.)(?:fbcdn\.net|fbsbx\.com)$/;

/**
 * Whether an address leads to Facebook's own servers, or to the server that the credential names in their place.
 *
 * @param graphBaseUrl as in the credential
 */
export function isOfFacebook(address: string, graphBaseUrl: string, isRealGraph: boolean): boolean {
	const url = toUrl(address);
	if (!url || url.username !== '' || url.password !== '') return false;
	if (!isRealGraph && url.origin === toUrl(graphBaseUrl)?.origin) return true;
	return url.protocol === 'https:' && url.port === '' && metaHosts.test(url.hostname);
}
