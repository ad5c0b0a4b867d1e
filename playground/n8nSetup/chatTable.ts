import type { N8nApi } from './n8nApi.ts';

/** The name by which `shop-assistant-agent.json` finds what it remembers. */
const tableName = 'Chats';
const columns = ['psid', 'line'];

/** Gives n8n the empty table in which the shop assistant keeps what was said. One that is there already stays. */
export async function makeChatTable(api: N8nApi): Promise<void> {
	const { id: project } = await api.call<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const existing = await api.call<{ data: Array<{ name: string }> }>('GET', tables);
	if (existing.data.some(({ name }) => name === tableName)) return;
	await api.call('POST', tables, {
		name: tableName,
		columns: columns.map((name) => ({ name, type: 'string' })),
	});
}
