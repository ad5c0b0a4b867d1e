import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { withExamplePictures } from './examplePictures.ts';
import type { N8nApi } from './n8nApi.ts';

const file = path.resolve(import.meta.dirname, '..', '..', 'workflows', 'products.csv');

/** The name by which the example workflows find the table. */
const tableName = 'Products';

interface Row {
	id: number;
	imageUrl: string | null;
}

/**
 * Gives n8n the table from which the example workflows read the products: `workflows/products.csv`, uploaded as a
 * merchant does it. A table that is there already stays as its owner made it.
 */
export async function loadProducts(api: N8nApi): Promise<void> {
	const { id: project } = await api.call<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const existing = await api.call<{ data: Array<{ id: string; name: string }> }>('GET', tables);
	const known = existing.data.find(({ name }) => name === tableName);
	await (known ? movePictures(api, `${tables}/${known.id}/rows`) : upload(api, tables));
}

async function upload(api: N8nApi, tables: string): Promise<void> {
	const form = new FormData();
	const csv = await readFile(file, 'utf8');
	form.set('file', new Blob([csv], { type: 'text/csv' }), path.basename(file));
	form.set('hasHeaders', 'true');
	const { id: fileId, columns } = await api.call<{
		id: string;
		columns: Array<{ name: string; type: string }>;
	}>('POST', '/rest/data-tables/uploads', form);
	await api.call('POST', tables, {
		name: tableName,
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
