import { makeEmptyTables } from '../../../../playground/n8nSetup/emptyTables.ts';
import type { N8nApi } from '../../../../playground/n8nSetup/n8nApi.ts';

interface Made {
	name: string;
	columns: Array<{ name: string; type: string }>;
}

/** What is asked of an n8n that has these tables, besides what it has. */
async function madeIn(tables: string[]): Promise<Made[]> {
	const made: Made[] = [];
	const call = async (method: string, path: string, body?: unknown) => {
		if (method !== 'GET') {
			expect([method, path]).toEqual(['POST', '/rest/projects/mine/data-tables']);
			made.push(body as Made);
		}
		return await Promise.resolve(
			path.endsWith('/personal') ? { id: 'mine' } : { data: tables.map((name) => ({ name })) },
		);
	};
	await makeEmptyTables({ call } as unknown as N8nApi);
	return made;
}

const names = async (tables: string[]) => (await madeIn(tables)).map(({ name }) => name);

it('the assistant gets an empty table, once', async () => {
	const columns = [
		{ name: 'psid', type: 'string' },
		{ name: 'line', type: 'string' },
	];
	expect(await madeIn(['Products'])).toContainEqual({ name: 'Chats', columns });
	expect(await names(['Chats'])).not.toContain('Chats');
});

it('tables that are there stay as they are', async () => {
	const all = await names([]);
	expect(all).toContain('Arrivals');
	expect(await names(all)).toEqual([]);
});

it('what an ID is kept in is text: a number would lose its last digits', async () => {
	const columns = (await madeIn([])).flatMap((table) => table.columns);
	const ids = columns.filter(({ name }) => /psid|id$/i.test(name));
	expect(ids.length).toBeGreaterThan(3);
	expect(ids.every(({ type }) => type === 'string')).toBe(true);
});
