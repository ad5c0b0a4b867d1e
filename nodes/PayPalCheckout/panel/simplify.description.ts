import { booleanField } from '../../core/fields/booleanField';
import { Collection } from '../../core/fields/collection';
import type { Field } from '../../core/fields/field';
import { before, fieldsOf, since } from '../../core/panel/nodeVersion';

export const simplifyField = booleanField({
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
}).among('options', 'createOptions');

/**
 * The last fields of a long form. Since version 3 of the node, Simplify is among the options, and so is what the form
 * had in groups of their own: see docs/decisions/0050-every-panel-on-one-screen.md.
 *
 * @param groups what the form had before these fields, in nodes of version 1 and 2
 */
export const simplifyAnd = (options: Collection<string, Field>, ...groups: Field[]): Field[] => [
	...fieldsOf(before(3), [...groups, simplifyField, options]),
	...fieldsOf(since(3), [withSimplify(options, ...groups)]),
];

/** The options with Simplify among them, and with the fields of groups. */
export const withSimplify = (
	options: Collection<string, Field>,
	...groups: Field[]
): Collection<string, Field> =>
	options.and(
		...groups.flatMap((group): readonly Field[] => (group instanceof Collection ? group.inner : [group])),
		simplifyField,
	);
