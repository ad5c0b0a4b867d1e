import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { labelFields, toLabel } from '../actions/user/labels';
import { filledPage, listPage } from '../../vendors/messenger/api/graphList';
import { graphOf } from '../../vendors/messenger/api/graph';

const pageSize = 50;

/** Templates of the Page by words in them. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await search(this, 'message_templates', paginationToken, {
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
	return await search(this, 'message_templates', paginationToken, {
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
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchIn(this, ['message_template_library'], paginationToken, {
		query: { ...(filter && { name_or_content: filter }) },
		toResult: ({ name, language, body }) => ({
			name: `${name} (${language}): ${body}`,
			value: `${name}/${language}`,
		}),
	});
}

/** Personas of the Page by their name. */
export async function searchPersonas(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const wanted = filter.toLowerCase();
	return await search(this, 'personas', paginationToken, {
		query: { fields: 'name' },
		wanted: ({ name }) => String(name).toLowerCase().includes(wanted),
		toResult: ({ id, name }) => ({ name: String(name), value: String(id) }),
	});
}

/** Labels of the Page by their name, which is also what is chosen: a label that was made anew is the same one. */
export async function searchLabels(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const wanted = filter.toLowerCase();
	return await search(this, 'custom_labels', paginationToken, {
		query: { fields: labelFields },
		wanted: (entry) => toLabel(entry).name.toLowerCase().includes(wanted),
		toResult: (entry) => ({ name: toLabel(entry).name, value: toLabel(entry).name }),
	});
}

interface Search {
	query: IDataObject;
	/** Leaves out what Facebook can't look for itself. */
	wanted?: (entry: IDataObject) => boolean;
	toResult: (entry: IDataObject) => { name: string; value: string };
}

async function search(
	context: ILoadOptionsFunctions,
	edge: string,
	after: string | undefined,
	how: Search,
): Promise<INodeListSearchResult> {
	const { pageId } = await graphOf(context).credentials();
	return await searchIn(context, [pageId, edge], after, how);
}

async function searchIn(
	context: ILoadOptionsFunctions,
	path: string[],
	after: string | undefined,
	{ query, wanted, toResult }: Search,
): Promise<INodeListSearchResult> {
	const page = await filledPage(
		async (part) => await listPage(graphOf(context), { path, query }, part),
		{ limit: pageSize, ...(after && { after }) },
		wanted,
	);
	return { results: page.entries.map(toResult), ...(page.after && { paginationToken: page.after }) };
}
