import { isDeepStrictEqual } from 'node:util';

import {
	NodeHelpers,
	Workflow,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { PayPalCheckoutTrigger } from '../../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';

export const prefix = 'n8n-nodes-messenger-checkout.';

/** Our nodes by the names that saved workflows have for them. */
export const nodesByName: Record<string, INodeType> = Object.fromEntries(
	[Messenger, MessengerCheckout, MessengerTrigger, PayPalCheckout, PayPalCheckoutTrigger].map((Node) => {
		const node = new Node();
		return [node.description.name, node];
	}),
);

/**
 * What n8n makes of a node that was saved, and what becomes of what stands in its fields.
 *
 * @param defaults what n8n did not save, because it was the default of that time: values by path
 */
export function openSaved(
	nodeType: INodeType,
	typeVersion: number,
	parameters: INodeParameters,
	defaults: Record<string, unknown> = {},
) {
	const { description } = nodeType;
	const node: INode = {
		id: 'saved',
		name: description.displayName,
		type: prefix + description.name,
		typeVersion,
		position: [0, 0],
		parameters: structuredClone(parameters),
	};
	const filled = NodeHelpers.getNodeParameters(
		description.properties,
		structuredClone(parameters),
		true,
		false,
		{ typeVersion },
		description,
	)!;
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
	} as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const placed = workflow.getNode(node.name)!;
	return {
		filled,
		/** Fields that n8n marks red, so that the workflow can't be published. */
		missing: Object.keys(
			NodeHelpers.getNodeParametersIssues(description.properties, placed, description)?.parameters ?? {},
		),
		outputs: NodeHelpers.getNodeOutputs(workflow, placed, description).map((output) =>
			typeof output === 'string' ? output : (output.displayName ?? output.type),
		),
		lost: lostFrom(parameters, filled),
		others: Object.keys(defaults).filter((path) => !isDeepStrictEqual(get(filled, path), defaults[path])),
		unknown: unknownChoices(description.properties, filled, (property, values) =>
			NodeHelpers.displayParameter(values, property, { typeVersion }, description, filled),
		),
	};
}

const get = (value: unknown, path: string): unknown =>
	path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);

/** Paths of saved values that are not there any more, or are others. */
function lostFrom(saved: unknown, filled: unknown, path = ''): string[] {
	if (typeof saved !== 'object' || saved === null) return saved === filled ? [] : [path];
	return Object.entries(saved).flatMap(([key, value]) =>
		lostFrom(value, (filled as Record<string, unknown> | undefined)?.[key], path ? `${path}.${key}` : key),
	);
}

type IsShown = (property: INodeProperties, values: INodeParameters) => boolean;

/** Values that the lists of the panel do not offer any more: n8n keeps them, and shows an error in their place. */
function unknownChoices(properties: INodeProperties[], values: INodeParameters, isShown: IsShown): string[] {
	return properties.flatMap((property) => {
		const value = values[property.name];
		if (value === undefined || !isShown(property, values)) return [];
		const { name, type, options = [] } = property;
		const within = (children: INodeProperties[], one: unknown) =>
			unknownChoices(children, one as INodeParameters, isShown).map((path) => `${name}.${path}`);
		switch (type) {
			case 'options':
			case 'multiOptions':
				if (options.length === 0) return [];
				return [value].flat().flatMap((one) => (isChoice(options, one) ? [] : [`${name}=${String(one)}`]));
			case 'collection':
				return [value].flat().flatMap((one) => within(options as INodeProperties[], one));
			case 'fixedCollection':
				return (options as INodePropertyCollection[]).flatMap((group) =>
					[(value as INodeParameters)[group.name] ?? []].flat().flatMap((one) => within(group.values, one)),
				);
			default:
				return [];
		}
	});
}

const isChoice = (options: INodeProperties['options'], value: unknown): boolean =>
	(typeof value === 'string' && value.startsWith('=')) ||
	(options as INodePropertyOptions[]).some((option) => option.value === value);
