import { fillIn } from '../../../../playground/n8nSetup/playgroundCredentials.ts';

const payPal = {
	name: 'payPalCheckoutApi',
	displayName: 'PayPal Checkout API',
	properties: [
		{
			name: 'environment',
			displayName: 'Environment',
			type: 'options',
			options: [
				{ name: 'Sandbox', value: 'sandbox' },
				{ name: 'Custom', value: 'custom' },
			],
		},
		{ name: 'clientId', displayName: 'Client ID', type: 'string' },
	],
};

describe('fillIn', () => {
	it('finds fields and choices by what a person reads on the form', () => {
		expect(fillIn(payPal, { Environment: 'Custom', 'Client ID': 'AX' })).toEqual({
			environment: 'custom',
			clientId: 'AX',
		});
	});

	it('says which label the form does not have', () => {
		expect(() => fillIn(payPal, { 'Client Secret': 'EJ' })).toThrow(
			'The credential "PayPal Checkout API" has no field "Client Secret".',
		);
	});

	it('says which choice a list does not offer', () => {
		expect(() => fillIn(payPal, { Environment: 'Live' })).toThrow('"Environment" of "PayPal Checkout API"');
	});
});
