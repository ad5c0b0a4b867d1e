import { messengerText } from '../../../vendors/messenger/panel/messengerText';

export const publicWordsField = messengerText({
	displayName: 'Comment or Post ID',
	name: 'publicWordsId',
	type: 'string',
	default: '={{ $json.commentId ?? $json.postId }}',
	required: true,
	description:
		"What to reply to: the commentId from the Messenger Trigger, or the postId of a visitor's post. Only once, within 7 days.",
});

/**
 * What a private reply answers. IDs of posts on a Page start with the Page's own, IDs of comments with the
 * post's.
 * https://developers.facebook.com/docs/messenger-platform/discovery/private-replies
 *
 * @throws InvalidInput when it is no such ID
 */
export function toPublicWords(value: unknown, pageId: string): { commentId: string } | { postId: string } {
	const id = publicWordsField.required(value);
	if (!/^\d+(_\d+){0,2}$/.test(id)) {
		throw publicWordsField.refused(
			id,
			'is not the ID of a comment or a post',
			'Use {{ $json.commentId }} or {{ $json.postId }} from a Messenger Trigger event.',
			60,
		);
	}
	const parts = id.split('_');
	return parts.length === 2 && parts[0] === pageId ? { postId: id } : { commentId: id };
}
