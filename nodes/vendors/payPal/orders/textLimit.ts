import { InvalidInput } from '../../../core/invalidInput';
import { visibleText } from '../../../core/visibleText';

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
	const text = visibleText(value);
	if (text === '') return {};
	if (text.length <= limit) return { [name]: text } as { [key in Name]: string };
	throw new InvalidInput(
		field,
		`${field} has ${text.length} characters, and PayPal takes ${limit}`,
		`Shorten ${field} to ${limit} characters.`,
	);
}

/**
 * The same for a text that PayPal cuts off by itself: it is cut here, and a note says so.
 *
 * @param notes takes the note, a sentence for the merchant
 */
export function textCutTo<Name extends string>(
	name: Name,
	value: unknown,
	limit: number,
	field: string,
	notes: string[],
): { [key in Name]?: string } {
	const text = visibleText(value);
	if (text.length <= limit) return textWithin(name, text, limit, field);
	notes.push(`${field} has ${text.length} characters, and PayPal keeps ${limit}: the rest was cut off.`);
	// Half a character pair is none.
	const cut = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
	return { [name]: cut.trimEnd() } as { [key in Name]: string };
}
