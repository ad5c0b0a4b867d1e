const aPhone = {
	'User-Agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)',
	'Accept-Language': 'en',
};

/** What a browser gets when it follows a link, before it follows a redirect. */
export interface Answer {
	status: number;
	/** Where a redirect leads. */
	location: string;
	/** Of the page; where it is none, what came instead. */
	title: string;
	html: string;
}

/** Follows a link one step, without drawing anything: for taps at the same moment, and for links that were tampered with. */
export async function tap(url: string, headers: Record<string, string> = aPhone): Promise<Answer> {
	const answer = await fetch(url, { redirect: 'manual', headers });
	const html = await answer.text();
	return {
		status: answer.status,
		location: answer.headers.get('location') ?? '',
		title: /<title>([^<]*)/.exec(html)?.[1] ?? html.slice(0, 200),
		html,
	};
}

/** The PayPal order that a redirect leads to. */
export const orderIdOf = ({ location }: Pick<Answer, 'location'>): string =>
	URL.canParse(location) ? (new URL(location).searchParams.get('token') ?? '') : '';

/** The same link with other parameters. */
export function withParameters(url: string, changes: Record<string, string>): string {
	const changed = new URL(url);
	for (const [name, value] of Object.entries(changes)) changed.searchParams.set(name, value);
	return changed.toString();
}
