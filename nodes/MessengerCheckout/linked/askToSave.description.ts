import { byLabel, collection } from '../../core/fields/collection';
import { textField } from '../../core/fields/textField';
import { fallbackLanguageField, languageField } from '../../wording/languageFields';

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
		fallbackLanguageField,
		languageField.with({ description: 'Language of anything you leave empty' }),
	]),
});
