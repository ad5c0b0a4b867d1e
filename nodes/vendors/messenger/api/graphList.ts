import type { IDataObject } from 'n8n-workflow';

import { toUrl } from '../../../core/webAddress';
import type { Graph } from './graph';

/** One page of a list. */
export interface GraphPage {
	/** Fewer than asked for, or none, though more may follow. */
	entries: IDataObject[];
	/** Where the next page starts; undefined on the last. */
	after?: string;
}

interface ListRequest {
	path: string[];
	query?: IDataObject;
}

/** Which part of a list: so many entries, from a place that the page before has named. */
export interface ListPart {
	limit: number;
	after?: string;
}

/** Facebook gives at most so many at a time. */
const pageSize = 100;

/**
 * One page of a list.
 * https://developers.facebook.com/docs/graph-api/results
 */
export async function listPage(
	graph: Graph,
	{ path, query }: ListRequest,
	{ limit = pageSize, after }: Partial<ListPart> = {},
): Promise<GraphPage> {
	const body = await graph.get(path, {
		query: { ...query, limit, ...(after && { after }) },
		answersWith: ['data'],
	});
	return toPage(body);
}

/**
 * A page is the last when it names no next one, and only then: Facebook leaves out what the token may not
 * see after it has counted.
 * https://developers.facebook.com/docs/graph-api/results#cursors
 */
export function toPage({ data, paging }: IDataObject): GraphPage {
	const entries = Array.isArray(data) ? (data as IDataObject[]) : [];
	const { next, cursors } = (paging ?? {}) as { next?: unknown; cursors?: { after?: unknown } };
	if (typeof next !== 'string' || next === '') return { entries };
	const after = toUrl(next)?.searchParams.get('after') || cursors?.after;
	return { entries, ...(typeof after === 'string' && { after }) };
}

/**
 * A list up to `most` entries, page by page.
 *
 * @param read one page of it
 */
export async function followPages(
	read: (part: ListPart) => Promise<GraphPage>,
	most = Infinity,
): Promise<IDataObject[]> {
	const all: IDataObject[] = [];
	const seen = new Set<string | undefined>();
	let after: string | undefined;
	do {
		seen.add(after);
		const page = await read({ limit: Math.min(pageSize, most - all.length), ...(after && { after }) });
		all.push(...page.entries);
		({ after } = page);
		// A list that leads back to where it has been would never end.
	} while (after && !seen.has(after) && all.length < most);
	return all.slice(0, most);
}

/** A list up to `limit` entries, page by page; without a limit, all of it. */
export async function listAll(graph: Graph, request: ListRequest, limit = Infinity): Promise<IDataObject[]> {
	return await followPages(async (part) => await listPage(graph, request, part), limit);
}

/**
 * The first page from `part` on that has something to show, for pickers: n8n ends a list at an empty page.
 *
 * @param wanted leaves out what is not looked for
 */
export async function filledPage(
	read: (part: ListPart) => Promise<GraphPage>,
	part: ListPart,
	wanted: (entry: IDataObject) => boolean = () => true,
): Promise<GraphPage> {
	const seen = new Set<string | undefined>();
	let { after } = part;
	for (;;) {
		seen.add(after);
		const page = await read({ limit: part.limit, ...(after && { after }) });
		const entries = page.entries.filter(wanted);
		const isEnd = !page.after || seen.has(page.after);
		if (entries.length > 0 || isEnd) return { entries, ...(!isEnd && { after: page.after! }) };
		({ after } = page);
	}
}
