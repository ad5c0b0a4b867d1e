import { readFileSync } from 'node:fs';
import path from 'node:path';

import {
	NodeHelpers,
	type INode,
	type INodeParameters,
	type INodeTypeDescription,
	type IDataObject,
} from 'n8n-workflow';

/** What a merchant has to put on the canvas and type into it to have a workflow. */
export interface Effort {
	/** Nodes, without notes. */
	nodes: number;
	connections: number;
	/** Fields that are not as n8n proposes them. */
	fields: number;
	/** Those of them that are expressions. */
	expressions: number;
	/** Lines of expressions that take more than one line, and of code. */
	lines: number;
	/** Nodes in which a credential is to be chosen. */
	credentialChoices: number;
	/** Fields without those that are set by picking an action in n8n's list of nodes. */
	afterPicking: number;
}

interface WorkflowFile {
	nodes: INode[];
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

/**
 * Counts the work in an exported workflow. A field is a value in the panel of a node that differs from what n8n
 * puts there by itself: text, number, switch, choice or expression. In a list each row counts with its fields.
 *
 * @param descriptionOf the node type, as n8n describes it in the version the node has
 */
export function countEffort(
	{ nodes, connections }: WorkflowFile,
	descriptionOf: (node: INode) => INodeTypeDescription,
): Effort {
	const real = nodes.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote');
	const filled = real.map((node) => parametersOf(node, descriptionOf(node), false));
	const values = filled.flatMap((parameters) => valuesOf(parameters));
	const picked = filled.flatMap(({ resource, operation }) => [...valuesOf(resource), ...valuesOf(operation)]);
	const expressions = values.filter((value) => value.startsWith('='));
	const long = values.filter((value) => value.includes('\n') && !isData(value));
	return {
		nodes: real.length,
		connections: Object.values(connections).flatMap(({ main }) => main.flat()).length,
		fields: values.length,
		expressions: expressions.length,
		lines: long.flatMap((value) => value.split('\n')).length,
		credentialChoices: real.flatMap((node) => credentialsOf(node, descriptionOf(node))).length,
		afterPicking: values.length - picked.length,
	};
}

/** Descriptions of n8n's own nodes, from the n8n that the playground installs. */
export const n8nTypesFile = path.resolve(
	__dirname,
	'../../playground/n8n/node_modules/n8n-nodes-base/dist/types/nodes.json',
);

export function n8nDescriptions(): (node: INode) => INodeTypeDescription {
	const all = JSON.parse(readFileSync(n8nTypesFile, 'utf8')) as INodeTypeDescription[];
	return ({ type, typeVersion }) => {
		const found = all.find(
			({ name, version }) => `n8n-nodes-base.${name}` === type && [version].flat().includes(typeVersion),
		);
		if (!found) throw new Error(`n8n has no ${type} in version ${typeVersion}`);
		return found;
	};
}

function parametersOf(
	node: INode,
	description: INodeTypeDescription,
	withDefaults: boolean,
): INodeParameters {
	const { properties } = description;
	return (
		NodeHelpers.getNodeParameters(properties, node.parameters, withDefaults, false, node, description) ?? {}
	);
}

/** Keys that n8n writes and nobody sees: IDs of rows, settings of a condition, whether an operator has a right side. */
const unseen = new Set(['id']);
const filterSettings = new Set(['caseSensitive', 'leftValue', 'typeValidation', 'version']);
const isProposed = (name: string, value: unknown): boolean => name === 'combinator' && value === 'and';

function valuesOf(parameters: unknown, key = ''): string[] {
	if (parameters === undefined || parameters === null || parameters === '') return [];
	if (typeof parameters !== 'object') return [String(parameters)];
	if (Array.isArray(parameters)) {
		const isChoice = parameters.every((entry) => typeof entry !== 'object');
		return isChoice
			? parameters.length > 0
				? [parameters.join(',')]
				: []
			: parameters.flatMap((one) => valuesOf(one));
	}
	// What is chosen from a list, or by name.
	if ('__rl' in parameters) return valuesOf((parameters as IDataObject).value);
	const entries = Object.entries(parameters as IDataObject);
	if (key === 'operator') return [entries.map(([, value]) => value).join(' ')];
	if (key === 'options' && entries.every(([name]) => filterSettings.has(name))) return [];
	return entries.flatMap(([name, value]) =>
		unseen.has(name) || isProposed(name, value) ? [] : valuesOf(value, name),
	);
}

/** The product list is data, whoever's node it stands in. */
const isData = (value: string): boolean => /^\s*\[\s*\{/.test(value);

function credentialsOf(node: INode, description: INodeTypeDescription): string[] {
	const parameters = parametersOf(node, description, true);
	const declared = (description.credentials ?? [])
		.filter((credential) => NodeHelpers.displayParameter(parameters, credential, node, description))
		.map(({ name }) => name);
	const generic = node.parameters.genericAuthType as string | undefined;
	return generic ? [...declared, generic] : declared;
}
