import { InvalidInput } from '../invalidInput';

/**
 * One optional text of a PayPal request under PayPal's name: `{ [name]: text }`, or nothing when it is empty.
 *
 * @throws InvalidInput when it is longer than PayPal takes
 */
export function textWithin<Name extends string>(
	name: Name,
	value: unknown,
	limit: number,
	field: string,
): { [key in Name]?: string } {
	const text = value === undefined || value === null ? '' : String(value).trim();
	if (text === '') return {};
	if (text.length <= limit) return { [name]: text } as { [key in Name]: string };
	throw new InvalidInput(
		field,
		`${field} has ${text.length} characters, and PayPal takes ${limit}`,
		`Shorten ${field} to ${limit} characters.`,
	);
}
