import { toChange } from './changeComment';

/** https://developers.facebook.com/docs/graph-api/reference/object/likes */
export const like = toChange({
	name: 'Like',
	value: 'like',
	action: 'Like comment or post',
	description: 'Like a comment or a post as your Page',
	of: 'commentOrPost',
	async make(graph, id) {
		await graph.post([id, 'likes'], { purpose: 'engage' });
		return { liked: true };
	},
});

export const unlike = toChange({
	name: 'Remove Like',
	value: 'unlike',
	action: 'Remove like from comment or post',
	description: "Take back your Page's like",
	of: 'commentOrPost',
	async make(graph, id) {
		await graph.delete([id, 'likes'], { purpose: 'engage' });
		return { liked: false };
	},
});
