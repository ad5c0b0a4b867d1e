import type { IDataObject } from 'n8n-workflow';

import { graphRequest, type GraphCaller } from './transport';

/** One page of a list. */
export interface GraphPage {
	entries: IDataObject[];
	/** Where the next page starts; undefined on the last. */
	after?: string;
}

interface ListRequest {
	path: string[];
	query?: IDataObject;
}

/** Facebook gives at most so many at a time. */
const pageSize = 100;

/**
 * One page of a list.
 * https://developers.facebook.com/docs/graph-api/results
 */
export async function listPage(
	this: GraphCaller,
	{ path, query }: ListRequest,
	{ limit = pageSize, after }: { limit?: number; after?: string } = {},
): Promise<GraphPage> {
	const body = await graphRequest.call(this, {
		method: 'GET',
		path,
		query: { ...query, limit, ...(after && { after }) },
	});
	const entries = Array.isArray(body.data) ? (body.data as IDataObject[]) : [];
	const next = (body.paging as { cursors?: { after?: string } } | undefined)?.cursors?.after;
	return { entries, ...(next && entries.length === limit && { after: next }) };
}

/** A list up to `limit` entries, page by page; without a limit, all of it. */
export async function listAll(
	this: GraphCaller,
	request: ListRequest,
	limit = Infinity,
): Promise<IDataObject[]> {
	const all: IDataObject[] = [];
	let after: string | undefined;
	do {
		const page = await listPage.call(this, request, {
			limit: Math.min(pageSize, limit - all.length),
			...(after && { after }),
		});
		all.push(...page.entries);
		({ after } = page);
	} while (after && all.length < limit);
	return all;
}
