import { buyerTexts, languages } from '../../wording/languages';
import { toText } from './notification';
import type { Occasion } from './occasion';
import type { Settings } from './settings';
import { toValues } from './values';

/** Stands for what is written differently from language to language; never typed by a person. */
const anything = '\uE001';

/**
 * All wordings in which a notification may have gone: in whatever language, as the buyer's may not have been known then.
 * They are for texts whose white space is `withPlainSpaces`.
 *
 * @param isExact with this very sum, as each language writes it
 */
export function wordingsOf(
	occasion: Occasion,
	settings: Settings,
	timeZone: string,
	isExact = false,
): RegExp[] {
	const { kind, facts } = occasion;
	const own = settings.ownTexts.filter((one) => one.kind === kind).map(({ text }) => text);
	const wordings = languages.flatMap((language) => {
		const texts = buyerTexts[language];
		const values = {
			...toValues(facts, { texts, locale: language, timeZone, shopName: settings.shopName }),
			...(facts.amount && !isExact && { amount: anything }),
			...(facts.at && { date: anything }),
		};
		return [undefined, ...own].map((ownText) =>
			toText(occasion, { texts, values, ...(ownText !== undefined && { ownText }) }),
		);
	});
	return wordings.map(toPattern);
}

export const toPattern = (wording: string): RegExp =>
	new RegExp(
		`^${withPlainSpaces(wording)
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replaceAll(anything, '.+')}$`,
		'u',
	);

/** A text as `wordingsOf` compares it: a channel may have its own way with white space. */
export const withPlainSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
