import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { filledPage, toPage } from '../api/graphList';
import { askAs, readLogin, readLoginToken } from './login';

/** The Pages of the person who has logged in, by words of their names. */
export async function searchPages(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const login = await readLogin(this);
	const token = await readLoginToken(this);
	const wanted = filter.toLowerCase();
	const page = await filledPage(
		async (part) =>
			toPage(await askAs(this, login, token, ['me', 'accounts'], { fields: 'id,name', ...part })),
		{ limit: 50, ...(paginationToken && { after: paginationToken }) },
		({ id, name }) =>
			String(name ?? id)
				.toLowerCase()
				.includes(wanted),
	);
	return {
		results: page.entries.map(({ id, name }) => ({ name: String(name ?? id), value: String(id) })),
		...(page.after && { paginationToken: page.after }),
	};
}
