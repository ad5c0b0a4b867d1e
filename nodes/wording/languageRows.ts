import type { Language } from './languages';

interface Row {
	/** In English, for a panel. */
	name: string;
	/** What Facebook calls it in templates: with the country, where a language is written in two ways. */
	facebookCode: string;
	/** A typical price where it is spoken, as an example for Facebook's review. */
	sampleAmount: { currency: string; value: string };
}

const euro = { currency: 'EUR', value: '24.00' };

/** What there is to know of each language beside its texts, by name as a panel lists them. */
export const languageRows: Record<Language, Row> = {
	'zh-Hant': {
		name: 'Chinese (Traditional)',
		facebookCode: 'zh_TW',
		sampleAmount: { currency: 'TWD', value: '760' },
	},
	cs: { name: 'Czech', facebookCode: 'cs', sampleAmount: { currency: 'CZK', value: '590.00' } },
	da: { name: 'Danish', facebookCode: 'da', sampleAmount: { currency: 'DKK', value: '179.00' } },
	nl: { name: 'Dutch', facebookCode: 'nl', sampleAmount: euro },
	en: { name: 'English', facebookCode: 'en', sampleAmount: { currency: 'USD', value: '24.00' } },
	fi: { name: 'Finnish', facebookCode: 'fi', sampleAmount: euro },
	fr: { name: 'French', facebookCode: 'fr', sampleAmount: euro },
	de: { name: 'German', facebookCode: 'de', sampleAmount: euro },
	hu: { name: 'Hungarian', facebookCode: 'hu', sampleAmount: { currency: 'HUF', value: '9490' } },
	it: { name: 'Italian', facebookCode: 'it', sampleAmount: euro },
	ja: { name: 'Japanese', facebookCode: 'ja', sampleAmount: { currency: 'JPY', value: '3200' } },
	nb: { name: 'Norwegian', facebookCode: 'nb', sampleAmount: { currency: 'NOK', value: '279.00' } },
	pl: { name: 'Polish', facebookCode: 'pl', sampleAmount: { currency: 'PLN', value: '99.00' } },
	pt: { name: 'Portuguese', facebookCode: 'pt_BR', sampleAmount: { currency: 'BRL', value: '129.00' } },
	es: { name: 'Spanish', facebookCode: 'es', sampleAmount: euro },
	sv: { name: 'Swedish', facebookCode: 'sv', sampleAmount: { currency: 'SEK', value: '269.00' } },
	th: { name: 'Thai', facebookCode: 'th', sampleAmount: { currency: 'THB', value: '790.00' } },
};
