import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Node {
	name: string;
	type: string;
	position: [x: number, y: number];
	parameters: { operation?: string };
}

interface Workflow {
	nodes: Node[];
	connections: Record<string, { main?: Array<Array<{ node: string }> | null> }>;
}

const folder = path.join(__dirname, '../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const insertsRow = ({ type, parameters: { operation = 'insert' } }: Node): boolean =>
	type === 'n8n-nodes-base.dataTable' && operation === 'insert';

/** n8n's order of what one output leads to: https://docs.n8n.io/flow-logic/execution-order/ */
const topFirst = (nodes: Node[]): Node[] =>
	nodes.toSorted((one, other) => one.position[1] - other.position[1] || one.position[0] - other.position[0]);

/**
 * PayPal comes again with an event whose execution has failed. A refund was written into the books first, and then the buyer could
 * not be told, for example because Facebook was out of reach: each time that PayPal came, there was one more row.
 */
it.each(files)('%s writes down last what it writes down once', (file) => {
	const { nodes, connections } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;
	const outputs = Object.values(connections).flatMap(({ main = [] }) => main);
	const early = outputs.flatMap((targets) => {
		const inOrder = topFirst((targets ?? []).map(({ node }) => nodes.find(({ name }) => name === node)!));
		return inOrder.slice(0, -1).filter(insertsRow);
	});
	expect(early.map(({ name }) => name)).toEqual([]);
});
