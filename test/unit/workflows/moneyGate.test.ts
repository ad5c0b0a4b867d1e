import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{ name: string; type: string; parameters: { resource?: string; operation?: string } }>;
	connections: Record<string, Record<string, Array<Array<{ node: string }> | null>>>;
}

const folder = path.resolve(__dirname, '../../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** Operations by which money leaves the shop. */
const givesMoney = new Set([
	'capture refund',
	'dispute acceptClaim',
	'dispute acknowledgeReturn',
	'dispute makeOffer',
	'payout create',
]);

/** The node through which a person of the shop says yes. */
const gates: Record<string, string> = {
	'dispute-desk.json': 'Ask a person',
	'refund-in-chat.json': 'Refund approved?',
};

const read = (file: string): Workflow =>
	JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;

/** Nodes to which something comes from a trigger when this node lets nothing through. */
function reachedWithout({ nodes, connections }: Workflow, gate: string | undefined): Set<string> {
	const reached = new Set<string>();
	const visit = (name: string): void => {
		if (reached.has(name)) return;
		reached.add(name);
		if (name === gate) return;
		for (const { node } of Object.values(connections[name] ?? {}).flat(2) as Array<{ node: string }>)
			visit(node);
	};
	for (const { name, type } of nodes) if (/trigger$/i.test(type)) visit(name);
	return reached;
}

const spenders = ({ nodes }: Workflow): string[] =>
	nodes
		.filter(({ parameters: { resource, operation } }) => givesMoney.has(`${resource} ${operation}`))
		.map(({ name }) => name);

it.each(files)('%s gives no money away but through the yes of a person', (file) => {
	const workflow = read(file);
	const reached = reachedWithout(workflow, gates[file]);
	expect(spenders(workflow).filter((name) => reached.has(name))).toEqual([]);
});

it.each(Object.keys(gates))(
	'%s does give money back, and without its gate it would do so by itself',
	(file) => {
		const workflow = read(file);
		expect(spenders(workflow)).not.toEqual([]);
		expect([...reachedWithout(workflow, undefined)]).toEqual(expect.arrayContaining(spenders(workflow)));
	},
);
