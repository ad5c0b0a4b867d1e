import type { IExecuteFunctions } from 'n8n-workflow';

import { graphFailureOf } from '../../shared/messenger/errors';
import { graphRequest } from '../../shared/messenger/transport';
import { languageOf, type Language } from '../../shared/texts/languages';

export interface BuyerLanguage {
	language: Language;
	/** BCP 47, for amounts and dates. */
	locale: string;
}

/**
 * The language a person uses Facebook in. Facebook tells it only to apps with Business Asset User Profile
 * Access and the permission for locales: everybody else gets the other language.
 * https://developers.facebook.com/docs/messenger-platform/identity/user-profile
 */
export async function readBuyerLanguage(
	this: IExecuteFunctions,
	psid: string,
	otherwise: Language,
): Promise<BuyerLanguage> {
	const profile = await graphRequest
		.call(this, { method: 'GET', path: [psid], query: { fields: 'locale' } })
		.catch((error: unknown) => {
			if (graphFailureOf(error)) return undefined;
			throw error;
		});
	const locale = String(profile?.locale ?? '');
	const language = languageOf(locale);
	return language
		? { language, locale: locale.replace(/_/g, '-') }
		: { language: otherwise, locale: otherwise };
}
