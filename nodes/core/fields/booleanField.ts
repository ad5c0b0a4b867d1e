import { field, type Field, type Literal, type Reading } from './field';

/** Yes or no, also where an expression gives it as a word; nothing is no. */
export const booleanField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'boolean', Required>,
): Field<Name, boolean, Required> => field(property, toBoolean);

const toBoolean: Reading<boolean> = (value) =>
	typeof value === 'string' ? !['', '0', 'false', 'no'].includes(value.trim().toLowerCase()) : Boolean(value);
