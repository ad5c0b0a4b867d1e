import axios, { type AxiosResponse } from 'axios';

/** What a browser shows after it has followed every redirect but the last one wanted. */
export interface Shown {
	status: number;
	url: string;
	html: string;
	headers: AxiosResponse['headers'];
	/** Where it would go next. */
	location: string | undefined;
}

const person =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/MessengerForiOS]';

/** A browser without a screen: it keeps cookies, by host, and follows redirects one at a time. */
export class Visitor {
	private readonly cookies = new Map<string, Map<string, string>>();
	userAgent = person;
	language = 'en';

	/** Opens one address, and no other. */
	async open(url: string): Promise<Shown> {
		const { host } = new URL(url);
		const jar = this.cookies.get(host) ?? new Map<string, string>();
		this.cookies.set(host, jar);
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const answer = await axios.get<unknown>(url, {
			maxRedirects: 0,
			validateStatus: () => true,
			responseType: 'text',
			headers: {
				'user-agent': this.userAgent,
				'accept-language': this.language,
				...(cookie && { cookie }),
			},
		});
		for (const line of answer.headers['set-cookie'] ?? []) keep(jar, line);
		return {
			status: answer.status,
			url,
			html: String(answer.data),
			headers: answer.headers,
			location: answer.headers.location as string | undefined,
		};
	}

	/** The cookies for this address, as somebody who has stolen them would have them. */
	cookiesFor(url: string): Map<string, string> {
		return this.cookies.get(new URL(url).host) ?? new Map<string, string>();
	}
}

function keep(jar: Map<string, string>, line: string): void {
	const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
	const at = pair.indexOf('=');
	const isOver = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
	if (isOver) jar.delete(pair.slice(0, at));
	else jar.set(pair.slice(0, at), pair.slice(at + 1));
}

/** Where the links of a page lead, in their order. */
export const linksIn = ({ html }: Pick<Shown, 'html'>): string[] =>
	[...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) =>
		href.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
	);

/** The title of a page. */
export const titleOf = ({ html }: Pick<Shown, 'html'>): string => /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';
