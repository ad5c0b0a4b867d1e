import type { Field } from '../../core/fields/field';
import { isObject, parseJson } from '../../core/guards';

/**
 * A list given as JSON, or by an expression that is one already.
 *
 * @throws InvalidInput when it is no list of objects
 */
export function parseList(value: unknown, field: Field): Array<Record<string, unknown>> {
	const list = typeof value === 'string' ? parseJson(value) : value;
	if (Array.isArray(list) && list.every(isObject)) return list;
	throw field.invalid(
		'is not a list of objects',
		'It must look like [{ "title": "..." }], or be an expression that returns such a list.',
	);
}
