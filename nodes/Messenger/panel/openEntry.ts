import type { INodeProperties } from 'n8n-workflow';

import type { Field } from '../../core/fields/field';
import { before, fieldsOf, since } from '../../core/panel/nodeVersion';

/**
 * A list that begins with entries to fill in. n8n does not save what is the default, so nodes of version 1 keep the empty
 * list they were placed with.
 *
 * @param entries what is in their fields at first
 */
export const withOpenEntries = (list: Field, ...entries: object[]): Field[] => [
	...fieldsOf(before(2), [list]),
	...fieldsOf(since(2), [opened(list, ...entries)]),
];

/** The list with entries to fill in, in every version. */
export function opened(list: Field, ...entries: object[]): Field {
	const [{ name: section } = { name: '' }] = list.property.options as Array<{ name: string }>;
	return list.with({ default: { [section]: entries } as INodeProperties['default'] });
}
