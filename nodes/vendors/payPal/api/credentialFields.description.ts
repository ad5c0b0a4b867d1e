import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';

export const environmentField = optionsField({
	displayName: 'Environment',
	name: 'environment',
	type: 'options',
	options: [
		{ name: 'Custom', value: 'custom', description: 'A simulator or proxy at your own address' },
		{ name: 'Live', value: 'live', description: 'Real money' },
		{ name: 'Sandbox', value: 'sandbox', description: "PayPal's test environment" },
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

/** What a merchant fills in under *PayPal Checkout API*, in the order of the panel. */
export const credentialFields: Field[] = [environmentField, baseUrlField, clientIdField, clientSecretField];
