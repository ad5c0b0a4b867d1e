import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateGraphRequest } from '../nodes/vendors/messenger/api/authentication';
import { ownDomainsOnly } from '../nodes/core/credentials/ownDomains.description';
import { appFields, graphFields } from '../nodes/vendors/messenger/credentials/credentialFields.description';

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
		...appFields({ id: 'appId', secret: 'appSecret' }),
		...graphFields,
		...ownDomainsOnly('graph.facebook.com', {
			show: { graphBaseUrl: [{ _cnd: { regex: '^https://graph\\.facebook\\.com/*$' } }] },
		}),
	];

	authenticate = authenticateGraphRequest;
}
