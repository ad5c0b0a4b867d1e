import { languageOfBrowser, signs, toBuyerPage } from '../payPage/buyerPage';
import type { LinkPageKind } from '../wording/buyerTexts';
import { buyerTexts } from '../wording/languages';

export interface LinkPage {
	/** `invalid` is for a link that is not ours. */
	kind: LinkPageKind | 'invalid';
	/** The browser's `Accept-Language`. */
	acceptLanguage?: string;
	/** Back to the conversation. */
	chatUrl: string;
	/** PayPal's page to log in at; only at the start. */
	loginUrl?: string;
	/** What the person is called whose chat it is, as far as Facebook tells. */
	name?: string;
}

/** The page on which somebody links their account, in their language. */
export function toLinkPage({ kind, acceptLanguage, chatUrl, loginUrl, name }: LinkPage): string {
	const language = languageOfBrowser(acceptLanguage);
	const { page, linking } = buyerTexts[language];
	const { title, text } = kind === 'invalid' ? page.invalid : linking.page[kind];
	// Names come from outside, so not as a pattern: `$&` is a name like any other.
	const whose = name ? linking.whose.replace('[name]', () => name) : linking.ifYours;
	return toBuyerPage({
		language,
		title,
		texts: [text, ...(loginUrl ? [whose] : [])],
		sign: signOf[kind],
		links: [
			...(loginUrl ? [{ url: loginUrl, text: linking.logIn }] : []),
			{ url: chatUrl, text: page.backToChat },
		],
	});
}

const signOf: Record<LinkPage['kind'], { name: string; path: string }> = {
	start: { name: 'start', path: signs.arrow },
	linked: { name: 'linked', path: signs.check },
	cancelled: { name: 'cancelled', path: signs.undo },
	expired: { name: 'expired', path: signs.minus },
	elsewhere: { name: 'elsewhere', path: signs.swap },
	failed: { name: 'trouble', path: signs.bang },
	invalid: { name: 'invalid', path: signs.question },
};
