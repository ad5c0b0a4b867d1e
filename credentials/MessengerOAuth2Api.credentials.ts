import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

export class MessengerOAuth2Api implements ICredentialType {
	name = 'messengerOAuth2Api';

	displayName = 'Messenger OAuth2 API';

	documentationUrl = 'https://developers.facebook.com/docs/messenger-platform/getting-started';

	icon: Icon = { light: 'file:../icons/messenger.svg', dark: 'file:../icons/messenger.dark.svg' };

	extends = ['oAuth2Api'];

	properties: INodeProperties[] = [
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: '={{$self["loginBaseUrl"]}}/{{$self["graphApiVersion"]}}/dialog/oauth',
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: '={{$self["graphBaseUrl"]}}/{{$self["graphApiVersion"]}}/oauth/access_token',
			required: true,
		},
		{
			displayName: 'App ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 263910457812345',
			description: 'On developers.facebook.com, in your app under App settings > Basic',
		},
		{
			displayName: 'App Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Beside the App ID. Proves that events really come from Facebook.',
		},
		{
			displayName: 'Permissions',
			name: 'scope',
			type: 'string',
			default: 'pages_show_list,pages_manage_metadata,pages_messaging',
			required: true,
			description:
				'What Facebook asks you to allow. Add pages_utility_messaging for message templates, and pages_read_engagement for comments, if your app has them; Facebook refuses the login when it does not.',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
		{
			displayName: 'Graph API Version',
			name: 'graphApiVersion',
			type: 'string',
			default: 'v26.0',
			required: true,
			description: 'Leave it as it is unless Facebook tells you that this version has expired',
		},
		{
			displayName: 'Graph Base URL',
			name: 'graphBaseUrl',
			type: 'string',
			default: 'https://graph.facebook.com',
			required: true,
			description: 'Another address only to try things out without Facebook',
		},
		{
			displayName: 'Login Base URL',
			name: 'loginBaseUrl',
			type: 'string',
			default: 'https://www.facebook.com',
			required: true,
			description: 'Another address only to try things out without Facebook',
		},
	];
}
