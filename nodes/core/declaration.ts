import type { INodeProperties } from 'n8n-workflow';

import type { Field } from './fields/field';
import type { Operation, Operations } from './operation';
import { mergedFields } from './panel/mergedFields';
import { updateDisplayOptions } from './panel/displayOptions';
import { operationSubtitle, type Subtitle } from './panel/subtitle';

/**
 * One operation, all of it in its own file: how the panel names it, its fields, and what it does. What follows from
 * that is worked out here: its entry in the list of operations, when its fields are shown, its lane, the subtitle.
 */
export interface DeclaredOperation extends Omit<Operation, 'description' | 'laneOf' | 'mustGive'> {
	/** As the list of operations names it: `Add Tracking`. */
	name: string;
	/** As workflows keep it: never changed. */
	value: string;
	/** As n8n's list of actions names it, and a node that is placed from there: `Add tracking to order`. */
	action: string;
	/** What it does, in the list of operations, where its name does not say it. */
	description?: string;
	/** In the order of the panel. */
	fields: Field[];
	/** Items with the same value here are worked on one after the other, in order. */
	lane?: Field;
	/** Names of the outputs it leaves through, where the node has more than one. */
	outputs?: string[];
}

/** What a node works with, and what it can do with it. A new operation is added here, and nowhere else. */
export interface Resource {
	/** As the panel names it: `Order`. */
	name: string;
	/** As workflows keep it: never changed. */
	value: string;
	/** By name. */
	operations: DeclaredOperation[];
	/** The operation that is chosen first. */
	first: DeclaredOperation;
}

/** What n8n and the router get to know of a node. */
export interface Declaration {
	/** The fields Resource and Operation. */
	choices: INodeProperties[];
	/** The fields of all operations, each shown for its own. */
	fields: INodeProperties[];
	operations: Operations;
	subtitle: Subtitle;
	/** Names of the outputs by operation, where they have any. */
	outputs: Record<string, string[]>;
}

/**
 * Everything that follows from the resources of a node.
 *
 * n8n's lint needs none of it as a literal: its rule about resources looks only at fields that are written out in
 * `*.node.ts`, where it takes a node without any for one that needs none. What it would say of the whole panel,
 * `test/unit/nodes/panelLint.test.ts` asks it.
 *
 * @param resources in the order of the panel
 * @param first the resource that is chosen first
 * @param subtitleWords see `operationSubtitle`
 */
export function declareResources(
	resources: Resource[],
	first: Resource,
	subtitleWords?: 'both' | 'name',
): Declaration {
	const choices = [toResourceField(resources, first), ...resources.map(toOperationField)];
	const declared = resources.map(
		({ value, operations }) => [value, toOperations(value, operations)] as const,
	);
	const all = resources.flatMap(({ operations }) => operations);
	return {
		choices,
		fields: declared.flatMap(([, operations]) =>
			mergedFields(Object.values(operations).map(({ description }) => description)),
		),
		operations: Object.fromEntries(declared),
		subtitle: operationSubtitle(choices, subtitleWords),
		outputs: Object.fromEntries(all.flatMap(({ value, outputs }) => (outputs ? [[value, outputs]] : []))),
	};
}

const toResourceField = (resources: Resource[], { value: first }: Resource): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value }) => ({ name, value })),
	default: first,
});

const toOperationField = ({
	value: resource,
	operations,
	first: { value: first },
}: Resource): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [resource] } },
	options: operations.map(({ name, value, action, description }) => ({
		name,
		value,
		action,
		...(description && { description }),
	})),
	default: first,
});

const toOperations = (resource: string, declared: DeclaredOperation[]): Operations[string] =>
	Object.fromEntries(declared.map((operation) => [operation.value, toOperation(resource, operation)]));

/** What the router runs. */
function toOperation(resource: string, { value, fields, lane, ...operation }: DeclaredOperation): Operation {
	return {
		...operation,
		description: updateDisplayOptions(
			{ show: { resource: [resource], operation: [value] } },
			fields.map(({ property }) => property),
		),
		...(lane && { laneOf: (context, itemIndex) => String(lane.read(context, itemIndex)) }),
		mustGive: fields.flatMap((field) => field.guardedPaths()),
	};
}
