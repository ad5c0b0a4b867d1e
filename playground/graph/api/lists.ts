import { readText, type GraphCall, type Params } from './call.ts';

export interface List {
	data: unknown[];
	paging?: { cursors?: Record<string, string>; next?: string };
}

/** Where a list begins that nobody cuts, and how much of it is read to be cut. */
const everything: Params = { limit: '100000', after: undefined, before: undefined };

/**
 * How long the pages of lists are. Meta fills a page and then takes out what the token may not see: a page can
 * be short, or empty, and still have a next one.
 * https://developers.facebook.com/docs/graph-api/results
 */
export class Lists {
	/** Sizes of the pages from the first on, the last one again and again; undefined for as long as asked for. */
	pageSizes: number[] | undefined;

	reset(): void {
		this.pageSizes = undefined;
	}

	/**
	 * The answer to a call, with the address of the next page where there is one.
	 *
	 * @param address of the call, without its parameters
	 */
	async answer(call: GraphCall, operation: (call: GraphCall) => unknown, address: string): Promise<unknown> {
		const isCut = call.method === 'GET' && this.pageSizes !== undefined && !isOneObject(address);
		const params = isCut ? { ...call.params, ...everything } : call.params;
		const body = await operation({ ...call, params });
		if (call.method !== 'GET' || !isList(body)) return body;
		return withAddress(isCut ? this.cut(body, call.params) : body, address, call.params);
	}

	private cut({ data }: List, params: Params): List {
		const [start = 0, turn = 0] = positionIn(readText(params, 'after'));
		const size = this.pageSizes![Math.min(turn, this.pageSizes!.length - 1)] ?? 1;
		const end = Math.min(data.length, start + Math.min(size, Number(readText(params, 'limit') ?? size)));
		const cursors = { before: toCursor(start, turn), after: toCursor(end, turn + 1) };
		return { data: data.slice(start, end), paging: { cursors, ...(end < data.length && { next: '' }) } };
	}
}

/** Edges that answer one object in the form of a list. */
const isOneObject = (address: string): boolean =>
	/\/(?:messenger_profile|custom_user_settings|thread_owner|messaging_feature_review)$/.test(address);

const isList = (body: unknown): body is List =>
	typeof body === 'object' && body !== null && Array.isArray((body as Partial<List>).data);

const toCursor = (start: number, turn: number): string =>
	Buffer.from(`${start}:${turn}`).toString('base64url');

const positionIn = (cursor: string | undefined): number[] =>
	cursor === undefined ? [] : Buffer.from(cursor, 'base64url').toString().split(':').map(Number);

/** The list with the address of its next page. Meta repeats the parameters of the call, its token among them. */
export function withAddress(list: List, address: string, params: Params): List {
	const { cursors, next } = list.paging ?? {};
	if (next === undefined || cursors === undefined) return list;
	const url = new URL(address);
	for (const [name, value] of Object.entries(params)) {
		if (name !== 'appsecret_proof' && ['string', 'number'].includes(typeof value)) {
			url.searchParams.set(name, String(value));
		}
	}
	url.searchParams.set('after', cursors.after!);
	url.searchParams.delete('before');
	return { ...list, paging: { cursors, next: url.href } };
}
