import { collection } from '../../../core/fields/collection';
import { optionsField } from '../../../core/fields/optionsField';
import { messageLanguageFields } from '../../../wording/languageFields';
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
		...messageLanguageFields,
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
