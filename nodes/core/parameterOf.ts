import type { IExecuteFunctions, NodeParameterValueType } from 'n8n-workflow';

import { ownValue } from './ownValue';
import { RecentMemory } from './recentMemory';
import { isTool } from './tool';

type Parameters = Pick<IExecuteFunctions, 'getNodeParameter'> &
	Partial<Pick<IExecuteFunctions, 'getInputData' | 'getNode'>>;

/** Of one run of a node: an operation reads its options often, and most runs have few items. */
const known = new WeakMap<Parameters, RecentMemory<string, unknown>>();
const keptParameters = 100;

/**
 * What n8n gives for a parameter and an item, worked out once in a run of the node: an expression is a call into an
 * isolate, a group of fields one for each expression in it, and every read looks through the fields of the whole node.
 */
export function parameterOf(
	context: Parameters,
	itemIndex: number,
	name: string,
	fallback?: NodeParameterValueType,
): unknown {
	const values = known.get(context) ?? new RecentMemory<string, unknown>(keptParameters);
	known.set(context, values);
	const key = `${itemIndex} ${name} ${JSON.stringify(fallback)}`;
	if (values.has(key)) return values.get(key);
	const value = valueInItem(context, itemIndex, name) ?? context.getNodeParameter(name, itemIndex, fallback);
	values.set(key, value);
	return value;
}

/** An expression that names a value of the item and nothing else, e.g. `={{ $json.orderId }}`. */
const nameOfValue = /^=\{\{\s*\$json\.([A-Za-z]\w*)\s*\}\}$/;

/**
 * The value such an expression is about, without an isolate: an execution that has no other expressions needs none.
 *
 * @returns undefined for what n8n has to work out
 */
function valueInItem(context: Parameters, itemIndex: number, name: string): string | number | undefined {
	const node = context.getNode?.();
	const given: unknown = ownValue(node?.parameters, name);
	const [, key] = (typeof given === 'string' && nameOfValue.exec(given)) || [];
	if (!node || key === undefined || Object.hasOwn(Object.prototype, key) || isTool(node)) return undefined;
	const value = ownValue(context.getInputData?.()[itemIndex]?.json, key);
	return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
