import { ownValue } from '../core/ownValue';
import type { BuyerTexts } from './buyerTexts';
import { cs } from './texts/cs';
import { da } from './texts/da';
import { de } from './texts/de';
import { en } from './texts/en';
import { es } from './texts/es';
import { fi } from './texts/fi';
import { fr } from './texts/fr';
import { hu } from './texts/hu';
import { it } from './texts/it';
import { ja } from './texts/ja';
import { nb } from './texts/nb';
import { nl } from './texts/nl';
import { pl } from './texts/pl';
import { pt } from './texts/pt';
import { sv } from './texts/sv';
import { th } from './texts/th';
import { zhHant } from './texts/zhHant';

/** By BCP 47 language. */
export const buyerTexts = {
	cs,
	da,
	de,
	en,
	es,
	fi,
	fr,
	hu,
	it,
	ja,
	nb,
	nl,
	pl,
	pt,
	sv,
	th,
	'zh-Hant': zhHant,
} satisfies Record<string, BuyerTexts>;

export type Language = keyof typeof buyerTexts;

export const languages = Object.keys(buyerTexts) as Language[];

/** Tags that name one of these languages by another name. Simplified Chinese is not among them. */
const aliases: Record<string, Language> = {
	no: 'nb',
	nn: 'nb',
	'zh-tw': 'zh-Hant',
	'zh-hk': 'zh-Hant',
	'zh-mo': 'zh-Hant',
};

/**
 * Our language for a BCP 47 tag or a Facebook locale, e.g. `pt-BR`, `fr_FR`.
 *
 * @returns undefined when we don't speak it
 */
export function languageOf(tag: string): Language | undefined {
	const wanted = tag.trim().toLowerCase().replace(/_/g, '-');
	const alias = ownValue(aliases, wanted) ?? ownValue(aliases, wanted.split('-')[0]!);
	return (
		alias ??
		languages.find((known) => wanted === known.toLowerCase() || wanted.startsWith(`${known.toLowerCase()}-`))
	);
}
