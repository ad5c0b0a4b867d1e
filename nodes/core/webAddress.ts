/**
 * A web address as a browser goes there: blanks, umlauts, wrong slashes and the like in the form that servers
 * understand. What is sent is what was checked: who fetches it may repair nothing.
 * https://url.spec.whatwg.org/#url-parsing
 *
 * @returns undefined when it is no http or https address
 */
export function toWebAddress(text: string): string | undefined {
	if (!URL.canParse(text)) return undefined;
	const { protocol, href } = new URL(text);
	if (protocol !== 'https:' && protocol !== 'http:') return undefined;
	// The slash after a bare host changes nothing, and people compare what they see with what they wrote.
	return href === `${text}/` ? text : href;
}
