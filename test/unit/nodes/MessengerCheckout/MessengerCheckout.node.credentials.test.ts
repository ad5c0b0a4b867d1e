import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';

const { description } = new MessengerCheckout();

const askedFor = (given: INodeParameters): string[] => {
	const node = { typeVersion: 3, parameters: given } as INode;
	const all =
		NodeHelpers.getNodeParameters(description.properties, given, true, false, node, description) ?? {};
	return (description.credentials ?? [])
		.filter((credential) => NodeHelpers.displayParameter(all, credential, node, description))
		.map(({ name }) => name);
};

it.each([
	{ resource: 'payment', operation: 'requestPayment' },
	{ resource: 'notification', operation: 'sendNotification' },
	{},
])('$resource asks for a credential of each partner', (chosen) => {
	expect(askedFor(chosen)).toEqual(['messengerApi', 'payPalCheckoutApi']);
	expect(askedFor({ ...chosen, authentication: 'oAuth2' })).toEqual([
		'messengerOAuth2Api',
		'payPalCheckoutApi',
	]);
});

it.each(['changeQuantity', 'getTotal'])('a cart (%s) is counted without any credential', (operation) => {
	expect(askedFor({ resource: 'cart', operation })).toEqual([]);
	expect(askedFor({ resource: 'cart', operation, authentication: 'oAuth2' })).toEqual([]);
});
