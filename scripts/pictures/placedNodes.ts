import type { NodeType } from '../../playground/n8nSetup/n8nApi.ts';

/** A node as somebody has just placed it. */
export interface PlacedNode {
	/** On the canvas, and unlike every other. */
	name: string;
	/** As the panel names them; empty for a trigger, which has neither. */
	words: { node: string; resource: string; operation: string };
	type: string;
	typeVersion: number;
	parameters: { resource?: string; operation?: string };
	/** As one word, for a file: follows from what workflows keep, which never changes. */
	slug: string;
}

interface Choice {
	name: string;
	type: string;
	options?: Array<{ name: string; value: string }>;
	displayOptions?: { show?: { resource?: string[] } };
}

interface Described extends NodeType {
	version: number | number[];
	defaultVersion?: number;
	properties: Choice[];
}

const own = 'n8n-nodes-messenger-checkout.';
/** An operation that n8n may add. */
const ofN8n = '__CUSTOM_API_CALL__';
/** n8n makes further ones of a node, for agents. Their panels are the same. */
const forAgents = /(?:Tool|HitlTool)$/;

/**
 * Every operation that can be chosen in our nodes, and the triggers, by what n8n knows of them.
 *
 * @param nodeTypes all that n8n has loaded
 */
export function placedNodes(nodeTypes: NodeType[]): PlacedNode[] {
	return (nodeTypes as Described[])
		.filter(({ name }) => name.startsWith(own) && !forAgents.test(name))
		.toSorted((one, other) => one.displayName.localeCompare(other.displayName))
		.flatMap(operationsOf);
}

function operationsOf(nodeType: Described): PlacedNode[] {
	const { displayName: node, name: type, version, defaultVersion, properties } = nodeType;
	const typeVersion = defaultVersion ?? Math.max(...[version].flat());
	const resources = properties.find(({ name }) => name === 'resource')?.options ?? [];
	const placed = resources.flatMap((resource) =>
		properties
			.filter(
				({ name, displayOptions }) =>
					name === 'operation' && displayOptions?.show?.resource?.includes(resource.value),
			)
			.flatMap(({ options = [] }) => options)
			.filter(({ value }) => value !== ofN8n)
			.map((operation) => ({
				words: { node, resource: resource.name, operation: operation.name },
				parameters: { resource: resource.value, operation: operation.value },
			})),
	);
	const all: Array<Pick<PlacedNode, 'words' | 'parameters'>> =
		placed.length > 0 ? placed : [{ words: { node, resource: '', operation: '' }, parameters: {} }];
	return all.map(({ words, parameters }) => {
		const name = [words.node, words.resource, words.operation].filter(Boolean).join(': ');
		const slug = [type.slice(own.length), parameters.resource, parameters.operation]
			.filter(Boolean)
			.join('-');
		return { name, words, type, typeVersion, parameters, slug };
	});
}
