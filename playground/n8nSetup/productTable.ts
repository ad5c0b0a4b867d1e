import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { withExamplePictures } from './examplePictures.ts';
import type { N8nApi } from './n8nApi.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', 'workflows');

/** The tables that example workflows find by these names, and the files of `workflows/` that they are made from. */
const fileByTable = { Products: 'products.csv', Stock: 'stock.csv' };

/** What `workflows/cart.json` keeps carts in. A PSID has more digits than a number can hold. */
const carts = {
	name: 'Carts',
	columns: [
		{ name: 'psid', type: 'string' },
		{ name: 'sku', type: 'string' },
		{ name: 'quantity', type: 'number' },
		{ name: 'checkout', type: 'string' },
	],
};

interface Row {
	id: number;
	imageUrl: string | null;
}

/**
 * Gives n8n the tables of the example workflows: those of products, uploaded as a merchant does it, and one for carts. A
 * table that is there already stays as its owner made it.
 */
export async function loadTables(api: N8nApi): Promise<void> {
	const { id: project } = await api.call<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const existing = await api.call<{ data: Array<{ id: string; name: string }> }>('GET', tables);
	const find = (name: string) => existing.data.find((table) => table.name === name);
	for (const [name, file] of Object.entries(fileByTable)) {
		const known = find(name);
		await (known ? movePictures(api, `${tables}/${known.id}/rows`) : upload(api, tables, name, file));
	}
	if (!find(carts.name)) await api.call('POST', tables, carts);
}

async function upload(api: N8nApi, tables: string, name: string, file: string): Promise<void> {
	const form = new FormData();
	const csv = await readFile(path.join(folder, file), 'utf8');
	form.set('file', new Blob([csv], { type: 'text/csv' }), file);
	form.set('hasHeaders', 'true');
	const { id: fileId, columns } = await api.call<{
		id: string;
		columns: Array<{ name: string; type: string }>;
	}>('POST', '/rest/data-tables/uploads', form);
	await api.call('POST', tables, {
		name,
		columns: columns.map(({ name, type }) => ({ name, type })),
		fileId,
		hasHeaders: true,
	});
}

async function movePictures(api: N8nApi, rows: string): Promise<void> {
	const { data } = await api.call<{ data: Row[] }>('GET', `${rows}?take=250`);
	for (const { id, imageUrl } of data) {
		const moved = imageUrl && withExamplePictures(imageUrl);
		if (!moved || moved === imageUrl) continue;
		const filter = { type: 'and', filters: [{ columnName: 'id', condition: 'eq', value: id }] };
		await api.call('PATCH', rows, { filter, data: { imageUrl: moved } });
	}
}
