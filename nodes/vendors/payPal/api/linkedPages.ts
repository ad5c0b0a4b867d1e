import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import { holds, isList } from './expectedAnswer';
import type { PagedList } from './pages';
import type { PayPal } from './payPal';

type LinkedList = Omit<PagedList, 'body' | 'pageSize'> & Partial<Pick<PagedList, 'pageSize'>>;

/**
 * The entries of a list whose pages are found by the link `next` of the page before.
 * Of that link only the query is used: the call goes where the first one went.
 *
 * @param limit as many at most; undefined for all
 */
export async function readLinkedPages(
	payPal: PayPal,
	{ path, query, entriesIn, pageSize, options }: LinkedList,
	limit = Infinity,
): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	let asked: IDataObject | undefined = {
		...query,
		...(pageSize && { page_size: Math.min(pageSize, limit) }),
	};
	while (asked && found.length < limit) {
		const page: IDataObject = (await payPal.get(path, {
			query: asked,
			...(options && { options }),
			expects: (answer) => holds()(answer) && isListIn(answer.body, entriesIn),
		})) as IDataObject;
		found.push(...((ownValue(page, entriesIn) ?? []) as IDataObject[]));
		const next = nextOf(page);
		// A page that leads to itself would never end.
		asked = next && JSON.stringify(next) !== JSON.stringify(asked) ? next : undefined;
	}
	return found.slice(0, limit);
}

/** Without any entries, PayPal leaves the list out. */
const isListIn = (body: unknown, name: string): boolean => {
	const entries = isRecord(body) ? ownValue(body, name) : undefined;
	return entries === undefined || isList(entries);
};

function nextOf({ links }: IDataObject): IDataObject | undefined {
	const next = Array.isArray(links) ? links.find((link) => isRecord(link) && link.rel === 'next') : undefined;
	const href = isRecord(next) ? next.href : undefined;
	return typeof href === 'string' && URL.canParse(href)
		? Object.fromEntries(new URL(href).searchParams)
		: undefined;
}
