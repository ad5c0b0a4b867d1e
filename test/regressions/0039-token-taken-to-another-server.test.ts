import {
	getCredentialAllowedDomains,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';

import { MessengerApi } from '../../credentials/MessengerApi.credentials';
import { PayPalCheckoutApi } from '../../credentials/PayPalCheckoutApi.credentials';
import { authenticateGraphRequest } from '../../nodes/vendors/messenger/api/authentication';
import { requireOwnServer } from '../../nodes/core/credentials/ownServer';
import { authenticatePayPalRequest } from '../../nodes/vendors/payPal/api/authentication';
import { messengerCredential } from '../support/messengerCredential';
import { resetN8nServices, runNode, type StoredCredential } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';
import { withSimulators } from '../support/simulators';

const simulators = withSimulators();
beforeEach(() => resetN8nServices());

/** What the HTTP Request node does with a predefined credential: n8n 2.40.7, `HttpRequestV3.node.js`. */
const httpRequestNode = (type: string, url: string): INodeType => ({
	description: {
		displayName: 'HTTP Request',
		name: 'httpRequest',
		group: [],
		version: 4.2,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [],
		properties: [],
		credentials: [{ name: type }],
	},
	async execute(this: IExecuteFunctions) {
		const credentialData = await this.getCredentials(type);
		const allowedDomains = getCredentialAllowedDomains({ node: this.getNode(), credentialData });
		const { requestWithAuthentication: requestAsBefore } = this.helpers;
		const answer = (await requestAsBefore.call(this, type, {
			headers: {},
			method: 'GET',
			uri: url,
			gzip: true,
			rejectUnauthorized: true,
			followRedirect: true,
			resolveWithFullResponse: true,
			sendCredentialsOnCrossOriginRedirect: true,
			json: true,
			...(allowedDomains && { allowedDomains }),
		})) as IDataObject;
		return [[{ json: { status: answer.statusCode as number } }]];
	},
});

const request = async (credential: StoredCredential, url: string) =>
	await runNode({ node: httpRequestNode(credential.type.name, url), credentials: [credential] });

describe.each<[string, () => StoredCredential, string]>([
	[
		'Messenger API',
		() => messengerCredential(`${simulators.origin}/graph.facebook.com`),
		'/graph.facebook.com/v26.0/me',
	],
	[
		'PayPal Checkout API',
		() => payPalCredential(simulators.origin),
		'/api-m.paypal.com/v1/notifications/webhooks',
	],
])('the credential %s in the HTTP Request node', (name, credential, path) => {
	it('can be used at its own server', async () => {
		const { json } = await request(credential(), simulators.origin + path);
		expect(json).toEqual([{ status: 200 }]);
	});

	it('is given to no other server', async () => {
		const collect = simulators.receiver.url;
		await expect(request(credential(), collect)).rejects.toThrow(
			`The credential "${name}" is for ${new URL(simulators.origin).origin}: its token is not sent to ${new URL(collect).origin}`,
		);
		expect(simulators.receiver.deliveries).toEqual([]);
		expect(simulators.receiver.handshakes).toEqual([]);
	});
});

const messenger = {
	pageId: '108',
	pageAccessToken: 'page-token',
	appId: '263',
	appSecret: 'secret',
	graphApiVersion: 'v26.0',
	graphBaseUrl: 'https://graph.facebook.com',
};
const payPal = { environment: 'live', clientId: 'c', clientSecret: 's', accessToken: 'A21' };

describe.each([
	['Facebook', authenticateGraphRequest, messenger, 'https://graph.facebook.com'],
	['PayPal', authenticatePayPalRequest, payPal, 'https://api-m.paypal.com'],
] as const)('a request with the token of %s', (_, authenticate, credential, own) => {
	const send = async (options: object) => await authenticate(credential, options as { url: string });

	it.each([
		{ url: `${own}/v1/x` },
		{ uri: `${own}/v1/x` },
		{ uri: new URL(`${own}/v1/x`) },
		{ url: '/v1/x', baseURL: own },
		{ url: `${own}/v1/x`, proxy: { host: 'proxy.example', port: 3128 } },
	])('is sent to its own server: %j', async (options) => {
		const { headers, sendCredentialsOnCrossOriginRedirect } = await send(options);
		expect(headers?.Authorization).toMatch(/^Bearer /);
		expect(sendCredentialsOnCrossOriginRedirect).toBe(false);
	});

	it.each([
		{},
		{ url: undefined },
		{ url: '/v1/x' },
		{ uri: 'https:evil.example' },
		{ uri: 'https://evil.example/x', url: `${own}/x` },
		{ uri: `${own}/x`, url: 'https://evil.example/x' },
		{ url: '//evil.example/x', baseURL: own },
		{ url: '/x', baseURL: 'https://evil.example' },
		{ url: `${own}@evil.example/x` },
		{ url: `${own}.evil.example/x` },
		{ url: `${own}:8443/x` },
		{ url: own.replace('https', 'http') },
		{ url: `${own}/x`, rejectUnauthorized: false },
		{ url: `${own}/x`, skipSslCertificateValidation: true },
	])('is not sent: %j', async (options) => {
		await expect(send(options)).rejects.toThrow('its token is not sent to');
	});
});

it('a proxy cannot read along where the connection is not encrypted', () => {
	const options = { url: 'http://localhost:4010/x', proxy: 'http://proxy.example' };
	expect(() => requireOwnServer(options, 'http://localhost:4010', 'X')).toThrow('not sent to a proxy');
});

it.each([
	[new MessengerApi(), 'graph.facebook.com'],
	[new PayPalCheckoutApi(), 'api-m.paypal.com, api-m.sandbox.paypal.com'],
])("tells n8n's own guard where it is for", ({ properties }, domains) => {
	const presetOf = (field: string) => properties.find(({ name }) => name === field);
	expect(presetOf('allowedHttpRequestDomains')).toMatchObject({ type: 'hidden', default: 'domains' });
	expect(presetOf('allowedDomains')).toMatchObject({ type: 'hidden', default: domains });
});
