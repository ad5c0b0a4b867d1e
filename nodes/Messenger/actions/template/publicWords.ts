import { InvalidInput } from '../../../core/invalidInput';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';

/**
 * What a private reply answers. IDs of posts on a Page start with the Page's own, IDs of comments with the
 * post's.
 * https://developers.facebook.com/docs/messenger-platform/discovery/private-replies
 *
 * @throws InvalidInput when it is no such ID
 */
export function toPublicWords(value: unknown, pageId: string): { commentId: string } | { postId: string } {
	const field = 'Comment or Post ID';
	const id = requiredText(field, value);
	if (!/^\d+(_\d+){0,2}$/.test(id)) {
		throw new InvalidInput(
			field,
			`${field}: "${id.slice(0, 60)}" is not the ID of a comment or a post`,
			'Use {{ $json.commentId }} or {{ $json.postId }} from a Messenger Trigger event.',
		);
	}
	const parts = id.split('_');
	return parts.length === 2 && parts[0] === pageId ? { postId: id } : { commentId: id };
}
