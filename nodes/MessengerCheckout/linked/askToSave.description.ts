import { collection } from '../../core/fields/collection';
import { textField } from '../../core/fields/textField';
import { askOptions } from '../linking/askOptions.description';

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
	options: askOptions({ placeholder: 'e.g. Save PayPal' }),
});
