import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { askAs, readLogin, readLoginToken } from './login';

/** The Pages of the person who has logged in, by words of their names. */
export async function searchPages(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const limit = 50;
	const login = await readLogin.call(this);
	const token = await readLoginToken.call(this);
	const { data, paging } = await askAs.call(this, login, token, ['me', 'accounts'], {
		fields: 'id,name',
		limit,
		...(paginationToken && { after: paginationToken }),
	});
	const pages = (data ?? []) as IDataObject[];
	const after = (paging as { cursors?: { after?: string } } | undefined)?.cursors?.after;
	const wanted = filter.toLowerCase();
	return {
		results: pages
			.map(({ id, name }) => ({ name: String(name ?? id), value: String(id) }))
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
		...(after && pages.length === limit && { paginationToken: after }),
	};
}
