import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { commentFields, readPublicId } from './comment.description';
import { replyOnce } from './replyOnce';

/** What people can write into a comment; Facebook's reference has no number. */
const mostCharacters = 8000;

const textField = messengerText({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	most: mostCharacters,
	description: 'Everybody can read it. At most 8000 characters.',
});

const imageField = messengerUrl({
	displayName: 'Image URL',
	name: 'imageUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/mug.jpg',
	description: 'A picture below the text, if you like',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = readPublicId(context, itemIndex, 'commentOrPost');
	const message = textField.readRequired(context, itemIndex);
	const imageUrl = imageField.readOptional(context, itemIndex);
	const replyId = await replyOnce(context, itemIndex, { below: id, message, imageUrl });
	return { commentId: id, replyId };
}

export const reply = {
	name: 'Reply in Public',
	value: 'reply',
	action: 'Reply to comment in public',
	description: 'Answer below a comment or a post, where everybody reads it',
	fields: [commentFields.commentOrPost, textField, imageField],
	concurrency: 5,
	lane: commentFields.commentOrPost,
	execute,
} satisfies DeclaredOperation;
