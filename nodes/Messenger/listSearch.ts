import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listPage } from '../shared/messenger/graphList';
import { getMessengerCredentials, graphRequest } from '../shared/messenger/transport';

const pageSize = 50;

/** Templates of the Page by words in them. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search.call(this, 'message_templates', paginationToken, {
		query: { fields: 'name,language,status', ...(filter && { name_or_content: filter }) },
		toResult: ({ id, name, language, status }) => ({
			name: `${name} (${language}) - ${String(status).toLowerCase()}`,
			value: String(id),
		}),
	});
}

/** The same of those that may be sent; a template is named by its name and language. */
export async function searchApprovedTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search.call(this, 'message_templates', paginationToken, {
		query: {
			fields: 'name,language',
			status: JSON.stringify(['APPROVED']),
			...(filter && { name_or_content: filter }),
		},
		toResult: ({ name, language }) => ({ name: `${name} (${language})`, value: `${name}/${language}` }),
	});
}

/** Texts of Facebook's own, by words in them. */
export async function searchLibraryTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { data } = await graphRequest.call(this, {
		method: 'GET',
		path: ['message_template_library'],
		query: { ...(filter && { name_or_content: filter }) },
	});
	return {
		results: (Array.isArray(data) ? (data as IDataObject[]) : []).map(({ name, language, body }) => ({
			name: `${name} (${language}): ${body}`,
			value: `${name}/${language}`,
		})),
	};
}

/** Personas of the Page by their name. */
export async function searchPersonas(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = await search.call(this, 'personas', paginationToken, {
		query: { fields: 'name' },
		toResult: ({ id, name }) => ({ name: String(name), value: String(id) }),
	});
	const wanted = filter.toLowerCase();
	return { ...found, results: found.results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

async function search(
	this: ILoadOptionsFunctions,
	edge: string,
	after: string | undefined,
	{
		query,
		toResult,
	}: { query: IDataObject; toResult: (entry: IDataObject) => { name: string; value: string } },
): Promise<INodeListSearchResult> {
	const { pageId } = await getMessengerCredentials.call(this);
	const page = await listPage.call(
		this,
		{ path: [pageId, edge], query },
		{ limit: pageSize, ...(after && { after }) },
	);
	return { results: page.entries.map(toResult), ...(page.after && { paginationToken: page.after }) };
}
