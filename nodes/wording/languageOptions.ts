import type { INodePropertyOptions } from 'n8n-workflow';

import type { Language } from './languages';

const names: Record<Language, string> = {
	'zh-Hant': 'Chinese (Traditional)',
	cs: 'Czech',
	da: 'Danish',
	nl: 'Dutch',
	en: 'English',
	fi: 'Finnish',
	fr: 'French',
	de: 'German',
	hu: 'Hungarian',
	it: 'Italian',
	ja: 'Japanese',
	nb: 'Norwegian',
	pl: 'Polish',
	pt: 'Portuguese',
	es: 'Spanish',
	sv: 'Swedish',
	th: 'Thai',
};

/** The languages we have words in, for a panel. */
export const languageOptions: INodePropertyOptions[] = Object.entries(names).map(([value, name]) => ({
	name,
	value,
}));

/** The same, with the buyer's own first. */
export const buyerLanguageOptions: INodePropertyOptions[] = [
	{ name: "Buyer's Profile", value: 'buyer', description: 'The language in which the buyer uses Facebook' },
	...languageOptions,
];
