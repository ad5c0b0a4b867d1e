import type { Shop } from '../../playground/n8nSetup/shop.ts';

export type Row = Record<string, boolean | number | string | null>;

/** What stands in one of n8n's data tables. */
export async function rowsOf({ api }: Shop, table: string): Promise<Row[]> {
	return (await api.call<{ data: Row[] }>('GET', `${await rowsAt(api, table)}?take=250`)).data;
}

/** The address of the rows of a data table. */
export async function rowsAt(api: Shop['api'], table: string): Promise<string> {
	const { id: project } = await api.call<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const { data } = await api.call<{ data: Array<{ id: string; name: string }> }>('GET', `${tables}?take=250`);
	const { id } = data.find(({ name }) => name === table)!;
	return `${tables}/${id}/rows`;
}
