import { optionsField } from '../core/fields/optionsField';
import { buyerLanguageOptions, languageOptions } from './languageOptions';

/** In which language a buyer reads something. Each panel says by `with` what it is the language of. */
export const languageField = optionsField({
	displayName: 'Language',
	name: 'language',
	type: 'options',
	default: 'buyer',
	options: buyerLanguageOptions,
});

/** What is used while nobody knows the language of the buyer. */
export const fallbackLanguageField = optionsField({
	displayName: 'Fallback Language',
	name: 'otherLanguage',
	type: 'options',
	default: 'en',
	description: 'Used if Facebook does not tell the language, or if it is not in this list',
	options: languageOptions,
});

/** Both, for a message in words of ours. */
export const messageLanguageFields = [
	fallbackLanguageField,
	languageField.with({
		description:
			'Language of the message. Facebook tells the language of a profile only to apps that may read it.',
	}),
];
