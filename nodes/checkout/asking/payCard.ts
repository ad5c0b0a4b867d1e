import { optionalText, optionalUrl, requiredText } from '../../vendors/messenger/sending/fieldText';
import { limits } from '../../vendors/messenger/sending/limits';
import { toButtonTemplate, toGenericTemplate, type Message } from '../../vendors/messenger/sending/message';
import { formatPrice } from '../../wording/formats';
import type { PayCardTexts } from '../../wording/buyerTexts';
import { buyerTexts, type Language } from '../../wording/languages';
import { beginningOf } from '../../core/visibleText';
import type { BuyerLanguage } from '../telling/buyerLanguage';

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

/** What the merchant wrote, completed from the cart, in the buyer's language. */
export function toPayCard(
	given: Partial<PayCard>,
	lines: Array<{ name: string; quantity?: unknown }>,
	amount: { currency: string; value: string },
	{ language, locale }: BuyerLanguage,
): PayCard {
	const texts = buyerTexts[language].payCard;
	const [first] = lines;
	const count = lines.reduce((sum, line) => sum + Number(line.quantity ?? 1), 0);
	const isSingle = lines.length === 1 && count === 1;
	return {
		style: given.style ?? 'card',
		title: given.title || (isSingle ? shortened(first!.name) : countedTitle(count, texts, language)),
		subtitle: given.subtitle || formatPrice(amount, locale),
		...(given.imageUrl && { imageUrl: given.imageUrl }),
		buttonText: given.buttonText || texts.button,
	};
}

/** Whether all words on it are the merchant's own. */
export const isComplete = ({ title, subtitle, buttonText }: Partial<PayCard>): boolean =>
	Boolean(title && subtitle && buttonText);

const shortened = (name: string): string => beginningOf(name, limits.cardTitle);

function countedTitle(count: number, { items }: PayCardTexts, language: Language): string {
	const category = new Intl.PluralRules(language).select(count);
	return (category === 'few' ? (items.few ?? items.other) : items.other).replace('[count]', String(count));
}
