import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { filledPage, listPage } from '../../../vendors/messenger/api/graphList';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { simplifyConversation } from './simplifyConversation';

/** Conversations of the Page by the name of the person, newest first. */
export async function searchConversations(
	this: ILoadOptionsFunctions,
	_filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const graph = graphOf(this);
	const { pageId } = await graph.credentials();
	const query = { platform: 'MESSENGER', fields: 'id,participants,updated_time' };
	const page = await filledPage(
		async (part) => await listPage(graph, { path: [pageId, 'conversations'], query }, part),
		{ limit: 50, ...(paginationToken && { after: paginationToken }) },
	);
	const results = page.entries.map((entry) => {
		const { id, psid, name } = simplifyConversation(entry, pageId);
		return { name: String(name ?? psid ?? id), value: String(id) };
	});
	return { results, ...(page.after && { paginationToken: page.after }) };
}
