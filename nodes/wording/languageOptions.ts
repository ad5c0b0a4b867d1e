import type { Option } from '../core/fields/optionsField';
import { languageRows } from './languageRows';
import type { Language } from './languages';

/** The languages we have words in, for a panel. */
export const languageOptions: Array<Option<Language>> = Object.entries(languageRows).map(
	([value, { name }]) => ({ name, value: value as Language }),
);

/** The same, with the buyer's own first. */
export const buyerLanguageOptions: Array<Option<Language | 'buyer'>> = [
	{ name: "Buyer's Profile", value: 'buyer', description: 'The language in which the buyer uses Facebook' },
	...languageOptions,
];
