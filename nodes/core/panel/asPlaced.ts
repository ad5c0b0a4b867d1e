import type { INode } from 'n8n-workflow';

import type { Field } from '../fields/field';
import { isRecord } from '../guards';
import { ownValue } from '../ownValue';

/** Whether a field still has what it was placed with, however its expression is spaced. */
export function isAsPlaced(
	{ parameters }: Pick<INode, 'parameters'>,
	{ name, property }: Pick<Field, 'name' | 'property'>,
): boolean {
	const [set, placed] = [ownValue(parameters, name), property.default].map((value: unknown) =>
		String(isRecord(value) ? value.value : value).replace(/\s/g, ''),
	);
	return set === placed;
}
