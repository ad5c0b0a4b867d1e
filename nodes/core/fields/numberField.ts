import { asText, isBlank } from '../guards';
import { field, type Field, type Literal, type Reading } from './field';

/** A number, also where an expression gives its digits; nothing is the default. */
export const numberField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'number', Required>,
): Field<Name, number, Required> => field(property, toNumber);

export const toNumber: Reading<number> = (value, field) => {
	const number = isBlank(value) ? field.property.default : Number(asText(value));
	if (typeof number === 'number' && !Number.isNaN(number)) return number;
	throw field.refused(value, 'is not a number', 'Use digits, for example 10.');
};
