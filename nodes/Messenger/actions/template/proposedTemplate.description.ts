import { field, type Field } from '../../../core/fields/field';
import { isRecord } from '../../../core/guards';
import { notice } from '../../../core/fields/notice';
import { optionsField } from '../../../core/fields/optionsField';
import { notificationKinds } from '../../../checkout/notifications/kinds';
import { hasButton, type Wording } from '../../../vendors/messenger/templates/proposal/proposedTemplate';
import { toOptions } from '../../../wording/notificationOptions';
import { shownFor } from '../../panel/shownFor';
import { languageOptions } from '../../../wording/languageOptions';

/** Where the words of a new template come from. */
export const wordingField = optionsField({
	displayName: 'Text From',
	name: 'wording',
	type: 'options',
	options: [
		{ name: 'Your Own', value: 'own' },
		{
			name: 'Proposed for a Notification',
			value: 'proposed',
			description: `A text that Messenger Checkout fills in by itself, in ${languageOptions.length} languages`,
		},
		{
			name: "Facebook's Library",
			value: 'library',
			description: 'A text written and approved by Facebook',
		},
	],
	default: 'own',
	description: 'Where the text comes from',
});

export const notificationField = optionsField({
	displayName: 'Notification',
	name: 'notification',
	type: 'options',
	options: toOptions(notificationKinds),
	default: 'paid',
	description: 'What it tells the buyer',
});

export const wordingLanguageField = optionsField({
	displayName: 'Language',
	name: 'wordingLanguage',
	type: 'options',
	options: languageOptions,
	default: 'en',
	description: 'Language of the text. The same name can exist in several languages.',
});

/** Our words as they were filled in, perhaps edited, and what they were filled in for. */
export const wordsField = field(
	{
		displayName: 'Text',
		name: 'words',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['notification', 'wordingLanguage'],
			resourceMapper: {
				resourceMapperMethod: 'getProposedWording',
				mode: 'add',
				valuesLabel: 'Text',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: true,
				supportAutoMap: false,
			},
		},
	},
	(mapped) => (isRecord(mapped) && isRecord(mapped.value) ? mapped.value : {}) as Edited,
);

const buttonNotice = notice({
	displayName:
		'The button URL must start like the links you send; each message fills in the rest at {{1}}. Links of the PayPal Sandbox start with https://www.sandbox.paypal.com/, links of Remind and Wait with the address of your n8n. Without a URL there is no button.',
	name: 'buttonNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { notification: notificationKinds.filter(hasButton) } },
});

const wordingNotice = notice({
	displayName:
		'Edit the text as you like: each message fills in its own order and amount where the square brackets are. Once Facebook has approved the template, add it in <b>Messenger Checkout</b> under <b>Utility Templates</b> of Send Notification or Send Order Update. There is nothing else to map.',
	name: 'wordingNotice',
	type: 'notice',
	default: '',
});

/** The words we propose, shown to be read and edited before Facebook gets them. */
export const proposedWordingFields: Field[] = shownFor({ wording: ['proposed'] }, [
	notificationField,
	wordingLanguageField,
	wordsField,
	buttonNotice,
	wordingNotice,
]);

/** The columns of the words, and what they were filled in for. */
export type Edited = Partial<Record<keyof Wording | 'for', string | null>>;
