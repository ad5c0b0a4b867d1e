import { byLabel, collection } from '../../core/fields/collection';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { buyerLanguageOptions, languageOptions } from '../../wording/languageOptions';

export const saveTextField = textField({
	displayName: 'Text',
	name: 'saveText',
	type: 'string',
	default: '',
	placeholder: 'e.g. Save PayPal with us, and next time one tap is enough.',
	description: 'Above the button. Left empty, it is our own words in the language of the buyer.',
});

export const saveOptions = collection({
	displayName: 'Options',
	name: 'saveOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: byLabel([
		textField({
			displayName: 'Button Text',
			name: 'buttonText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Save PayPal',
			description: 'At most 20 characters',
		}),
		optionsField({
			displayName: 'Fallback Language',
			name: 'otherLanguage',
			type: 'options',
			default: 'en',
			description: 'Used if Facebook does not tell the language, or if it is not in this list',
			options: languageOptions,
		}),
		optionsField({
			displayName: 'Language',
			name: 'language',
			type: 'options',
			default: 'buyer',
			description: 'Language of anything you leave empty',
			options: buyerLanguageOptions,
		}),
	]),
});
