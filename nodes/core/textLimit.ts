import { InvalidInput } from './invalidInput';
import { visibleText } from './visibleText';

/** How a vendor counts the characters of a text, and what is wrong with one that has too many. */
export interface TextCount {
	lengthOf(text: string): number;
	/** Goes on after the label of the field: `has 300 characters, and PayPal takes 127`. */
	tooLong(length: number, most: number): string;
	shorten(field: string, most: number): string;
}

/**
 * A text as it is sent: see `visibleText`. Empty when there is nothing in the field.
 *
 * @param most characters the vendor takes; any number when it names none
 * @param field its label, with its place
 * @throws InvalidInput when it is too long
 */
export function limitedText(value: unknown, most: number, field: string, count: TextCount): string {
	const text = visibleText(value);
	const length = count.lengthOf(text);
	if (length <= most) return text;
	throw new InvalidInput(field, `${field} ${count.tooLong(length, most)}`, count.shorten(field, most));
}
