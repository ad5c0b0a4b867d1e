import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateGraphRequest } from '../nodes/shared/messenger/authentication';

export class MessengerApi implements ICredentialType {
	name = 'messengerApi';

	displayName = 'Messenger API';

	documentationUrl = 'https://developers.facebook.com/docs/messenger-platform/getting-started';

	icon: Icon = { light: 'file:../icons/messenger.svg', dark: 'file:../icons/messenger.dark.svg' };

	properties: INodeProperties[] = [
		{
			displayName: 'Page ID',
			name: 'pageId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 108542738901234',
			description: 'On your Facebook Page, under About > Page transparency',
		},
		{
			displayName: 'Page Access Token',
			name: 'pageAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'On developers.facebook.com, in your app under Messenger > API setup > Generate access tokens. It needs the permissions pages_messaging and pages_manage_metadata.',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 263910457812345',
			description: 'On developers.facebook.com, in your app under App settings > Basic',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Beside the App ID. Proves that events really come from Facebook.',
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
	];

	authenticate = authenticateGraphRequest;
}
