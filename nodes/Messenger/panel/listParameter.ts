import type { IExecuteFunctions } from 'n8n-workflow';

import { isObject, parseJson } from '../../core/guards';
import { InvalidInput } from '../../core/invalidInput';

/** The entries of a field the merchant adds rows to: `buttons.button`. */
export const rowsOf = <T>(ctx: IExecuteFunctions, name: string, itemIndex: number): T[] =>
	ctx.getNodeParameter(name, itemIndex, []) as T[];

/**
 * A list given as JSON, or by an expression that is one already.
 *
 * @throws InvalidInput when it is no list of objects
 */
export function parseList(field: string, value: unknown): Array<Record<string, unknown>> {
	const list = typeof value === 'string' ? parseJson(value) : value;
	if (Array.isArray(list) && list.every(isObject)) return list;
	throw new InvalidInput(
		field,
		`${field} is not a list of objects`,
		'It must look like [{ "title": "..." }], or be an expression that returns such a list.',
	);
}
