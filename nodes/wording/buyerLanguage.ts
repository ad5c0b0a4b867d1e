import { languageOf, type Language } from './languages';

/** The language a buyer is addressed in. */
export interface BuyerLanguage {
	language: Language;
	/** BCP 47, for amounts and dates. */
	locale: string;
}

export const inLanguage = (language: Language): BuyerLanguage => ({ language, locale: language });

/** The same for a locale as vendors write it, e.g. `fr_FR`, `de-DE`; undefined when we don't speak it. */
export function inLocale(locale: string): BuyerLanguage | undefined {
	const language = languageOf(locale);
	return language && { language, locale: locale.trim().replace(/_/g, '-') };
}
