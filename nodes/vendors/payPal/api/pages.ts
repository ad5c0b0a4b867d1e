import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import { holds, isList, type IsExpected } from './expectedAnswer';
import type { CallOptions } from './callOptions';
import type { PayPal, PayPalRequest } from './payPal';

/** A list that PayPal gives in numbered pages (`page`, `page_size`). */
export interface PagedList {
	path: string;
	query?: IDataObject;
	/** With one the list is asked for by POST, as searches are. */
	body?: object;
	/** Where the entries are in the answer, e.g. `items`. */
	entriesIn: string;
	/** As many as PayPal gives at a time. */
	pageSize: number;
	/** Whether PayPal is to give each entry whole. */
	prefer?: PayPalRequest['prefer'];
	options?: CallOptions;
	/** What each answer holds besides. */
	expects?: IsExpected;
}

/** One page of a list. */
export interface PayPalPage {
	entries: IDataObject[];
	isLast: boolean;
	/** All of the answer. */
	body: IDataObject;
}

/** @param page counted from 1 */
export async function readPage(payPal: PayPal, list: PagedList, page: number): Promise<PayPalPage> {
	const { path, query, body, entriesIn, pageSize, prefer, options, expects = holds() } = list;
	const answer = (await payPal.answer({
		method: body ? 'POST' : 'GET',
		path,
		query: { ...query, page, page_size: pageSize },
		...(body && { body, onceByItself: true }),
		...(prefer && { prefer }),
		...(options && { options }),
		// Without any entries, PayPal leaves the list out.
		expects: ({ status, body: found }) =>
			expects({ status, body: found }) && isListOrNothing(found, entriesIn),
	})) as { body: IDataObject };
	const entries = (ownValue(answer.body, entriesIn) ?? []) as IDataObject[];
	const { body: found } = answer;
	return {
		body: found,
		entries,
		isLast: entries.length === 0 || (entries.length < pageSize && !hasNext(found, page)),
	};
}

/**
 * The entries of a list, page by page, in the order PayPal has them.
 *
 * @param limit as many at most; undefined for all
 */
export async function readPages(payPal: PayPal, list: PagedList, limit = Infinity): Promise<IDataObject[]> {
	// Pages of another size begin elsewhere: it stays the same on all of them.
	const pageSize = Math.min(list.pageSize, limit);
	const found: IDataObject[] = [];
	for (let page = 1; found.length < limit; page++) {
		const { entries, isLast } = await readPage(payPal, { ...list, pageSize }, page);
		found.push(...entries);
		if (isLast) break;
	}
	return found.slice(0, limit);
}

const isListOrNothing = (body: unknown, name: string): boolean => {
	const entries = isRecord(body) ? ownValue(body, name) : undefined;
	return entries === undefined || isList(entries);
};

/** A page may be shorter than PayPal was asked for, and not the last one. */
const hasNext = ({ links, total_pages: pages }: IDataObject, page: number): boolean =>
	Number(pages) > page ||
	(Array.isArray(links) && links.some((link) => isRecord(link) && link.rel === 'next'));
