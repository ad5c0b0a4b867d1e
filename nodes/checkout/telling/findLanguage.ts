import type { BuyerLanguage } from '../../wording/buyerLanguage';
import { inLanguage } from '../../wording/buyerLanguage';
import type { Language } from '../../wording/languages';
import type { Channel } from '../ports/channel';

/** What the merchant has chosen. */
export interface LanguageChoice {
	language: Language | 'buyer';
	/** Used where the channel does not tell, or tells a language we don't speak. */
	otherwise: BuyerLanguage;
}

/** As the options of a panel have it: the buyer's own language, and English, where nothing else was chosen. */
export const chosenLanguage = ({
	language = 'buyer',
	otherLanguage = 'en',
}: {
	language?: Language | 'buyer';
	otherLanguage?: Language;
}): LanguageChoice => ({
	language,
	otherwise: inLanguage(otherLanguage),
});

/** The fixed language, without any call, or the buyer's own. */
export async function findLanguage(
	channel: Channel,
	buyerId: string,
	{ language, otherwise }: LanguageChoice,
): Promise<BuyerLanguage> {
	if (language !== 'buyer') return inLanguage(language);
	return (await channel.languageOf(buyerId)) ?? otherwise;
}
