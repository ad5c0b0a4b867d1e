import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { authenticateGraphRequest } from '../nodes/vendors/messenger/api/authentication';
import { behindAdvanced } from '../nodes/core/credentials/advanced.description';
import { ownDomainsOnly } from '../nodes/core/credentials/ownDomains.description';
import {
	appIdField,
	appSecretField,
	graphFields,
	notFacebook,
	pageAccessTokenField,
	pageIdField,
	whereToFind,
} from '../nodes/vendors/messenger/credentials/credentialFields.description';

export class MessengerApi implements ICredentialType {
	name = 'messengerApi';

	displayName = 'Messenger API';

	documentationUrl =
		'https://github.com/messenger-checkout/n8n-nodes-messenger-checkout#connect-a-real-facebook-page';

	icon: Icon = { light: 'file:../icons/messenger.svg', dark: 'file:../icons/messenger.dark.svg' };

	properties: INodeProperties[] = [
		...[whereToFind, pageIdField, pageAccessTokenField, appIdField, appSecretField].map(
			({ property }) => property,
		),
		...behindAdvanced(graphFields, notFacebook),
		...ownDomainsOnly('graph.facebook.com', {
			// Not by a pattern: n8n starts a sandbox for each look at one, several for each call with the credential.
			show: { graphBaseUrl: [{ _cnd: { startsWith: 'https://graph.facebook.com' } }] },
		}),
	];

	authenticate = authenticateGraphRequest;
}
