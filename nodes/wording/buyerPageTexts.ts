import { buyerTexts, type Language } from './languages';

/** What a buyer's page can be about. `preview` is for machines that look at a link before a person taps it. */
export type BuyerPageKind =
	'paid' | 'reserved' | 'pending' | 'declined' | 'cancelled' | 'closed' | 'invalid' | 'trouble' | 'preview';

export type BuyerPageTexts = Record<BuyerPageKind, { title: string; text: string }> & {
	backToChat: string;
	payNow: string;
	otherWay: string;
	tryAgain: string;
};

/** By BCP 47 language. */
export const buyerPageTexts = Object.fromEntries(
	Object.entries(buyerTexts).map(([language, { page }]) => [language, page]),
) as Record<Language, BuyerPageTexts>;
