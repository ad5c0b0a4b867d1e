import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { filledPage, listPage } from '../../../vendors/messenger/api/graphList';
import { getMessengerCredentials } from '../../../vendors/messenger/api/transport';
import { simplifyConversation } from './simplifyConversation';

/** Conversations of the Page by the name of the person, newest first. */
export async function searchConversations(
	this: ILoadOptionsFunctions,
	_filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const { pageId } = await getMessengerCredentials(this);
	const query = { platform: 'MESSENGER', fields: 'id,participants,updated_time' };
	const page = await filledPage(
		async (part) => await listPage(this, { path: [pageId, 'conversations'], query }, part),
		{ limit: 50, ...(paginationToken && { after: paginationToken }) },
	);
	const results = page.entries.map((entry) => {
		const { id, psid, name } = simplifyConversation(entry, pageId);
		return { name: String(name ?? psid ?? id), value: String(id) };
	});
	return { results, ...(page.after && { paginationToken: page.after }) };
}
