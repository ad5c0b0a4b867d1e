import type { PayPalCredentials } from '../../../../../../nodes/vendors/payPal/api/credentials';
import { loginPageOf } from '../../../../../../nodes/vendors/payPal/login/loginPage';

const credentials: PayPalCredentials = { environment: 'live', clientId: ' AX1 ', clientSecret: 'secret' };
const returnUrl = 'https://n8n.example.com/webhook/1/link-paypal';
const ask = { scopes: ['email', 'profile'] as const, returnUrl, state: 'a.b-c' };

it.each<[PayPalCredentials['environment'], string]>([
	['live', 'https://www.paypal.com/signin/authorize'],
	['sandbox', 'https://www.sandbox.paypal.com/signin/authorize'],
])('is at PayPal, %s', (environment, address) => {
	const { origin, pathname, searchParams } = new URL(loginPageOf({ ...credentials, environment }, ask)!);
	expect(origin + pathname).toBe(address);
	expect(Object.fromEntries(searchParams)).toEqual({
		flowEntry: 'static',
		client_id: 'AX1',
		response_type: 'code',
		scope: 'openid https://uri.paypal.com/services/paypalattributes email profile',
		redirect_uri: returnUrl,
		state: 'a.b-c',
	});
});

it('is written as PayPal writes it, with %20 for a blank', () => {
	expect(loginPageOf(credentials, ask)).toContain('scope=openid%20https%3A%2F%2Furi.paypal.com');
});

it('is nowhere at a base URL that plays no PayPal', () => {
	const custom = { ...credentials, environment: 'custom' as const, baseUrl: 'http://localhost:4010' };
	expect(loginPageOf(custom, ask)).toBeUndefined();
});
