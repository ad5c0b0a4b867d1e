import type { Resource } from '../../../core/declaration';
import { deleteComment } from './delete.operation';
import { hide, unhide } from './hide.operation';
import { like, unlike } from './like.operation';
import { reply } from './reply.operation';

export const comment: Resource = {
	name: 'Comment',
	value: 'comment',
	operations: [deleteComment, hide, like, unlike, reply, unhide],
	first: reply,
};
