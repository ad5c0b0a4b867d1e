/** An address in its parts; undefined when the text is not an address. */
export const toUrl = (text: string, base?: string): URL | undefined =>
	URL.canParse(text, base) ? new URL(text, base) : undefined;

/** Whether it leads to a web server, and not to a mailbox or a file. */
export const isOfWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

/** Whether both are addresses, of the same server. */
export function isSameOrigin(text: string, other: string): boolean {
	const origin = toUrl(text)?.origin;
	return origin !== undefined && origin === toUrl(other)?.origin;
}

/**
 * A web address as a browser goes there: blanks, umlauts, wrong slashes and the like in the form that servers
 * understand. What is sent is what was checked: who fetches it may repair nothing.
 * https://url.spec.whatwg.org/#url-parsing
 *
 * @returns undefined when it is no http or https address
 */
export function toWebAddress(text: string): string | undefined {
	const url = toUrl(text);
	if (!url || !isOfWeb(url)) return undefined;
	// The slash after a bare host changes nothing, and people compare what they see with what they wrote.
	return url.href === `${text}/` ? text : url.href;
}
