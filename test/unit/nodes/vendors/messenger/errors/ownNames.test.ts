import type { INode } from 'n8n-workflow';

import { withOwnNames } from '../../../../../../nodes/vendors/messenger/errors/ownNames';

const nodeWith = (credentials?: INode['credentials']) => ({ name: 'Trigger', credentials }) as INode;

it('a credential is called what the merchant calls it', () => {
	const node = nodeWith({
		messengerApi: { id: '1', name: "Maple & Mug's $& Page" },
		messengerOAuth2Api: { id: '2', name: 'My login' },
	});
	expect(withOwnNames(node, 'See "Messenger API" and "Messenger OAuth2 API".')).toBe(
		'See "Maple & Mug\'s $& Page" and "My login".',
	);
});

it.each<INode['credentials']>([undefined, {}, { payPalCheckoutApi: { id: '1', name: 'Mine' } }])(
	'one that the node does not have keeps our words: %j',
	(credentials) => {
		expect(withOwnNames(nodeWith(credentials), 'See "Messenger API".')).toBe('See "Messenger API".');
	},
);
