import type { INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { notificationKinds } from '../../../checkout/notifications/kinds';
import { hasButton } from '../../../vendors/messenger/templates/proposal/proposedTemplate';
import { toOptions } from '../../../wording/notificationOptions';
import { languageOptions } from '../../../wording/languageOptions';

/** Where the words of a new template come from. */
export const wordingField: INodeProperties = {
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
};

/** The words we propose, shown to be read and edited before Facebook gets them. */
export const proposedWordingDescription: INodeProperties[] = updateDisplayOptions(
	{ show: { wording: ['proposed'] } },
	[
		{
			displayName: 'Notification',
			name: 'notification',
			type: 'options',
			options: toOptions(notificationKinds),
			default: 'paid',
			description: 'What it tells the buyer',
		},
		{
			displayName: 'Language',
			name: 'wordingLanguage',
			type: 'options',
			options: languageOptions,
			default: 'en',
			description: 'Language of the text. The same name can exist in several languages.',
		},
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
		{
			displayName:
				'The button URL must start like the links you send; each message fills in the rest at {{1}}. Links of the PayPal Sandbox start with https://www.sandbox.paypal.com/, links of Remind and Wait with the address of your n8n. Without a URL there is no button.',
			name: 'buttonNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { notification: notificationKinds.filter(hasButton) } },
		},
		{
			displayName:
				'Edit the text as you like: each message fills in its own order and amount where the square brackets are. Once Facebook has approved the template, add it in <b>Messenger Checkout</b> under <b>Utility Templates</b> of Send Notification or Send Order Update. There is nothing else to map.',
			name: 'wordingNotice',
			type: 'notice',
			default: '',
		},
	],
);
