import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { isComplete, toPayCard, type PayCard } from '../../checkout/asking/payCard';
import type { ChatMessage } from '../../checkout/ports/channel';
import { findLanguage, type LanguageChoice } from '../../checkout/telling/findLanguage';
import type { Asked } from '../../checkout/terms/asked';
import { inLanguage, inLocale, type BuyerLanguage } from '../../wording/buyerLanguage';
import { channelOf } from '../partners';
import { isSince } from '../versions';
import { cardOptions, type RequestOptions } from './requestOptions.description';
import { payCardField } from './requestPayment.description';

/**
 * The card as the merchant wants it. The buyer's profile is read only when our own words go on it, in the
 * buyer's language, and meanwhile the order can be made.
 *
 * @param given all that the merchant said beside the cart
 * @param locale of the provider's pages, when the merchant has chosen one; may be empty
 * @throws InvalidInput, before any call, when a text of the merchant's is longer than Messenger shows
 */
export function readPayCard(
	context: IExecuteFunctions,
	psid: string,
	asked: Asked,
	given: RequestOptions,
	locale: string,
): { card: Promise<PayCard> } {
	const channel = channelOf(context);
	const choice = toChoice(given, locale);
	const imageUrl = given.imageUrl?.trim() || pictureOf(context, asked.lines);
	const onCard = { ...given, ...(imageUrl && { imageUrl }) };
	const make = (language: BuyerLanguage) => toPayCard(onCard, asked, language, channel.longestTitle);
	const draft = make(choice.otherwise);
	channel.check(toPayMessage(draft, 'https://www.paypal.com/checkoutnow', context.getNode()));
	if (isComplete(given)) return { card: Promise.resolve(draft) };
	return { card: findLanguage(channel, psid, choice).then(make) };
}

/** That of the only product, where the merchant has chosen none for the card. */
const pictureOf = (context: IExecuteFunctions, [line, ...others]: Asked['lines']): string | undefined =>
	isSince(3, context.getNode()) && others.length === 0 ? line?.imageUrl : undefined;

/** The card with its button, for the chat. */
export function toPayMessage(
	card: PayCard,
	payUrl: string,
	node: INode,
): Extract<ChatMessage, { type: 'payCard' }> {
	const labelOf = (name: 'title' | 'subtitle' | 'imageUrl' | 'buttonText') =>
		isSince(3, node) ? cardOptions[name].label : payCardField.fields[name].in(payCardField.label).label;
	return {
		type: 'payCard',
		card,
		payUrl,
		labels: {
			title: labelOf('title'),
			subtitle: labelOf('subtitle'),
			imageUrl: labelOf('imageUrl'),
			buttonText: labelOf('buttonText'),
		},
	};
}

/** Where nothing is said about the card, the language of PayPal's pages is better than none. */
export function toChoice(
	{ language = 'buyer', otherLanguage }: RequestOptions,
	locale: string,
): LanguageChoice {
	const otherwise = otherLanguage ? inLanguage(otherLanguage) : (inLocale(locale) ?? inLanguage('en'));
	return { language, otherwise };
}
