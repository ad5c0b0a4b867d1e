import type { Amount } from '../../core/money/amount';
import type { BuyerLanguage } from '../../wording/buyerLanguage';
import { formatPrice } from '../../wording/formats';

/** The text with the amount as the buyer's language writes it. */
export const fillAmount = (text: string, amount: Amount, { locale }: BuyerLanguage): string =>
	text.replace('[amount]', () => formatPrice(amount, locale));
