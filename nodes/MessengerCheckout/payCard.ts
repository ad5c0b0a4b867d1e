import { optionalText, optionalUrl, requiredText } from '../shared/messenger/fieldText';
import { limits } from '../shared/messenger/limits';
import { toButtonTemplate, toGenericTemplate, type Message } from '../shared/messenger/message';

/** What the buyer gets to see and tap. */
export interface PayCard {
	/** `card`: picture, title and subtitle. `button`: a text with the button below. */
	style: 'card' | 'button';
	title: string;
	subtitle?: string;
	imageUrl?: string;
	buttonText: string;
}

/**
 * The Messenger message that carries the way to pay.
 *
 * @param payUrl where the button leads
 * @throws InvalidInput when a text is longer than Messenger shows
 */
export function toPayMessage(card: PayCard, payUrl: string): Message {
	const title = requiredText('Pay Card: Title', card.title, limits.cardTitle);
	const subtitle = optionalText('Pay Card: Subtitle', card.subtitle, limits.cardSubtitle);
	const imageUrl = optionalUrl('Pay Card: Picture URL', card.imageUrl);
	const buttonText = requiredText('Pay Card: Button Text', card.buttonText, limits.buttonTitle);
	const buttons = [{ type: 'web_url' as const, title: buttonText, url: payUrl }];
	return card.style === 'card'
		? toGenericTemplate({ elements: [{ title, subtitle, imageUrl, buttons }] })
		: toButtonTemplate({ text: [title, subtitle].filter(Boolean).join('\n'), buttons });
}

/** Fills what the merchant left out of the card from the cart. */
export function toPayCard(
	given: Partial<PayCard>,
	lines: Array<{ name: string; quantity?: unknown }>,
	total: string,
): PayCard {
	const [first] = lines;
	const single = lines.length === 1 && Number(first?.quantity ?? 1) === 1;
	const count = lines.reduce((sum, line) => sum + Number(line.quantity ?? 1), 0);
	return {
		style: given.style ?? 'card',
		title: given.title || (single ? first!.name.slice(0, limits.cardTitle) : `Your order: ${count} items`),
		subtitle: given.subtitle || total,
		...(given.imageUrl && { imageUrl: given.imageUrl }),
		buttonText: given.buttonText || 'Pay with PayPal',
	};
}

/**
 * A price as the buyer's language writes it, e.g. `$24.00` or `24,00 €`.
 *
 * @param locale BCP 47 tag; a locale Node.js does not know falls back to US English
 */
export function formatPrice(amount: { currency: string; value: string }, locale = 'en-US'): string {
	const supported = isLocale(locale) ? locale : 'en-US';
	const format = new Intl.NumberFormat(supported, { style: 'currency', currency: amount.currency });
	// A decimal string is formatted digit by digit, without becoming a float (ECMA-402, Intl.NumberFormat v3).
	return format.format(amount.value as Intl.StringNumericLiteral);
}

const isLocale = (locale: string): boolean => {
	try {
		return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
	} catch {
		return false;
	}
};
