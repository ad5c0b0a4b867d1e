import type { INodeProperties } from 'n8n-workflow';

import { notice } from '../../../core/fields/notice';
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
	description: 'Leave as is unless Facebook tells you that this version has expired',
});

export const graphBaseUrlField = textField({
	displayName: 'Graph Base URL',
	name: 'graphBaseUrl',
	type: 'string',
	default: 'https://graph.facebook.com',
	description: 'Change it only to try things out without Facebook',
});

/** Where the Graph API is, in both credentials of Messenger. */
export const graphFields: INodeProperties[] = [graphApiVersionField, graphBaseUrlField].map(
	({ property }) => property,
);

/** Said while the address is not shown. */
export const notFacebook = {
	field: graphBaseUrlField.name,
	usually: graphBaseUrlField.property.default as string,
	text: 'This credential does not call Facebook, but another address. To see or change it, turn on Advanced.',
};

const steps =
	'<a href="https://github.com/messenger-checkout/n8n-nodes-messenger-checkout#connect-a-real-facebook-page" target="_blank">Step by step</a>';

/** Where each value is found, at the top of the dialog. */
export const whereToFind = notice({
	displayName: `You need an app on <a href="https://developers.facebook.com/apps/" target="_blank">developers.facebook.com</a>. <b>Page ID:</b> on your Facebook Page under About > Page transparency. <b>Page Access Token:</b> in the app under Messenger > API setup > Generate access tokens. <b>App ID</b> and <b>App Secret:</b> in the app under App settings > Basic. ${steps}`,
	name: 'whereToFindNotice',
	type: 'notice',
	default: '',
});

/** The same for the login, where n8n shows fields of its own. */
export const whereToFindForLogin = notice({
	displayName: `You need an app on <a href="https://developers.facebook.com/apps/" target="_blank">developers.facebook.com</a> with Facebook Login. <b>Client ID</b> is its App ID and <b>Client Secret</b> its App Secret, both under App settings > Basic. Put the OAuth Redirect URL shown here into the app under Facebook Login > Settings > Valid OAuth Redirect URIs. Then connect with the account that manages your Page; you choose the Page in each node. ${steps}`,
	name: 'whereToFindNotice',
	type: 'notice',
	default: '',
});
