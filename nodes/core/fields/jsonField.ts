import { isBlank, parseJson } from '../guards';
import { field, type Field, type Literal } from './field';

/**
 * JSON that was typed, or a value that an expression gave as it is.
 *
 * @param reading gets the value; undefined for nothing, and the text itself where it is no JSON
 */
export const jsonField = <const Name extends string, Value, const Required extends boolean = false>(
	property: Literal<Name, 'json', Required>,
	reading: (value: unknown, field: Field) => Value,
): Field<Name, Value, Required> =>
	field(property, (value, self) => reading(typeof value === 'string' ? valueIn(value) : value, self));

function valueIn(text: string): unknown {
	if (isBlank(text)) return undefined;
	const value = parseJson(text);
	return value === undefined ? text : value;
}
