import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';

import { PayPalCheckoutApi } from '../../../credentials/PayPalCheckoutApi.credentials';

const credential = new PayPalCheckoutApi();

describe('PayPal Checkout API', () => {
	it('keeps its secret and its token hidden', () => {
		const hidden = credential.properties
			.filter(({ typeOptions }) => typeOptions?.password)
			.map(({ name }) => name);
		expect(hidden).toEqual(['accessToken', 'accessTokenFor', 'clientSecret']);
	});

	it('has n8n renew the token: it is hidden and expirable, and empty at first', () => {
		const token = credential.properties.find(({ name }) => name === 'accessToken');
		expect(token).toMatchObject({ type: 'hidden', default: '', typeOptions: { expirable: true } });
	});

	it('can be used from the HTTP Request node', async () => {
		const stored = { environment: 'sandbox', clientId: 'c', clientSecret: 's', accessToken: 'A21-token' };
		const url = 'https://api-m.sandbox.paypal.com/v2/checkout/orders/1';
		expect(await credential.authenticate(stored, { url })).toMatchObject({
			url,
			headers: { Authorization: 'Bearer A21-token' },
		});
	});

	it('asks for the base URL of a custom environment only', () => {
		const baseUrl = credential.properties.find(({ name }) => name === 'baseUrl');
		expect(baseUrl?.displayOptions).toEqual({ show: { environment: ['custom'] } });
	});

	it('fetches the token with Basic authentication, without following redirects', async () => {
		const sent: IHttpRequestOptions[] = [];
		const helper = {
			helpers: {
				httpRequest: async (options: IHttpRequestOptions) => {
					sent.push(options);
					return { statusCode: 200, body: { access_token: 'A21-token', expires_in: 32400 } };
				},
			},
		} as unknown as IHttpRequestHelper;
		const stored = {
			environment: 'sandbox',
			clientId: 'the-client',
			clientSecret: 'the-secret',
			accessToken: '',
		};
		expect(await credential.preAuthentication.call(helper, stored)).toEqual({
			accessToken: 'A21-token',
			accessTokenFor: expect.stringMatching(/^[\w+/]{43}=$/),
		});
		expect(sent).toMatchObject([
			{
				method: 'POST',
				url: 'https://api-m.sandbox.paypal.com/v1/oauth2/token',
				auth: { username: 'the-client', password: 'the-secret' },
				body: 'grant_type=client_credentials',
				disableFollowRedirect: true,
			},
		]);
	});
});
