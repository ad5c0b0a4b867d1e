import type { IExecuteFunctions } from 'n8n-workflow';

import { graphOf } from '../../vendors/messenger/api/graph';
import { languageOf, type Language } from '../../wording/languages';

export interface BuyerLanguage {
	language: Language;
	/** BCP 47, for amounts and dates. */
	locale: string;
}

/** What the merchant has chosen. */
export interface LanguageChoice {
	language: Language | 'buyer';
	/** Used where Facebook does not tell, or tells a language we don't speak. */
	otherwise: BuyerLanguage;
}

/** A message can wait for its language a little, not for as long as other calls. */
const timeoutMs = 10_000;

/** By node execution and PSID. Nothing is kept from one execution to the next: people change. */
const asked = new WeakMap<IExecuteFunctions, Map<string, Promise<BuyerLanguage | undefined>>>();

/** The fixed language, without any call, or the buyer's own. */
export async function findLanguage(
	context: IExecuteFunctions,
	psid: string,
	{ language, otherwise }: LanguageChoice,
): Promise<BuyerLanguage> {
	if (language !== 'buyer') return inLanguage(language);
	const ofRun = asked.get(context) ?? new Map<string, Promise<BuyerLanguage | undefined>>();
	asked.set(context, ofRun);
	const found = ofRun.get(psid) ?? readLanguage(context, psid);
	ofRun.set(psid, found);
	return (await found) ?? otherwise;
}

export const inLanguage = (language: Language): BuyerLanguage => ({ language, locale: language });

/** The same for a locale of Facebook or PayPal, e.g. `fr_FR`, `de-DE`; undefined when we don't speak it. */
export function inLocale(locale: string): BuyerLanguage | undefined {
	const language = languageOf(locale);
	return language && { language, locale: locale.trim().replace(/_/g, '-') };
}

/**
 * The language a person uses Facebook in. Facebook tells it only to apps with Business Asset User Profile
 * Access and the permission for locales, and a language is never worth a failed payment.
 * https://developers.facebook.com/docs/messenger-platform/identity/user-profile
 */
async function readLanguage(context: IExecuteFunctions, psid: string): Promise<BuyerLanguage | undefined> {
	const request = {
		method: 'GET' as const,
		path: [psid],
		query: { fields: 'locale' },
		timeoutMs,
		purpose: 'profile' as const,
	};
	const profile = await graphOf(context)
		.request(request)
		.catch(() => undefined);
	return inLocale(String(profile?.locale ?? ''));
}
