export interface TextPart {
	text: string;
	/** Where it leads, when it is a link. */
	href?: string;
}

/** Text cut at its links, so that they can be tapped. */
export function splitLinks(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const match of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g)) {
		if (match.index > end) parts.push({ text: text.slice(end, match.index) });
		parts.push({ text: match[0], href: match[0] });
		end = match.index + match[0].length;
	}
	if (end < text.length) parts.push({ text: text.slice(end) });
	return parts;
}

/** Up to three emoji and nothing else: shown large, without a bubble. */
export function isLargeEmoji(text: string): boolean {
	const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.trim())];
	return (
		graphemes.length > 0 &&
		graphemes.length <= 3 &&
		graphemes.every(({ segment }) => /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u.test(segment))
	);
}
