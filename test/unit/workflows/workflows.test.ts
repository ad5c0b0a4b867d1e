import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';

interface CanvasNode {
	id: string;
	name: string;
	type: string;
	position: [number, number];
	parameters: { width?: number; height?: number; authentication?: string };
	credentials?: unknown;
}

interface Workflow {
	nodes: CanvasNode[];
	/** By node, then by kind: `main`, or what a tool or a model is connected by. */
	connections: Record<string, Record<string, Array<Array<{ node: string }>>>>;
}

const folder = path.resolve(__dirname, '../../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const ownPrefix = 'n8n-nodes-messenger-checkout.';
const ownTypes = [Messenger, MessengerCheckout, MessengerTrigger, PayPalCheckout, PayPalCheckoutTrigger].map(
	(node) => ownPrefix + new node().description.name,
);

const isNote = ({ type }: CanvasNode): boolean => type === 'n8n-nodes-base.stickyNote';

/** What a node takes up on n8n's canvas, its name below included. */
const nodeSize = { width: 96, height: 150 };

const areaOf = (node: CanvasNode) => {
	const [left, top] = node.position;
	const { width, height } = { ...nodeSize, ...(isNote(node) && node.parameters) };
	return { left, top, right: left + width, bottom: top + height };
};

const overlap = (one: CanvasNode, other: CanvasNode): boolean => {
	const [a, b] = [areaOf(one), areaOf(other)];
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};

it.each(files)('%s has nothing on its canvas that covers something else', (file) => {
	const { nodes } = read(file);
	const covered = nodes.flatMap((node, index) =>
		nodes.slice(index + 1).flatMap((other) => (overlap(node, other) ? [`${node.name} / ${other.name}`] : [])),
	);
	expect(covered).toEqual([]);
});

it.each(files)('%s carries no credential, and explains itself in notes', (file) => {
	const { nodes } = read(file);
	expect(nodes.filter(({ credentials }) => credentials !== undefined)).toEqual([]);
	expect(nodes.filter(isNote).length).toBeGreaterThan(0);
});

it.each(files)('%s uses nodes that n8n or this package has', (file) => {
	const types = read(file).nodes.map(({ type }) => type);
	const ofN8n = /^(n8n-nodes-base|@n8n\/n8n-nodes-langchain)\./;
	const foreign = types.filter((type) => !ofN8n.test(type) && !ownTypes.includes(type.replace(/Tool$/, '')));
	expect(foreign).toEqual([]);
});

it.each(files)('%s names and numbers every node once, and wires only what is there', (file) => {
	const { nodes, connections } = read(file);
	const names = nodes.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	const wired = Object.entries(connections).flatMap(([from, kinds]) => [
		from,
		...Object.values(kinds)
			.flat(2)
			.map(({ node }) => node),
	]);
	expect(wired.filter((name) => !names.includes(name))).toEqual([]);
});

const read = (file: string): Workflow =>
	JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;

it.each(files)(
	'%s says which kind of credential its nodes take, so that n8n can choose the only one there is',
	(file) => {
		const nodes = read(file).nodes.filter(({ type }) =>
			/^n8n-nodes-messenger-checkout\.messenger/.test(type),
		);
		expect(nodes.filter(({ parameters }) => parameters.authentication !== 'accessToken')).toEqual([]);
	},
);
