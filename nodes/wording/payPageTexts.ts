import type { PayPageTexts } from './buyerTexts';
import { buyerTexts, type Language } from './languages';

/** By BCP 47 language. */
export const payPageTexts = Object.fromEntries(
	Object.entries(buyerTexts).map(([language, { page }]) => [language, page]),
) as Record<Language, PayPageTexts>;
