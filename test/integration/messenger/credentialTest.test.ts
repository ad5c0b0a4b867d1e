import { CredentialTestContext } from 'n8n-core';
import type { ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';

import { messengerApiTest } from '../../../nodes/vendors/messenger/credentials/credentialTest';
import { app, page, pageAccessToken } from '../../../playground/seed.ts';
import { withGraphRecorder } from '../../support/graphRecorder';
import { messengerCredential } from '../../support/messengerCredential';
import { place, type PlacedNode } from '../../support/n8nCore';
import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const recorder = withGraphRecorder();

async function testCredential(
	changes: Record<string, string> = {},
	graphBaseUrl = `${simulators.origin}/graph.facebook.com`,
): Promise<INodeCredentialTestResult> {
	const credential = messengerCredential(graphBaseUrl, changes);
	const placed: PlacedNode = { node: new Messenger(), credentials: [credential] };
	const context = new CredentialTestContext(place(placed).additionalData);
	const result = await messengerApiTest.call(context as unknown as ICredentialTestFunctions, {
		id: '1',
		name: 'Messenger API',
		type: 'messengerApi',
		data: credential.data,
	});
	for (const secret of [pageAccessToken, app.secret]) expect(result.message).not.toContain(secret);
	return result;
}

it('is satisfied with the Page, its token, and the app', async () => {
	expect(await testCredential()).toEqual({ status: 'OK', message: 'Connected to your Page' });
});

it('does not mind pasted spaces', async () => {
	expect(await testCredential({ pageId: ` ${page.id} `, appSecret: `${app.secret}\n` })).toMatchObject({
		status: 'OK',
	});
});

describe('has a sentence of its own for', () => {
	it('a token that is none', async () => {
		expect(await testCredential({ pageAccessToken: 'EAAnonsense' })).toEqual({
			status: 'Error',
			message:
				'Facebook does not accept the Page Access Token: it is incomplete, was revoked or has expired. Generate a new one and put it into the credential.',
		});
	});

	it('a token that has expired', async () => {
		const expiresAt = new Date(simulators.world.clock.now().getTime() - 1);
		const { value } = simulators.messenger.issueToken({ expiresAt });
		expect((await testCredential({ pageAccessToken: value })).message).toBe(
			'The Page Access Token has expired. Generate a new one and put it into the credential.',
		);
	});

	it('a wrong app secret', async () => {
		expect((await testCredential({ appSecret: 'wrong' })).message).toContain(
			`App ID ${app.id} and App Secret do not match`,
		);
	});

	it('a wrong app ID', async () => {
		expect((await testCredential({ appId: '12345' })).message).toContain(
			'App ID 12345 and App Secret do not match',
		);
	});

	it('a Page that is not the one of the token: names both', async () => {
		const other = { id: '555000111222333', name: 'Another Shop' };
		const { value } = simulators.messenger.issueToken({ page: other });
		expect((await testCredential({ pageAccessToken: value })).message).toBe(
			`The Page Access Token belongs to the Page "Another Shop" (555000111222333), but Page ID is ${page.id}. Use the token and the ID of the same Page.`,
		);
	});

	it.each([
		[['pages_messaging'], 'the permission pages_manage_metadata'],
		[['pages_manage_metadata'], 'the permission pages_messaging'],
		[['pages_show_list'], 'the permissions pages_messaging and pages_manage_metadata'],
	])('missing permissions: with %j only, it lacks %s', async (permissions, lacks) => {
		const { value } = simulators.messenger.issueToken({ permissions });
		expect((await testCredential({ pageAccessToken: value })).message).toContain(
			`The Page Access Token lacks ${lacks}`,
		);
	});

	it('a token of another app', async () => {
		recorder.reply = () => ({ body: { data: { app_id: '777', is_valid: true, type: 'PAGE', scopes: [] } } });
		expect((await testCredential({}, recorder.baseUrl)).message).toContain(
			`The Page Access Token was generated with another app (777), not with App ID ${app.id}`,
		);
	});

	it('a token of another app that Facebook does not even describe', async () => {
		const error = {
			message: '(#100) The App_id in the input_token did not match the Viewing App',
			code: 100,
		};
		recorder.reply = () => ({ status: 400, body: { error } });
		expect((await testCredential({}, recorder.baseUrl)).message).toContain(
			`was generated with another app, not with App ID ${app.id}`,
		);
	});

	it('a token of a person', async () => {
		recorder.reply = () => ({ body: { data: { app_id: app.id, is_valid: true, type: 'USER', scopes: [] } } });
		expect((await testCredential({}, recorder.baseUrl)).message).toContain(
			'is a token of type USER, not of a Page',
		);
	});

	it('a host nobody answers at', async () => {
		expect((await testCredential({}, 'http://localhost:9')).message).toBe(
			"localhost:9 can't be reached from this n8n. Check the internet connection and the Graph Base URL.",
		);
	});

	it('a host that is not Facebook', async () => {
		recorder.reply = () => ({ status: 404, body: '<html>Not found</html>' });
		expect((await testCredential({}, recorder.baseUrl)).message).toContain(
			"The answer (HTTP 404) did not come from Facebook's Graph API",
		);
	});

	it.each([
		['an address that is none', { graphBaseUrl: 'graph' }, 'Graph Base URL is not a URL'],
		['an address for something else', { graphBaseUrl: 'ftp://graph' }, 'Graph Base URL is not a URL'],
		['no app secret', { appSecret: ' ' }, 'App Secret is empty.'],
		['the name of the Page instead of its ID', { pageId: 'mapleandmug' }, 'Page ID must contain only digits'],
	])('%s, before any call', async (_, changes, message) => {
		expect((await testCredential(changes)).message).toContain(message);
		expect(simulators.world.calls).toEqual([]);
	});
});

it('puts the token into no address but the one question about it', async () => {
	recorder.reply = ({ path }) =>
		path === '/me'
			? { body: { id: page.id, name: page.name } }
			: {
					body: {
						data: {
							app_id: app.id,
							is_valid: true,
							type: 'PAGE',
							scopes: ['pages_messaging', 'pages_manage_metadata'],
						},
					},
				};
	expect(await testCredential({}, recorder.baseUrl)).toMatchObject({ status: 'OK' });
	expect(recorder.calls.map(({ path, query }) => [path, Object.keys(query).sort()])).toEqual([
		['/debug_token', ['appsecret_proof', 'input_token']],
		['/me', ['appsecret_proof', 'fields']],
	]);
	expect(recorder.calls.map(({ headers }) => headers.authorization)).toEqual([
		`Bearer ${app.id}|${app.secret}`,
		`Bearer ${pageAccessToken}`,
	]);
});
