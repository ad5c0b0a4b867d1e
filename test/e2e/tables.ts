import type { Shop } from '../../playground/n8nSetup/shop.ts';

export type Row = Record<string, boolean | number | string | null>;

/** What stands in one of n8n's data tables. */
export async function rowsOf(shop: Shop, table: string): Promise<Row[]> {
	const { id: project } = await shop.api.call<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const { data } = await shop.api.call<{ data: Array<{ id: string; name: string }> }>(
		'GET',
		`${tables}?take=250`,
	);
	const { id } = data.find(({ name }) => name === table)!;
	return (await shop.api.call<{ data: Row[] }>('GET', `${tables}/${id}/rows?take=250`)).data;
}
