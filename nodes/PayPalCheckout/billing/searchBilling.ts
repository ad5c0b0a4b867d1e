import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readPage, type PagedList } from '../../vendors/payPal/api/pages';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { billingPageSize, plansPath, productsPath } from '../../vendors/payPal/billing/billing';

/** PayPal can't look for names: so many pages are read until a few fit. */
const mostPages = 5;

/** Products of the account by their name. */
export async function searchProducts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { path: productsPath, entriesIn: 'products' }, filter, paginationToken);
}

/** Plans of the account by their name. */
export async function searchPlans(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, { path: plansPath, entriesIn: 'plans' }, filter, paginationToken);
}

async function search(
	context: ILoadOptionsFunctions,
	list: Pick<PagedList, 'entriesIn' | 'path'>,
	filter = '',
	paginationToken = '1',
): Promise<INodeListSearchResult> {
	const first = Number(paginationToken);
	const wanted = filter.trim().toLowerCase();
	const fits = ({ name, id }: IDataObject) =>
		String(name ?? '')
			.toLowerCase()
			.includes(wanted) || String(id).toLowerCase() === wanted;
	const results: INodeListSearchResult['results'] = [];
	for (let page = first; page < first + mostPages; page++) {
		const { entries, isLast } = await readPage(
			payPalOf(context),
			{ ...list, pageSize: billingPageSize },
			page,
		);
		results.push(...entries.filter(fits).map(toResult));
		if (isLast) return { results };
		if (results.length > 0) return { results, paginationToken: String(page + 1) };
	}
	return { results, paginationToken: String(first + mostPages) };
}

/** A plan that is not active takes no subscriptions. */
function toResult({ id, name, status }: IDataObject): { name: string; value: string } {
	const state = status && status !== 'ACTIVE' ? ` (${String(status).toLowerCase()})` : '';
	return { name: `${String(name ?? id)}${state}`, value: String(id) };
}
