import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { toGraphRoot } from '../shared/messenger/credentials';
import { listPage, type GraphPage } from '../shared/messenger/graphList';
import { rateOf } from '../shared/messenger/rate';
import { getMessengerCredentials } from '../shared/messenger/transport';

interface ListRequest {
	path: string[];
	query?: IDataObject;
}

/** One page of conversations or messages, as soon as Facebook takes another such call. */
export async function readConversationPage(
	this: IExecuteFunctions,
	request: ListRequest,
	part: { limit: number; after?: string },
): Promise<GraphPage> {
	const credentials = await getMessengerCredentials.call(this);
	await rateOf(toGraphRoot(credentials), credentials.pageId).turn('conversations');
	return await listPage.call(this, request, part);
}

/** As many conversations or messages as the panel asks for, page by page. */
export async function readConversationList(
	this: IExecuteFunctions,
	itemIndex: number,
	request: ListRequest,
): Promise<IDataObject[]> {
	const returnAll = this.getNodeParameter('returnAll', itemIndex, false) as boolean;
	const most = returnAll ? Infinity : (this.getNodeParameter('limit', itemIndex, 50) as number);
	const all: IDataObject[] = [];
	let after: string | undefined;
	do {
		const page = await readConversationPage.call(this, request, {
			limit: Math.min(100, most - all.length),
			...(after && { after }),
		});
		all.push(...page.entries);
		({ after } = page);
	} while (after && all.length < most);
	return all;
}
