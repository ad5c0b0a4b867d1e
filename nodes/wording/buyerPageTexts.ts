import type { BuyerPageTexts } from './buyerTexts';
import { buyerTexts, type Language } from './languages';

/** By BCP 47 language. */
export const buyerPageTexts = Object.fromEntries(
	Object.entries(buyerTexts).map(([language, { page }]) => [language, page]),
) as Record<Language, BuyerPageTexts>;
