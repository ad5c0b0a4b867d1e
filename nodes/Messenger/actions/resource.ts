import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Operation } from '../../core/operation';

/** One resource of the node: its entry in the panel, the choice of its operations, and what they do. */
export interface Resource {
	name: string;
	value: string;
	/** By operation value. */
	operations: Record<string, Operation>;
	/** The entries of the field "Operation", by name. */
	operationOptions: INodePropertyOptions[];
	defaultOperation: string;
}

/** The field "Operation" of a resource. */
export const toOperationField = ({
	value,
	operationOptions,
	defaultOperation,
}: Resource): INodeProperties => ({
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: [value] } },
	options: operationOptions,
	default: defaultOperation,
});
