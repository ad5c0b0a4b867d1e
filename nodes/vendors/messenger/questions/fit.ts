import { isReadAs, readTypedNumber } from './typedNumber';
import { readTypedDate, type DateOrder } from './typedDate';

/** What a written answer must be. */
export interface Check {
	kind: 'any' | 'amount' | 'date' | 'email' | 'list' | 'number' | 'phone';
	/** Of a list. */
	choices?: string[];
	/** Of numbers and amounts. */
	least?: number;
	most?: number;
	/** How 3/4/2026 is read. */
	dateOrder?: DateOrder;
}

/** What was meant: `value`, always a text, and the same under the name of what it is. */
export type Meant = { value: string } & Record<string, string | number>;

/**
 * What a written answer means. Nothing is guessed: what can mean two things fits as little as what means nothing.
 *
 * @returns undefined when it does not fit
 */
export function fit(check: Check, written: string): Meant | undefined {
	const text = plain(written);
	if (text === '') return undefined;
	switch (check.kind) {
		case 'any':
			return { value: written.trim() };
		case 'number': {
			const number = inRange(check, readTypedNumber(text));
			return number === undefined ? undefined : { value: String(number), number };
		}
		case 'amount': {
			const amount = inRange(check, readTypedNumber(text));
			if (amount === undefined || amount < 0 || !isReadAs(amount, 2)) return undefined;
			return { value: amount.toFixed(2), amount: amount.toFixed(2) };
		}
		case 'date':
			return named('date', readTypedDate(text, check.dateOrder ?? 'dayFirst'));
		case 'email':
			return named('email', text.match(/[^\s<>,;:"()]+@[^\s<>,;:"()@]+\.[\p{L}\d-]{2,}/gu));
		case 'phone':
			return named('phone', toPhoneNumber(text));
		case 'list':
			return named('choice', findChoice(check.choices ?? [], text));
	}
}

/** Digits of any script as digits, full-width letters as letters. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
		.trim();

/** In Unicode the ten digits of a script stand one after the other, zero first. */
function digitOf(character: string): number {
	const point = character.codePointAt(0)!;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
	return value;
}

function inRange({ least, most }: Check, number: number | undefined): number | undefined {
	if (number === undefined || number < (least ?? -Infinity) || number > (most ?? Infinity)) return undefined;
	return number;
}

/** One, and not several. */
function named(name: string, found: string | string[] | null | undefined): Meant | undefined {
	const [value, ...more] = [found ?? []].flat();
	return value === undefined || more.length > 0 ? undefined : { value, [name]: value };
}

/** Without blanks and brackets; 00 in front is the +. https://www.itu.int/rec/T-REC-E.164 */
function toPhoneNumber(text: string): string | undefined {
	const number = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
	return /^\+?\d{6,15}$/.test(number) ? number : undefined;
}

function findChoice(choices: string[], text: string): string | undefined {
	return choices.find((choice) => sameWords(choice, text));
}

/** The same words, whatever their case and what stands behind them. */
export const sameWords = (one: string, other: string): boolean => words(one) === words(other);

const words = (text: string): string =>
	plain(text)
		.toLowerCase()
		.replace(/[\p{P}\s]+$/u, '');
