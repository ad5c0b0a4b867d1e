import { textField } from '../../core/fields/textField';
import { fallbackLanguageField, languageField } from '../../wording/languageFields';

const buttonTextField = textField({
	displayName: 'Button Text',
	name: 'buttonText',
	type: 'string',
	default: '',
	description: 'At most 20 characters',
});

/** What can be said of a message with a button, where a merchant does not want our words. */
export const askOptions = (button: Parameters<typeof buttonTextField.with>[0]) => [
	buttonTextField.with(button),
	fallbackLanguageField,
	languageField.with({ description: 'Language of anything you leave empty' }),
];
