import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { toGraphRoot } from '../../../vendors/messenger/credentials/credentials';
import {
	followPages,
	listPage,
	type GraphPage,
	type ListPart,
} from '../../../vendors/messenger/api/graphList';
import { rateOf } from '../../../vendors/messenger/api/rate';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { readLimit } from '../../../core/panel/list.description';

interface ListRequest {
	path: string[];
	query?: IDataObject;
}

/** One page of conversations or messages, as soon as Facebook takes another such call. */
async function readConversationPage(
	context: IExecuteFunctions,
	request: ListRequest,
	part: ListPart,
): Promise<GraphPage> {
	const graph = graphOf(context);
	const credentials = await graph.credentials();
	await rateOf(toGraphRoot(credentials), credentials.pageId).turn('conversations');
	return await listPage(graph, request, part);
}

/** Up to `most` conversations or messages, page by page. */
export async function readConversations(
	context: IExecuteFunctions,
	request: ListRequest,
	most = Infinity,
): Promise<IDataObject[]> {
	return await followPages(async (part) => await readConversationPage(context, request, part), most);
}

/** As many conversations or messages as the panel asks for, page by page. */
export async function readConversationList(
	context: IExecuteFunctions,
	itemIndex: number,
	request: ListRequest,
): Promise<IDataObject[]> {
	return await readConversations(context, request, readLimit(context, itemIndex));
}
