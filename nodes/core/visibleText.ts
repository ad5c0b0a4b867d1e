/** Characters that show nothing, alone or together: blanks, joiners, marks of direction, fillers, controls. */
const invisible = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u{2800}]*$/u;

/** Nothing, or a text with nothing to be seen: cells of a sheet may hold a space without width. */
export const showsNothing = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && invisible.test(value));

/** Characters as code points: one emoji may be several of them, but never half a one. */
export const characterCount = (text: string): number => [...text].length;

/** The first characters of a text, each of them whole. */
export const beginningOf = (text: string, characters: number): string =>
	[...text].slice(0, characters).join('');

/** A text that is cut where it has more characters than there is room for, and shows that it was. */
export const cutTo = (text: string, room: number): string =>
	characterCount(text) <= room ? text : `${beginningOf(text, room - 1).trimEnd()}…`;

/**
 * A text as it can be sent: without the blanks around it, and without halves of characters, which a cut in the
 * middle of an emoji leaves. Empty when nothing of it can be seen.
 */
export function visibleText(value: unknown): string {
	const text = String(value ?? '')
		.replace(/\p{Surrogate}/gu, '')
		.trim();
	return showsNothing(text) ? '' : text;
}
