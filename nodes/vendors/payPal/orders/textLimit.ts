import type { TextField } from '../../../core/fields/textField';
import { ownValue } from '../../../core/ownValue';
import { limitedText, type TextCount } from '../../../core/textLimit';
import { visibleText } from '../../../core/visibleText';

/** PayPal does not say how it counts: the stricter way, in which most emoji are two. */
const count: TextCount = {
	lengthOf: ({ length }) => length,
	tooLong: (length, most) => `has ${length} characters, but PayPal takes ${most}`,
	shorten: (field, most) => `Shorten ${field} to ${most} characters.`,
};

/**
 * One optional text of a PayPal request under PayPal's name: `{ [name]: text }`, or nothing when it is empty.
 *
 * @param field where the merchant fills it in; knows how long it may be
 * @throws InvalidInput when it is longer than PayPal takes
 */
export function textWithin<Name extends string>(
	name: Name,
	value: unknown,
	field: TextField,
): { [key in Name]?: string } {
	const text = limitedText(value, field.most, field.label, count);
	return text === '' ? {} : ({ [name]: text } as { [key in Name]: string });
}

/**
 * Several optional texts, each under PayPal's name.
 *
 * @param fields by PayPal's names
 * @param values by the names of the fields
 * @throws InvalidInput when one of them is longer than PayPal takes
 */
export function textsWithin<Name extends string>(
	fields: Record<Name, TextField>,
	values: object,
): { [key in Name]?: string } {
	const texts = Object.entries<TextField>(fields).map(([name, field]) =>
		textWithin(name, ownValue(values as Record<string, unknown>, field.name), field),
	);
	return Object.assign({}, ...texts) as { [key in Name]?: string };
}

/**
 * The same for a text that PayPal cuts off by itself: it is cut here, and a note says so.
 *
 * @param notes takes the note, a sentence for the merchant
 */
export function textCutTo<Name extends string>(
	name: Name,
	value: unknown,
	field: TextField,
	notes: string[],
): { [key in Name]?: string } {
	const { label, most } = field;
	const text = visibleText(value);
	if (text.length <= most) return textWithin(name, text, field);
	notes.push(`${label} has ${text.length} characters, but PayPal keeps ${most}: the rest was cut off.`);
	// Half of a surrogate pair is not a character.
	const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
	return { [name]: cut.trimEnd() } as { [key in Name]: string };
}
