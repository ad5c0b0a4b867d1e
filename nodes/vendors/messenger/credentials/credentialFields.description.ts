import type { Field } from '../../../core/fields/field';
import { textField } from '../../../core/fields/textField';

export const pageIdField = textField({
	displayName: 'Page ID',
	name: 'pageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 108542738901234',
	description: 'On your Facebook Page, under About > Page transparency',
});

export const pageAccessTokenField = textField({
	displayName: 'Page Access Token',
	name: 'pageAccessToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description:
		'On developers.facebook.com, in your app under Messenger > API setup > Generate access tokens. It needs the permissions pages_messaging and pages_manage_metadata.',
});

/**
 * The Facebook app, in both credentials of Messenger. In the one of the login n8n puts Client ID and Client
 * Secret on these fields, whatever their names here, so that the descriptions have to say it.
 */
export const appIdField = textField({
	displayName: 'App ID',
	name: 'appId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 263910457812345',
	description: 'The App ID on developers.facebook.com, in your app under App settings > Basic',
});

export const appSecretField = textField({
	displayName: 'App Secret',
	name: 'appSecret',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	required: true,
	description: 'The App Secret, next to the App ID. It proves that events really come from Facebook.',
});

/** The same two of the login: OAuth2 has names of its own for what it stores. */
export const appFieldsOfLogin = [
	{ field: appIdField, name: 'clientId' },
	{ field: appSecretField, name: 'clientSecret' },
].map(({ field, name }) => ({ ...field.property, name }));

export const graphApiVersionField = textField({
	displayName: 'Graph API Version',
	name: 'graphApiVersion',
	type: 'string',
	default: 'v26.0',
	required: true,
	description: 'Leave as is unless Facebook tells you that this version has expired',
});

export const graphBaseUrlField = textField({
	displayName: 'Graph Base URL',
	name: 'graphBaseUrl',
	type: 'string',
	default: 'https://graph.facebook.com',
	required: true,
	description: 'Change it only to try things out without Facebook',
});

/** Where the Graph API is, in both credentials of Messenger. */
export const graphFields: Field[] = [graphApiVersionField, graphBaseUrlField];
