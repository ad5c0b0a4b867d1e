import type { IExecuteFunctions } from 'n8n-workflow';

import { messengerText } from '../../../vendors/messenger/panel/messengerText';

const remedy = 'Use {{ $json.commentId }} from the event Post or Comment of a Messenger Trigger.';

const commentField = messengerText({
	displayName: 'Comment ID',
	name: 'commentId',
	type: 'string',
	default: '={{ $json.commentId }}',
	required: true,
	description: 'The commentId from the event Post or Comment of the Messenger Trigger',
});

/** The same where a post does as well. */
const commentOrPostField = commentField.with({
	displayName: 'Comment or Post ID',
	default: '={{ $json.commentId ?? $json.postId }}',
	description:
		'The commentId from the event Post or Comment of the Messenger Trigger, or a postId of your Page or of a visitor',
});

export const commentFields = { comment: commentField, commentOrPost: commentOrPostField };

/**
 * An ID of a comment or a post: the numbers of the post and of the comment, or only one of them.
 *
 * @throws InvalidInput when it is no such ID
 */
export function readPublicId(
	context: IExecuteFunctions,
	itemIndex: number,
	which: keyof typeof commentFields,
): string {
	const field = commentFields[which];
	const id = field.readRequired(context, itemIndex);
	if (/^\d+(_\d+){0,2}$/.test(id)) return id;
	const what = which === 'comment' ? 'is not the ID of a comment' : 'is not the ID of a comment or a post';
	throw field.refused(id, what, remedy, 60);
}
