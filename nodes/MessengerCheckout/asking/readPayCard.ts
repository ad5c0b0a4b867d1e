import type { IExecuteFunctions } from 'n8n-workflow';

import { isComplete, toPayCard, type PayCard } from '../../checkout/asking/payCard';
import type { ChatMessage } from '../../checkout/ports/channel';
import { findLanguage, type LanguageChoice } from '../../checkout/telling/findLanguage';
import type { Asked } from '../../checkout/terms/asked';
import type { Field } from '../../core/fields/field';
import type { ValuesOf } from '../../core/fields/fieldGroup';
import { inLanguage, inLocale, type BuyerLanguage } from '../../wording/buyerLanguage';
import { channelOf } from '../partners';
import { payCardField } from './requestPayment.description';

/**
 * The card as the merchant wants it. The buyer's profile is read only when our own words go on it, in the
 * buyer's language.
 *
 * @param locale of the provider's pages, when the merchant has chosen one; may be empty
 * @throws InvalidInput, before any call, when a text of the merchant's is longer than Messenger shows
 */
export async function readPayCard(
	context: IExecuteFunctions,
	itemIndex: number,
	psid: string,
	{ lines, amount }: Asked,
	locale: string,
): Promise<PayCard> {
	const channel = channelOf(context);
	const given = payCardField.read(context, itemIndex);
	const choice = toChoice(given, locale);
	const make = (language: BuyerLanguage) => toPayCard(given, lines, amount, language, channel.longestTitle);
	const draft = make(choice.otherwise);
	channel.check(toPayMessage(draft, 'https://www.paypal.com/checkoutnow'));
	if (isComplete(given)) return draft;
	return make(await findLanguage(channel, psid, choice));
}

const labelOf = (field: Field): string => field.in(payCardField.label).label;

/** The card with its button, for the chat. */
export function toPayMessage(card: PayCard, payUrl: string): ChatMessage {
	const { title, subtitle, imageUrl, buttonText } = payCardField.fields;
	return {
		type: 'payCard',
		card,
		payUrl,
		labels: {
			title: labelOf(title),
			subtitle: labelOf(subtitle),
			imageUrl: labelOf(imageUrl),
			buttonText: labelOf(buttonText),
		},
	};
}

/** Where nothing is said about the card, the language of PayPal's pages is better than none. */
function toChoice(
	{ language = 'buyer', otherLanguage }: ValuesOf<typeof payCardField>,
	locale: string,
): LanguageChoice {
	const otherwise = otherLanguage ? inLanguage(otherLanguage) : (inLocale(locale) ?? inLanguage('en'));
	return { language, otherwise };
}
