import { isRecord, textIn } from '../../../../core/guards';
import { type JsonObject } from '../deliveryBody';
import { never, type Details, type EventRow } from './eventRow';

/** What happens to the Page outside of its chats. */
export const pageChanges = {
	feed: {
		name: 'Post or Comment',
		description: 'Something happened on your Page outside the chat. You can answer a comment privately.',
		fields: ['feed'],
		contentKeys: [],
		isIt: never,
		changeFields: ['feed'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'keywords',
		detailsOf: toFeedDetails,
	},
	mention: {
		name: 'Mention',
		description: 'Your Page was mentioned in a post or comment',
		fields: ['mention'],
		contentKeys: [],
		isIt: never,
		changeFields: ['mention'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'keywords',
		detailsOf: toFeedDetails,
	},
	templateStatus: {
		name: 'Template Status',
		description: 'Facebook approved, rejected or paused a message template',
		fields: ['message_template_status_update'],
		contentKeys: [],
		isIt: never,
		// Facebook's description has the first of them, its page about webhooks the other.
		changeFields: ['message_template_status_update', 'messenger_template_status_update'],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: (content) => ({
			status: textIn(content.event),
			templateId: textIn(content.message_template_id),
			templateName: textIn(content.message_template_name),
			language: textIn(content.message_template_language),
			reason: textIn(content.reason),
		}),
	},
} as const satisfies Record<string, EventRow>;

/**
 * A post or comment. Its author has no PSID: a private reply is addressed to the comment or post.
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page#feed
 */
function toFeedDetails(content: JsonObject, _key: string, pageId: string): Details {
	const from = isRecord(content.from) ? content.from : {};
	const fromId = textIn(from.id) ?? textIn(content.sender_id);
	return {
		item: textIn(content.item),
		verb: textIn(content.verb),
		commentId: textIn(content.comment_id),
		postId: textIn(content.post_id),
		parentId: textIn(content.parent_id),
		text: textIn(content.message),
		fromId,
		fromName: textIn(from.name) ?? textIn(content.sender_name),
		fromPage: fromId === undefined ? undefined : fromId === pageId,
		link: textIn(content.link),
		photo: textIn(content.photo) ?? textsIn(content.photos)[0],
		photos: textsIn(content.photos).length > 0 ? textsIn(content.photos) : undefined,
		videoId: textIn(content.video_id),
		photoId: textIn(content.photo_id),
		reaction: textIn(content.reaction_type),
	};
}

const textsIn = (value: unknown): string[] =>
	(Array.isArray(value) ? value : []).flatMap((part: unknown) => textIn(part) ?? []);
