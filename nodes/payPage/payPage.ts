import { payPageTexts } from '../wording/payPageTexts';
import { languageOfBrowser, signs, toBuyerPage } from './buyerPage';
import type { PayPageKind } from '../wording/buyerTexts';

export type { PayPageKind } from '../wording/buyerTexts';

export interface PayPage {
	kind: PayPageKind;
	/** The browser's `Accept-Language`. */
	acceptLanguage?: string;
	/** Back to the conversation. */
	chatUrl: string;
	/** Where the buyer can go on with paying, if it makes sense. */
	payUrl?: string;
}

/**
 * A small page for the buyer between the chat and PayPal, in the buyer's language: no scripts, nothing
 * from elsewhere, readable on a phone, in daylight and in the dark.
 */
export function toPayPage({ kind, acceptLanguage, chatUrl, payUrl }: PayPage): string {
	const language = languageOfBrowser(acceptLanguage);
	const texts = payPageTexts[language];
	const { title, text } = texts[kind];
	return toBuyerPage({
		language,
		title,
		texts: [text],
		sign: { name: kind, path: pathOf[kind] },
		links: [
			...(payUrl ? [{ url: payUrl, text: texts[onward[kind]] }] : []),
			{ url: chatUrl, text: texts.backToChat },
		],
	});
}

/** What the button says that goes on with paying. */
const onward: Record<PayPageKind, 'otherWay' | 'payNow' | 'tryAgain'> = {
	paid: 'payNow',
	reserved: 'payNow',
	pending: 'payNow',
	declined: 'otherWay',
	cancelled: 'payNow',
	closed: 'payNow',
	replaced: 'payNow',
	invalid: 'payNow',
	trouble: 'tryAgain',
	preview: 'payNow',
};

const pathOf: Record<PayPageKind, string> = {
	paid: signs.check,
	reserved: signs.check,
	pending: signs.dots,
	declined: signs.bang,
	cancelled: signs.undo,
	closed: signs.minus,
	replaced: signs.swap,
	invalid: signs.question,
	trouble: signs.bang,
	preview: signs.arrow,
};
