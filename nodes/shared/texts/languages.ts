import { ownValue } from '../ownValue';
import type { BuyerTexts } from './buyerTexts';
import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fi } from './fi';
import { fr } from './fr';
import { hu } from './hu';
import { it } from './it';
import { ja } from './ja';
import { nb } from './nb';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { sv } from './sv';
import { th } from './th';
import { zhHant } from './zhHant';

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

/** Tags that name a language of ours by another name. Simplified Chinese is not among them. */
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
