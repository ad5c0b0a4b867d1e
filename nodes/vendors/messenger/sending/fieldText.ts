import { isObject } from '../../../core/guards';
import { InvalidInput } from '../../../core/invalidInput';
import { limitedText, type TextCount } from '../../../core/textLimit';
import { beginningOf, characterCount } from '../../../core/visibleText';
import { toWebAddress } from '../../../core/webAddress';

/** Messenger counts as people do, more or less: one emoji may be several characters, but never half a one. */
const count: TextCount = {
	lengthOf: characterCount,
	tooLong: (length, most) => `has ${length} characters, but Messenger takes at most ${most}`,
	// An expression that leaves no half of an emoji, as .slice() of a text does.
	shorten: (_field, most) =>
		`Shorten it. In an expression, {{ [...$json.name].slice(0, ${most}).join('') }} does that.`,
};

/**
 * The text of a field that must be filled in, without halves of characters.
 *
 * @param field its label, with its place: `Card 2, Button 1: Title`
 * @param max most characters Messenger takes
 * @throws InvalidInput when it is empty or too long
 */
export function requiredText(field: string, value: unknown, max?: number): string {
	const text = optionalText(field, value, max);
	if (text !== undefined) return text;
	throw new InvalidInput(field, `${field} is empty`, 'Fill it in.');
}

/** Like `requiredText`, but undefined when there is nothing in the field. */
export function optionalText(field: string, value: unknown, max?: number): string | undefined {
	if (isObject(value)) {
		throw new InvalidInput(
			field,
			`${field} is ${Array.isArray(value) ? 'a list' : 'an object'}, not a text`,
			'Choose a single value, for example {{ $json.name }}.',
		);
	}
	if (typeof value === 'number' && !isExact(value)) {
		throw new InvalidInput(
			field,
			`${field}: ${value} is not all that was meant: a number holds no more digits`,
			'Keep it as text all the way, also in tables. Where it is worked out, check from what.',
		);
	}
	return limitedText(value, max ?? Infinity, field, count) || undefined;
}

const isExact = (value: number): boolean =>
	Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);

/**
 * A web address in the form that servers understand: Facebook fetches no address with a blank in it.
 *
 * @throws InvalidInput when it is not a complete http or https address
 */
export function requiredUrl(field: string, value: unknown): string {
	const text = requiredText(field, value);
	const address = toWebAddress(text);
	if (address !== undefined) return address;
	throw new InvalidInput(
		field,
		`${field}: "${beginningOf(text, 100)}" is not a web address`,
		'Use a complete address that starts with https://.',
	);
}

/** Like `requiredUrl`, but undefined when there is nothing in the field. */
export const optionalUrl = (field: string, value: unknown): string | undefined =>
	optionalText(field, value) === undefined ? undefined : requiredUrl(field, value);

/**
 * A list with as many entries as Messenger takes.
 *
 * @param what plural of what is in it, for the message: `cards`
 * @throws InvalidInput when there are too few or too many
 */
export function boundedList<T>(
	field: string,
	what: string,
	list: T[],
	{ min = 1, max }: { min?: number; max: number },
): T[] {
	if (list.length === 0 && min > 0) {
		throw new InvalidInput(
			field,
			`${field}: there are no ${what}`,
			`Add at least ${min === 1 ? 'one' : min}.`,
		);
	}
	if (list.length < min) {
		throw new InvalidInput(
			field,
			`${field}: ${list.length} ${what}, but Messenger needs at least ${min}`,
			`Add ${min - list.length} more.`,
		);
	}
	if (list.length <= max) return list;
	throw new InvalidInput(
		field,
		`${field}: ${list.length} ${what}, but Messenger takes at most ${max}`,
		`Remove some. In an expression, .slice(0, ${max}) keeps the first ${max}.`,
	);
}
