import { collection } from '../../../core/fields/collection';
import { optionsField } from '../../../core/fields/optionsField';
import { buyerLanguageOptions, languageOptions } from '../../../wording/languageOptions';
import { psidField } from '../../partners';

export const buyerField = psidField({
	displayName: 'Buyer',
	name: 'psid',
	type: 'string',
	required: true,
	default: '={{ $json.psid }}',
	placeholder: 'e.g. 28777805391819468',
	description:
		'Whose chat it is: the PSID (page-scoped ID) that the Messenger Trigger returns with every event. Rows of a table have none: then it is whoever wrote.',
});

export const tellOptions = collection({
	displayName: 'Options',
	name: 'tellOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
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
			description:
				'Language of the message. Facebook tells the language of a profile only to apps that may read it.',
			options: buyerLanguageOptions,
		}),
		optionsField({
			displayName: 'Tell the Buyer',
			name: 'tellBuyer',
			type: 'options',
			default: 'yes',
			options: [
				{ name: 'In the Chat', value: 'yes', description: 'In the language of the buyer' },
				{ name: 'Not at All', value: 'no', description: 'You tell them yourself' },
			],
		}),
	],
});
