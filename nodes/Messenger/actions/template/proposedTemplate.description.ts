import type { INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { paymentKinds, toOptions, updateKinds } from '../../../wording/notificationKinds';
import { languageOptions } from '../../../wording/languageOptions';

/** Where the words of a new template come from. */
export const wordingField: INodeProperties = {
	displayName: 'Wording',
	name: 'wording',
	type: 'options',
	options: [
		{ name: 'Your Own', value: 'own' },
		{
			name: 'Proposed for a Notification',
			value: 'proposed',
			description: `Words that Messenger Checkout can fill in by itself, in ${languageOptions.length} languages`,
		},
		{
			name: "Facebook's Library",
			value: 'library',
			description: 'A text that Facebook has written and approved',
		},
	],
	default: 'own',
	description: 'Where the words come from',
};

/** The words we propose, shown to be read and edited before Facebook gets them. */
export const proposedWordingDescription: INodeProperties[] = updateDisplayOptions(
	{ show: { wording: ['proposed'] } },
	[
		{
			displayName: 'Notification',
			name: 'notification',
			type: 'options',
			options: toOptions({ ...paymentKinds, ...updateKinds }).sort((one, other) =>
				one.name.localeCompare(other.name),
			),
			default: 'paid',
			description: 'What it tells the buyer',
		},
		{
			displayName: 'Language',
			name: 'wordingLanguage',
			type: 'options',
			options: languageOptions,
			default: 'en',
			description: 'Of its words. The same name may exist in several languages.',
		},
		{
			displayName: 'Words',
			name: 'words',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				loadOptionsDependsOn: ['notification', 'wordingLanguage'],
				resourceMapper: {
					resourceMapperMethod: 'getProposedWording',
					mode: 'add',
					valuesLabel: 'Words',
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: true,
					supportAutoMap: false,
				},
			},
		},
		{
			displayName:
				'The address has to begin as the links do, and each message puts its own end at {{1}}. In the PayPal Sandbox they begin with https://www.sandbox.paypal.com/, those of Remind and Wait with the address of your n8n. Without an address there is no button.',
			name: 'buttonNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { notification: ['declined', 'reminder', 'shipped'] } },
		},
		{
			displayName:
				'Edit what you like: each message puts its own order and amount where the square brackets are. Once it is approved, add it in <b>Messenger Checkout</b> under <b>Utility Templates</b> of Send Notification or Send Order Update: with our wording there is nothing else to map.',
			name: 'wordingNotice',
			type: 'notice',
			default: '',
		},
	],
);
