import type { Field } from '../../../core/fields/field';
import { notice } from '../../../core/fields/notice';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';

export const environmentField = optionsField({
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{ name: 'Sandbox', value: 'sandbox', description: "PayPal's test environment, without real money" },
		{ name: 'Live', value: 'live', description: 'Real money' },
		{
			name: 'Custom',
			value: 'custom',
			description: 'For trying things out: a simulator or proxy at your own address',
		},
	],
	default: 'sandbox',
	description: 'Where these keys are from. Keys of one environment do not work in the other.',
});

export const baseUrlField = textField({
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. http://localhost:4010/api-m.paypal.com',
	description:
		'Address of the REST API. Payment events are trusted if their certificate comes from this host.',
	displayOptions: { show: { environment: ['custom'] } },
});

export const clientIdField = textField({
	displayName: 'Client ID',
	name: 'clientId',
	type: 'string',
	default: '',
	required: true,
	description: "From your app under Apps & Credentials in PayPal's Developer Dashboard",
});

export const clientSecretField = textField({
	displayName: 'Client Secret',
	name: 'clientSecret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'From the same app, below the Client ID',
});

/** Where each value is found, at the top of the dialog. */
const whereToFind = notice({
	displayName:
		'On <a href="https://developer.paypal.com/dashboard/applications" target="_blank">developer.paypal.com</a> under Apps & Credentials: set the switch to <b>Sandbox</b> or <b>Live</b>, then create or open an app. <b>Client ID</b> and <b>Client Secret</b> are on its page; keep the feature Accept payments on. <a href="https://github.com/messenger-checkout/n8n-nodes-messenger-checkout#connect-a-real-paypal-account" target="_blank">Step by step</a>',
	name: 'whereToFindNotice',
	type: 'notice',
	default: '',
});

/** The dialog of *PayPal Checkout API*, in its order. */
export const credentialFields: Field[] = [
	whereToFind,
	environmentField,
	baseUrlField,
	clientIdField,
	clientSecretField,
];
