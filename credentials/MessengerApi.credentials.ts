import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateGraphRequest } from '../nodes/vendors/messenger/api/authentication';
import { ownDomainsOnly } from '../nodes/core/credentials/ownDomains.description';
import {
	appIdField,
	appSecretField,
	graphFields,
	pageAccessTokenField,
	pageIdField,
} from '../nodes/vendors/messenger/credentials/credentialFields.description';

export class MessengerApi implements ICredentialType {
	name = 'messengerApi';

	displayName = 'Messenger API';

	documentationUrl = 'https://developers.facebook.com/docs/messenger-platform/getting-started';

	icon: Icon = { light: 'file:../icons/messenger.svg', dark: 'file:../icons/messenger.dark.svg' };

	properties: INodeProperties[] = [
		...[pageIdField, pageAccessTokenField, appIdField, appSecretField, ...graphFields].map(
			({ property }) => property,
		),
		...ownDomainsOnly('graph.facebook.com', {
			show: { graphBaseUrl: [{ _cnd: { regex: '^https://graph\\.facebook\\.com/*$' } }] },
		}),
	];

	authenticate = authenticateGraphRequest;
}
