/**
 * What a language model writes in Markdown, as a text that reads well where nothing is rendered: Messenger shows every
 * asterisk. Lists get dots, links their address behind their words, what is crossed out stays crossed out.
 * Numbers, links and code are left as they are.
 * https://spec.commonmark.org/
 */
export function toPlainText(markdown: string): string {
	const kept: string[] = [];
	/** What nothing else may change; U+E000 and U+E001 are nobody's characters. */
	const keep = (text: string) => `\uE000${kept.push(text) - 1}\uE001`;
	const lines = markdown.replace(/[\uE000\uE001]/g, '').replace(/\r\n?/g, '\n');
	const text = withoutFences(lines, keep)
		.replace(/(?<!`)(`{1,3})(?!`)(.{1,500}?)(?<!`)\1(?!`)/g, (_, _ticks, code: string) => keep(code.trim()))
		.replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
		.replace(
			/!?\[([^[\]\n]{0,500})\]\(\s?<?([^\s<>()]{0,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,2000})?)>?(?:\s["'(][^\n"')]{0,500}["')])?\s?\)/g,
			(_, ...found) => toLink(found[0] as string, found[1] as string, keep),
		)
		.replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/gi, (_, url: string) => keep(url))
		.replace(/(?:https?:\/\/|www\.)[^\s<>*]*[^\s<>*_~]/gi, keep)
		.split('\n')
		.flatMap(toPlainLine)
		.join('\n');
	return withoutEmphasis(text)
		.replace(/<br\s*\/?>/gi, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.replace(/\uE000(\d+)\uE001/g, (_, index: string) => restored(index, kept))
		.trim();
}

/** What was kept may hold what was kept before it. */
const restored = (index: string, kept: string[]): string =>
	kept[Number(index)]!.replace(/\uE000(\d+)\uE001/g, (_, inner: string) => restored(inner, kept));

const withoutFences = (text: string, keep: (text: string) => string): string =>
	text.replace(
		/^ {0,3}(```+|~~~+)[^\n`]*\n([^]*?)(?:^ {0,3}\1[`~]*[^\S\n]*$|(?![^]))/gm,
		(_, _fence, code: string) => keep(code.replace(/\n$/, '')),
	);

/** Where the words say no more than the address, the address is enough. */
function toLink(words: string, address: string, keep: (text: string) => string): string {
	const name = words.trim();
	if (address === '') return name;
	const bare = (text: string) =>
		text.replace(/^(?:https?:\/\/|mailto:|tel:)?(?:www\.)?|\/$/gi, '').toLowerCase();
	const url = address.replace(/^(?:mailto|tel):/i, '');
	return name === '' || bare(name) === bare(address) ? keep(url) : `${name}: ${keep(url)}`;
}

/** A line without the marks at its beginning; none for a line that was nothing but marks. */
function toPlainLine(line: string): string[] {
	if (/^ {0,3}(?:(?:\*[^\S\n]*){3,}|(?:-[^\S\n]*){3,}|(?:_[^\S\n]*){3,}|=+\s*)$/.test(line)) return [''];
	if (/^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/.test(line) && line.includes('|')) return [];
	const text = line.replace(/^(?: {0,3}>[^\S\n]?)+/, '');
	if (/^\s*\|.*\|\s*$/.test(text)) return [cellsOf(text).join(' · ')];
	return [
		text
			.replace(/^ {0,3}#{1,6}(?:[^\S\n]+|$)/, '')
			.replace(/^(\s*)[-*+][^\S\n]+\[[ ]\][^\S\n]+/, '$1☐ ')
			.replace(/^(\s*)[-*+][^\S\n]+\[[xX]\][^\S\n]+/, '$1☑ ')
			.replace(/^(\s*)[-*+][^\S\n]+(?=\S)/, '$1• '),
	];
}

const cellsOf = (row: string): string[] =>
	row
		.trim()
		.slice(1, -1)
		.split('|')
		.map((cell) => cell.trim())
		.filter((cell) => cell !== '');

/**
 * Bold and italic without their marks. Inside of a word they are none: `20*30*40 cm` is a size, `order_no_1` a name.
 * Crossed out it stays: the price before the discount is not the price.
 */
const withoutEmphasis = (text: string): string =>
	text
		.replace(/(?<!\d)(\*\*|__)(?=\S)((?:(?!\n\n|\1)[^])*?\S)\1(?!\d)/g, '$2')
		.replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])((?:(?!\n\n|\*)[^])*?[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
		.replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])((?:(?!\n\n|_)[^])*?[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
		.replace(/~~(?=\S)((?:(?!\n\n|~~)[^])*?\S)~~/g, (_, old: string) => crossedOut(old));

const combiningStroke = '\u0336';

const crossedOut = (text: string): string =>
	[...text]
		.map((character) => (/\s|[\uE000\uE001]/.test(character) ? character : character + combiningStroke))
		.join('');
