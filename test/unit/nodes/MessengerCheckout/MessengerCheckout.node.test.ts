import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';

const { description } = new MessengerCheckout();

const shownWith = (authentication: string): string[] => {
	const parameters: INodeParameters = { authentication };
	const node = { typeVersion: 1, parameters } as unknown as INode;
	return description
		.credentials!.filter((credential) =>
			NodeHelpers.displayParameter(parameters, credential, node, description),
		)
		.map(({ name }) => name);
};

describe('the credentials of Messenger Checkout', () => {
	it.each([
		['accessToken', ['messengerApi', 'payPalCheckoutApi']],
		['oAuth2', ['messengerOAuth2Api', 'payPalCheckoutApi']],
	])('are with %s one for each side', (authentication, expected) => {
		expect(shownWith(authentication)).toEqual(expected);
	});

	it('have a condition each: n8n lists the credentials of Authentication under one that has none', () => {
		for (const { displayOptions } of description.credentials!) expect(displayOptions?.show).toBeDefined();
	});
});
