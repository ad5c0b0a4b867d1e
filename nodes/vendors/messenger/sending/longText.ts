import { InvalidInput } from '../../../core/invalidInput';
import { characterCount, visibleText } from '../../../core/visibleText';
import { limits } from './limits';

/** An answer of so many messages is a mistake, not an answer. */
const mostParts = 10;

/** A part that ends sooner looks broken off: then a smaller break further on is better. */
const leastShare = 1 / 3;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Of a link, only what stands behind it may be cut off. */
const link = /(?:https?:\/\/|www\.)\S+/gi;

/**
 * A text as the messages it fits in, in order: broken between paragraphs, else lines, sentences, words, and only where
 * there is nothing of these between the parts of a word. Never inside of a link, or of what people see as one character.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 *
 * @param field its label, for messages
 * @param most characters (code points) of a message
 * @returns one or more texts; none when nothing of the text can be seen
 * @throws InvalidInput when there would be more than ten, or a link alone is too long
 */
export function toParts(text: string, field: string, most: number = limits.text): string[] {
	const parts: string[] = [];
	const whole = visibleText(text);
	if (characterCount(whole) > mostParts * most) throw tooLong(field, characterCount(whole), most);
	for (let rest = whole; rest !== '';) {
		const end = endOfPart(rest, most, field);
		const part = visibleText(rest.slice(0, end));
		if (part !== '') parts.push(part);
		rest = visibleText(rest.slice(end));
	}
	if (parts.length > mostParts) throw tooLong(field, characterCount(whole), most);
	return parts;
}

const tooLong = (field: string, length: number, most: number): InvalidInput =>
	new InvalidInput(
		field,
		`${field} has ${length} characters, but at most ${mostParts} messages of ${most} are sent for one text`,
		'Shorten it, or send it as a file.',
	);

/** Where the first part ends, as an index of the text. */
function endOfPart(text: string, most: number, field: string): number {
	const reach = lengthOf(text, most);
	if (reach === text.length) return reach;
	const whole = linksIn(text);
	const isInLink = (at: number) => whole.some(([start, end]) => start < at && at < end);
	const ends = (breaks: number[]) => breaks.filter((at) => at > 0 && at <= reach && !isInLink(at));
	const kinds = [
		() => gapsOf(text, /\n[^\S\n]*\n/g),
		() => gapsOf(text, /\n/g),
		() => startsOf(sentences, text, reach),
		() => gapsOf(text, /\s+/g),
		() => startsOf(words, text, reach),
	];
	let last = 0;
	for (const breaksOf of kinds) {
		last = Math.max(last, ends(breaksOf()).at(-1) ?? 0);
		if (last >= reach * leastShare) return last;
	}
	const end = Math.max(last, ends(startsOf(graphemes, text, reach)).at(-1) ?? 0);
	if (end > 0) return end;
	const [first = [0, 0]] = whole;
	if (first[0] > 0 || first[1] <= reach) return lengthOf(text, most);
	throw new InvalidInput(
		field,
		`${field} has a link of ${characterCount(text.slice(...first))} characters, but Messenger takes at most ${most}`,
		'Use a shorter link.',
	);
}

/** How much of a text its first so many code points are. */
const lengthOf = (text: string, characters: number): number =>
	[...text.slice(0, 2 * characters)].slice(0, characters).join('').length;

const linksIn = (text: string): Array<[start: number, end: number]> =>
	[...text.matchAll(link)].map(({ index, 0: found }) => [index, index + found.length]);

/** The blanks themselves belong to no part. */
const gapsOf = (text: string, gap: RegExp): number[] => [...text.matchAll(gap)].map(({ index }) => index);

/** Where its segments begin, as far as the reach. */
const startsOf = (segmenter: Intl.Segmenter, text: string, reach: number): number[] =>
	// What stands behind the reach can only say whether the reach itself is a break.
	[...segmenter.segment(text.slice(0, reach + 64))].map(({ index }) => index);
