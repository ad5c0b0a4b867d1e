import type { Graph } from '../../../vendors/messenger/api/graph';
import { toChange } from './changeComment';

/** https://developers.facebook.com/docs/graph-api/reference/comment#updating */
async function setHidden(graph: Graph, id: string, hidden: boolean) {
	await graph.post([id], { body: { is_hidden: hidden }, purpose: 'engage' });
	return { hidden };
}

export const hide = toChange({
	name: 'Hide',
	value: 'hide',
	action: 'Hide comment',
	description: 'Only the person who wrote it and their friends still see it',
	of: 'comment',
	make: async (graph, id) => await setHidden(graph, id, true),
});

export const unhide = toChange({
	name: 'Show Again',
	value: 'unhide',
	action: 'Show hidden comment again',
	description: 'Everybody sees it again',
	of: 'comment',
	make: async (graph, id) => await setHidden(graph, id, false),
});
