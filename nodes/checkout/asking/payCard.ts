import { formatPrice } from '../../wording/formats';
import type { PayCardTexts } from '../../wording/buyerTexts';
import { buyerTexts, type Language } from '../../wording/languages';
import type { Amount } from '../../core/money/amount';
import type { Asked } from '../terms/asked';
import { beginningOf } from '../../core/visibleText';
import type { BuyerLanguage } from '../../wording/buyerLanguage';

/** What the buyer gets to see and tap. */
export interface PayCard {
	/** `card`: picture, title and subtitle. `button`: a text with the button below. */
	style: 'card' | 'button';
	title: string;
	subtitle?: string;
	imageUrl?: string;
	buttonText: string;
}

/** What errors call what is on it, by the labels of the panel. */
export type PayCardLabels = Record<'title' | 'subtitle' | 'imageUrl' | 'buttonText', string>;

/**
 * What the merchant wrote, completed from the cart, in the buyer's language.
 *
 * @param longestTitle in characters: a title that is ours is cut to it
 */
export function toPayCard(
	given: Partial<PayCard>,
	{ lines, amount, shipping }: Pick<Asked, 'lines' | 'amount' | 'shipping'>,
	{ language, locale }: BuyerLanguage,
	longestTitle: number,
): PayCard {
	const texts = buyerTexts[language].payCard;
	const [first] = lines;
	const count = lines.reduce((sum, line) => sum + Number(line.quantity), 0);
	const isSingle = lines.length === 1 && count === 1;
	return {
		style: given.style ?? 'card',
		title:
			given.title ||
			(isSingle ? beginningOf(first!.name, longestTitle) : countedTitle(count, texts, language)),
		subtitle: given.subtitle || toTotal(amount, shipping, texts, locale),
		...(given.imageUrl && { imageUrl: given.imageUrl }),
		buttonText: given.buttonText || texts.button,
	};
}

/** What there is to pay, and what of it the product does not say. */
function toTotal(
	amount: Amount,
	shipping: Amount | undefined,
	{ withShipping }: PayCardTexts,
	locale?: string,
): string {
	const total = formatPrice(amount, locale);
	if (!shipping) return total;
	return withShipping
		.replace('[amount]', () => total)
		.replace('[shipping]', () => formatPrice(shipping, locale));
}

/** Whether all words on it are the merchant's own. */
export const isComplete = ({ title, subtitle, buttonText }: Partial<PayCard>): boolean =>
	Boolean(title && subtitle && buttonText);

function countedTitle(count: number, { items }: PayCardTexts, language: Language): string {
	const category = new Intl.PluralRules(language).select(count);
	return (category === 'few' ? (items.few ?? items.other) : items.other).replace('[count]', String(count));
}
