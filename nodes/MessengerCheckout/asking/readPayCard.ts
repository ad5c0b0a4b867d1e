import type { IExecuteFunctions } from 'n8n-workflow';

import type { Language } from '../../wording/languages';
import {
	findLanguage,
	inLanguage,
	inLocale,
	type LanguageChoice,
} from '../../checkout/telling/buyerLanguage';
import { isComplete, toPayCard, toPayMessage, type PayCard } from '../../checkout/asking/payCard';

/** What the card is about. */
interface Cart {
	lines: Array<{ name: string; quantity?: unknown }>;
	amount: { currency: string; value: string };
	/** Of PayPal's pages, when the merchant has chosen one; may be empty. */
	locale: string;
}

type Given = Partial<PayCard> & { language?: Language | 'buyer'; otherLanguage?: Language };

/**
 * The card as the merchant wants it. The buyer's profile is read only when words of ours go on it, in the
 * buyer's language.
 *
 * @throws InvalidInput, before any call, when a text of the merchant's is longer than Messenger shows
 */
export async function readPayCard(
	context: IExecuteFunctions,
	itemIndex: number,
	psid: string,
	{ lines, amount, locale }: Cart,
): Promise<PayCard> {
	const given = context.getNodeParameter('payCard', itemIndex, {}) as Given;
	const choice = toChoice(given, locale);
	const draft = toPayCard(given, lines, amount, choice.otherwise);
	toPayMessage(draft, 'https://www.paypal.com/checkoutnow');
	if (isComplete(given)) return draft;
	return toPayCard(given, lines, amount, await findLanguage(context, psid, choice));
}

/** Where nothing is said about the card, the language of PayPal's pages is better than none. */
function toChoice({ language = 'buyer', otherLanguage }: Given, locale: string): LanguageChoice {
	const otherwise = otherLanguage ? inLanguage(otherLanguage) : (inLocale(locale) ?? inLanguage('en'));
	return { language, otherwise };
}
