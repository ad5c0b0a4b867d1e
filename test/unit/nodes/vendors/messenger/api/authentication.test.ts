import { createHmac } from 'node:crypto';

import { authenticateGraphRequest } from '../../../../../../nodes/vendors/messenger/api/authentication';

const credentials = {
	pageId: '108',
	pageAccessToken: 'page-token',
	appId: '263',
	appSecret: 'secret',
	graphApiVersion: 'v26.0',
	graphBaseUrl: 'https://graph.facebook.com',
};
const playground = { ...credentials, graphBaseUrl: 'http://localhost:4010/graph.facebook.com' };
const proofOf = (token: string) => createHmac('sha256', 'secret').update(token).digest('hex');

const authenticate = async (url: string, data = credentials, more: object = {}) =>
	await authenticateGraphRequest(data, { url, ...more });

describe('a call', () => {
	it.each([
		['to the Page', 'https://graph.facebook.com/v26.0/108/messages', credentials],
		['to me', 'https://graph.facebook.com/me', credentials],
		['whose second part is the app', 'https://graph.facebook.com/v26.0/108/263', credentials],
		['at the playground', 'http://localhost:4010/graph.facebook.com/v26.0/108/messages', playground],
	])('%s speaks for the Page', async (_, url, data) => {
		const request = await authenticate(url, data);
		expect(request.headers).toEqual({ Authorization: 'Bearer page-token' });
		expect(request.qs).toEqual({ appsecret_proof: proofOf('page-token') });
	});

	it.each([
		['to the app', 'https://graph.facebook.com/v26.0/263/subscriptions', credentials],
		['to the app without version', 'https://graph.facebook.com/263/subscriptions', credentials],
		['to debug_token', 'https://graph.facebook.com/v26.0/debug_token', credentials],
		['at the playground', 'http://localhost:4010/graph.facebook.com/v26.0/263/subscriptions', playground],
	])('%s speaks for the app', async (_, url, data) => {
		const request = await authenticate(url, data);
		expect(request.headers).toEqual({ Authorization: 'Bearer 263|secret' });
		expect(request.qs).toEqual({ appsecret_proof: proofOf('263|secret') });
	});

	it('keeps its own headers and query, and has no token in its address', async () => {
		const request = await authenticate('https://graph.facebook.com/v26.0/me', credentials, {
			headers: { 'X-Mine': '1' },
			qs: { fields: 'id' },
		});
		expect(request.headers).toMatchObject({ 'X-Mine': '1' });
		expect(request.qs).toMatchObject({ fields: 'id' });
		expect(JSON.stringify([request.url, request.qs])).not.toMatch(/page-token|secret"/);
	});

	it('is made with the values as they were meant, not with pasted spaces', async () => {
		const pasted = { ...credentials, pageAccessToken: ' page-token\n', appSecret: 'secret ' };
		const request = await authenticate('https://graph.facebook.com/v26.0/me', pasted);
		expect(request.headers).toEqual({ Authorization: 'Bearer page-token' });
		expect(request.qs).toEqual({ appsecret_proof: proofOf('page-token') });
	});

	it.each([
		'https://evil.example/v26.0/me',
		'https://graph.facebook.com.evil.example/me',
		'http://graph.facebook.com/me',
	])('to another server does not get the token: %s', async (url) => {
		await expect(authenticate(url)).rejects.toThrow('its token is not sent to');
	});
});
