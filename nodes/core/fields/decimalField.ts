import { field, type Field, type Literal, type Reading } from './field';

/** A number whose digits count: it stays as it was given, to be read exactly. */
export const decimalField = <
	const Name extends string,
	Type extends 'number' | 'string',
	const Required extends boolean = false,
>(
	property: Literal<Name, Type, Required>,
): Field<Name, number | string, Required> => field(property, asGiven);

const asGiven: Reading<number | string> = (value, field) => {
	if (typeof value === 'number' || typeof value === 'string') return value;
	if (value === undefined || value === null) return '';
	throw field.invalid('is not a number', 'Map a single value, not a list or an object.');
};
