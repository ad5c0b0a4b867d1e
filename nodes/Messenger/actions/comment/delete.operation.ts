import { toChange } from './changeComment';

/** https://developers.facebook.com/docs/graph-api/reference/comment#deleting */
export const deleteComment = toChange({
	name: 'Delete',
	value: 'delete',
	action: 'Delete comment',
	description: 'Remove a comment for good. To keep it from others, hide it.',
	of: 'comment',
	async make(graph, id) {
		await graph.delete([id], { purpose: 'engage' });
		return { deleted: true };
	},
});
