import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { optionsField } from '../../../core/fields/optionsField';
import { limits } from '../sending/limits';
import { messengerList } from './messengerList';
import { messengerText } from './messengerText';
import { messengerUrl } from './messengerUrl';

/** Each kind of button needs it: n8n marks it red while it is shown and empty. */
const needed = { required: true };

/** In the order a merchant fills them in. */
const fields = [
	optionsField({
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{
				name: 'Call a Number',
				value: 'phone_number',
				description: 'Opens the phone app with this number',
			},
			{
				name: 'Log In',
				value: 'account_link',
				description:
					"Facebook's own button for linking an account at your login page. For PayPal, use Messenger Checkout: Ask to Link.",
			},
			{
				name: 'Log Out',
				value: 'account_unlink',
				description: 'Unlinks the account. The Messenger Trigger gets Account Linking: unlinked.',
			},
			{ name: 'Open a Web Page', value: 'web_url', description: 'For example a shop or PayPal' },
			{
				name: 'Start a Workflow',
				value: 'postback',
				description: 'Starts a Messenger Trigger with this payload (Facebook: postback)',
			},
		],
		default: 'postback',
		description: 'What the button does',
	}),
	messengerText({
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		most: limits.buttonTitle,
		placeholder: 'e.g. Buy',
		description: 'At most 20 characters',
		displayOptions: { hide: { type: ['account_link', 'account_unlink'] } },
	}).with(needed),
	messengerText({
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		most: limits.buttonPayload,
		placeholder: 'e.g. BUY_MUG',
		description:
			'What the Messenger Trigger outputs when it is tapped. Not shown to the person. Left empty, the title.',
		displayOptions: { show: { type: ['postback'] } },
	}).guarded(),
	messengerUrl({
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/mug',
		displayOptions: { show: { type: ['account_link', 'web_url'] } },
	}).with(needed),
	optionsField({
		displayName: 'Window Height',
		name: 'webviewHeightRatio',
		type: 'options',
		options: [
			{ name: 'Compact', value: 'compact', description: 'Half the screen' },
			{ name: 'Full', value: 'full', description: 'The whole screen' },
			{ name: 'Tall', value: 'tall', description: 'Three quarters of the screen' },
		],
		default: 'full',
		description: 'How much of the screen the page covers in Messenger',
		displayOptions: { show: { type: ['web_url'] } },
	}),
	messengerText({
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15551234567',
		description: 'With + and the country code',
		displayOptions: { show: { type: ['phone_number'] } },
	}).with(needed),
];

/** One to three buttons under a text or on a card. */
export const buttonsField = messengerList({
	displayName: 'Buttons',
	name: 'buttons',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		sortable: true,
		hideOptionalFields: true,
		addOptionalFieldButtonText: 'Change What It Does',
	},
	placeholder: 'Add Button',
	default: {},
	description: 'At most 3',
	heading: 'Button',
	most: limits.buttons,
	options: [
		{
			displayName: 'Button',
			name: 'button',
			values: fields,
		},
	],
});

/** https://developers.facebook.com/docs/messenger-platform/send-messages/buttons */
export type Button = ValuesOf<typeof buttonsField>;
