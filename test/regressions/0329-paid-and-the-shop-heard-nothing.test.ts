import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{ name: string; position: [x: number, y: number] }>;
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

const { nodes, connections } = JSON.parse(
	readFileSync(path.join(__dirname, '../../workflows/sell-with-sizes.json'), 'utf8'),
) as Workflow;

/**
 * n8n goes from top to bottom, and stops where something fails. With Facebook out of reach for a moment, the shop was not told of
 * what was paid. The receipt has another way: PayPal's event sends it as well, once.
 * https://docs.n8n.io/flow-logic/execution-order/
 */
it('sell-with-sizes.json tells the shop first of what is paid, and then the buyer', () => {
	const heightOf = (name: string) => nodes.find((node) => node.name === name)!.position[1];
	const paid = connections['Ask for payment and wait']!.main[1]!.map(({ node }) => node);
	expect(paid.toSorted((one, other) => heightOf(one) - heightOf(other))).toEqual([
		'Tell the shop',
		'Send the receipt',
	]);
});
