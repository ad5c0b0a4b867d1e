import type { N8nApi } from './n8nApi.ts';

/**
 * The tables without rows by which the example workflows find what they keep, and their columns. A PSID and the ID of an
 * ad have more digits than a number can hold: everything is text that is not counted.
 */
const tables: Record<string, { texts: string[]; numbers?: string[]; booleans?: string[] }> = {
	'Ad sales': {
		texts: ['orderId', 'adId', 'ref', 'source', 'currency'],
		numbers: ['sold', 'refunded'],
	},
	Arrivals: { texts: ['psid', 'adId', 'ref', 'source', 'adTitle', 'cameAt'] },
	Chats: { texts: ['psid', 'line'] },
	Notices: { texts: ['psid'], booleans: ['optedOut'] },
};

/** Gives n8n these tables. One that is there already stays as its owner made it. */
export async function makeEmptyTables(api: N8nApi): Promise<void> {
	const { id: project } = await api.call<{ id: string }>('GET', '/rest/projects/personal');
	const address = `/rest/projects/${project}/data-tables`;
	const existing = await api.call<{ data: Array<{ name: string }> }>('GET', `${address}?take=250`);
	for (const [name, { texts, numbers = [], booleans = [] }] of Object.entries(tables)) {
		if (existing.data.some((table) => table.name === name)) continue;
		const columns = [
			...texts.map((column) => ({ name: column, type: 'string' })),
			...numbers.map((column) => ({ name: column, type: 'number' })),
			...booleans.map((column) => ({ name: column, type: 'boolean' })),
		];
		await api.call('POST', address, { name, columns });
	}
}
