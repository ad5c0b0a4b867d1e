import { badParameter } from '../api/errors.ts';
import { all, list, object, oneOf, text, textOrNumber, url, variant, type Check } from '../api/schema.ts';
import { templatePayload } from './templates.ts';

export interface QuickReply {
	content_type: 'text' | 'user_phone_number' | 'user_email';
	title?: string;
	payload?: string | number;
	image_url?: string;
}

export interface Attachment {
	type: string;
	payload: Record<string, unknown>;
}

/** A `message` that has passed `checkMessage`. */
export interface OutgoingMessage {
	text?: string;
	attachment?: Attachment;
	attachments?: Attachment[];
	quick_replies?: QuickReply[];
	metadata?: string;
	/** An approved utility template: held against it when it is sent. */
	template?: Record<string, unknown>;
}

/** What a message may refer to. */
export interface MessageContext {
	/** A file came along, for the one attachment. */
	hasFile?: boolean;
}

const anything: Check = () => undefined;

/** https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies */
const quickReply = variant(
	'content_type',
	{
		text: all(
			object({
				required: { content_type: anything, title: text({ max: 20 }) },
				optional: { payload: textOrNumber({ min: 0, max: 1000 }), image_url: url },
			}),
			(reply, param) => {
				const { payload, image_url: imageUrl } = reply as QuickReply;
				if (payload === undefined || (payload === '' && !imageUrl)) {
					throw badParameter(`Param ${param}[payload] must be non-empty.`);
				}
			},
		),
		user_phone_number: object({
			required: { content_type: anything },
			optional: { payload: text(), image_url: url },
		}),
		user_email: object({
			required: { content_type: anything },
			optional: { payload: text(), image_url: url },
		}),
	},
	(kind, param) => badParameter(`Param ${param}[content_type] has an unknown value "${String(kind)}"`),
);

const mediaPayload = object({ optional: { url, is_reusable: anything, attachment_id: textOrNumber({}) } });

/** A multipart request may leave the payload out: the file says it all. */
const mediaAttachment = object({ required: { type: anything }, optional: { payload: mediaPayload } });

const attachment = variant(
	'type',
	{
		image: mediaAttachment,
		video: mediaAttachment,
		audio: mediaAttachment,
		file: mediaAttachment,
		template: object({ required: { type: anything, payload: templatePayload } }),
	},
	(_kind, param) => oneOfError(`${param}[type]`, ['audio', 'file', 'image', 'template', 'video']),
);

const oneOfError = (param: string, allowed: string[]) =>
	badParameter(`Param ${param} must be one of {${allowed.join(', ')}}`);

const imageAttachment = object({ required: { type: oneOf('image'), payload: mediaPayload } });

const message = object({
	optional: {
		text: text({ max: 2000 }),
		attachment,
		attachments: list(imageAttachment, { max: 30 }),
		quick_replies: list(quickReply, { max: 13 }),
		metadata: text({ min: 0, max: 1000 }),
		template: anything,
	},
});

/**
 * Holds a message against Meta's limits.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 *
 * @throws GraphError 100 that names the parameter
 */
export function checkMessage(value: unknown, context: MessageContext = {}): asserts value is OutgoingMessage {
	message(value, 'message');
	const { text: words, attachment: one, attachments: several, template } = value as OutgoingMessage;
	const contents = [words, one, several, template].filter((content) => content !== undefined);
	if (contents.length === 0) {
		throw badParameter('Param message must contain "text" or "attachment"', 2534015);
	}
	if (contents.length > 1) {
		throw badParameter(
			'Param message can contain only one of "text", "attachment" and "attachments"',
			2534015,
		);
	}
	if (one && one.type !== 'template') checkSource(one, 'message[attachment][payload]', context);
	several?.forEach((entry, index) => checkSource(entry, `message[attachments][${index}][payload]`, {}));
}

/** Media comes from one place: an address, a saved attachment or a file. */
function checkSource(media: Attachment, param: string, { hasFile = false }: MessageContext): void {
	media.payload ??= {};
	const { url: address, attachment_id: attachmentId } = media.payload;
	const sources = [address, attachmentId, hasFile || undefined].filter((source) => source !== undefined);
	if (sources.length === 0) throw badParameter(`Param ${param} must contain "url" or "attachment_id"`);
	if (sources.length > 1)
		throw badParameter(`Param ${param} must contain only one of "url" and "attachment_id"`);
}
