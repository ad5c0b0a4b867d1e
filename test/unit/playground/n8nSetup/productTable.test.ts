import type { N8nApi } from '../../../../playground/n8nSetup/n8nApi.ts';
import { loadTables } from '../../../../playground/n8nSetup/productTable.ts';

/** An n8n with these rows in its table of products, and the other tables; with no table at all when undefined. */
function n8nWith(rows: object[] | undefined) {
	const made: Array<{ call: string; body: unknown }> = [];
	const answers: Record<string, unknown> = {
		'GET /rest/projects/personal': { id: 'mine' },
		'GET /rest/projects/mine/data-tables': {
			data: [
				{ id: 'other', name: 'Products of last year' },
				...(rows
					? [
							{ id: 't1', name: 'Products' },
							{ id: 't2', name: 'Stock' },
							{ id: 't3', name: 'Carts' },
						]
					: []),
			],
		},
		'GET /rest/projects/mine/data-tables/t1/rows?take=250': { data: rows },
		'GET /rest/projects/mine/data-tables/t2/rows?take=250': { data: [] },
		'POST /rest/data-tables/uploads': {
			id: 'file',
			columns: [{ name: 'price', type: 'number', compatibleTypes: ['number', 'string'] }],
		},
	};
	const call = async (method: string, path: string, body?: unknown) => {
		if (method !== 'GET') made.push({ call: `${method} ${path}`, body });
		return await Promise.resolve(answers[`${method} ${path}`]);
	};
	return { api: { call } as unknown as N8nApi, made };
}

describe('loadTables', () => {
	it('uploads the example products and makes the table of them', async () => {
		const { api, made } = n8nWith(undefined);
		await loadTables(api);
		const [upload, table] = made;
		const csv = await ((upload!.body as FormData).get('file') as File).text();
		expect(csv).toMatch(/^mug,Stoneware mug,24\.00,USD,.*,https:\/\/mapleandmug\.example\/pictures\//m);
		expect(table).toEqual({
			call: 'POST /rest/projects/mine/data-tables',
			body: {
				name: 'Products',
				columns: [{ name: 'price', type: 'number' }],
				fileId: 'file',
				hasHeaders: true,
			},
		});
	});

	it('makes the tables of the cart, one of them of its columns alone', async () => {
		const { api, made } = n8nWith(undefined);
		await loadTables(api);
		const [, , upload, stock, carts] = made;
		expect(await ((upload!.body as FormData).get('file') as File).text()).toMatch(/^SPRING10,/m);
		expect(stock!.body).toMatchObject({ name: 'Stock' });
		expect(carts!.body).toMatchObject({
			name: 'Carts',
			columns: [{ name: 'psid', type: 'string' }, {}, {}, {}],
		});
	});

	it('leaves a table as its owner made it, but for pictures of an earlier playground', async () => {
		const { api, made } = n8nWith([
			{ id: 1, imageUrl: 'http://localhost:4999/shop/pictures/mug.png' },
			{ id: 2, imageUrl: 'https://example.com/own.png' },
			{ id: 3, imageUrl: null },
			{ id: 4, imageUrl: 'https://mapleandmug.example/pictures/mug.png' },
		]);
		await loadTables(api);
		expect(made).toEqual([
			{
				call: 'PATCH /rest/projects/mine/data-tables/t1/rows',
				body: {
					filter: { type: 'and', filters: [{ columnName: 'id', condition: 'eq', value: 1 }] },
					data: { imageUrl: 'https://mapleandmug.example/pictures/mug.png' },
				},
			},
		]);
	});
});
