import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { ownDomainsOnly } from '../nodes/core/credentials/ownDomains.description';
import {
	appFieldsOfLogin,
	graphFields,
	whereToFindForLogin,
} from '../nodes/vendors/messenger/credentials/credentialFields.description';

export class MessengerOAuth2Api implements ICredentialType {
	name = 'messengerOAuth2Api';

	displayName = 'Messenger OAuth2 API';

	documentationUrl =
		'https://github.com/messenger-checkout/n8n-nodes-messenger-checkout#connect-a-real-facebook-page';

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
		whereToFindForLogin.property,
		...appFieldsOfLogin,
		{
			displayName:
				'A Facebook login lasts an hour or two, sometimes up to 60 days. Publish the workflows that use it and let each run once within that time: they then keep lasting, encrypted access to your Page. When that access ends, for example because you changed your password, the nodes tell you to connect this credential again.',
			name: 'lifetime',
			type: 'notice',
			default: '',
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
		// No switch as in "Messenger API": n8n keeps one field of each name when it adds those of OAuth2.
		{
			displayName: '<b>Advanced.</b> Most shops leave everything below as it is.',
			name: 'advancedNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Permissions',
			name: 'scope',
			type: 'string',
			default: 'pages_show_list,pages_manage_metadata,pages_messaging',
			description:
				'What Facebook asks you to allow. Add pages_utility_messaging for message templates and pages_read_engagement and pages_manage_engagement for comments, but only if your app has them: otherwise Facebook refuses the login.',
		},
		...graphFields,
		{
			displayName: 'Login Base URL',
			name: 'loginBaseUrl',
			type: 'string',
			default: 'https://www.facebook.com',
			description: 'Change it only to try things out without Facebook',
		},
		// n8n adds the token itself and runs none of our code: this is the only guard.
		...ownDomainsOnly('={{ $self["graphBaseUrl"].replace(/^\\w+:\\/\\//, "").replace(/[:\\/].*$/, "") }}'),
	];
}
