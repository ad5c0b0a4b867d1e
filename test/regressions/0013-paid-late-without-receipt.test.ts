import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{ name: string; parameters: { resource?: string; operation?: string } }>;
	connections: Record<string, { main?: Array<Array<{ node: string }>> }>;
}

const folder = path.resolve(__dirname, '../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;

const paid = 1;

/** Money may be taken when no execution waits for it any more: because the buyer was late, or PayPal was. */
it.each(files)('%s has a receipt for every payment it settles', (file) => {
	const { nodes, connections } = read(file);
	const tells = (wanted: string) => {
		const { resource, operation = 'sendNotification' } =
			nodes.find(({ name }) => name === wanted)?.parameters ?? {};
		return resource === 'notification' && operation === 'sendNotification';
	};
	const settling = nodes.filter(({ parameters }) => parameters.operation === 'settlePayment');
	const without = settling.filter(
		({ name }) => !(connections[name]?.main?.[paid] ?? []).some(({ node }) => tells(node)),
	);
	expect(without.map(({ name }) => name)).toEqual([]);
});
