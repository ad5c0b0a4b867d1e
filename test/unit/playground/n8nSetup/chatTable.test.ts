import { makeChatTable } from '../../../../playground/n8nSetup/chatTable.ts';
import type { N8nApi } from '../../../../playground/n8nSetup/n8nApi.ts';

/** What is asked of an n8n that has these tables, besides what it has. */
async function madeIn(tables: string[]): Promise<unknown[]> {
	const made: unknown[] = [];
	const call = async (method: string, path: string, body?: unknown) => {
		if (method !== 'GET') made.push([method, path, body]);
		return await Promise.resolve(
			path.endsWith('/personal') ? { id: 'mine' } : { data: tables.map((name) => ({ name })) },
		);
	};
	await makeChatTable({ call } as unknown as N8nApi);
	return made;
}

it('the assistant gets an empty table, once', async () => {
	const columns = [
		{ name: 'psid', type: 'string' },
		{ name: 'line', type: 'string' },
	];
	expect(await madeIn(['Products'])).toEqual([
		['POST', '/rest/projects/mine/data-tables', { name: 'Chats', columns }],
	]);
	expect(await madeIn(['Chats'])).toEqual([]);
});
