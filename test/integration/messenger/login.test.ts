import axios from 'axios';
import type { ICredentialTestFunctions, ICredentialsDecrypted, INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { signMessengerDelivery } from '../../../nodes/shared/messenger/signature';
import { app, buyers, page, pageOwner, secondPage, secondPageBuyers } from '../../../playground/seed.ts';
import { eventually } from '../../support/eventually';
import { loadOptionsContext } from '../../support/loadOptions';
import { loginCredential } from '../../support/messengerCredential';
import { placeTrigger } from '../../support/messengerTrigger';
import { logLines, resetN8nServices, runNode, type PlacedNode } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';
import { withTriggerHost } from '../../support/triggerHost';

const simulators = withSimulators();
const host = withTriggerHost();
const psid = buyers[0]!.psid;

beforeEach(() => resetN8nServices());

const credentials = (token?: string) => [loginCredential(`${simulators.origin}/graph.facebook.com`, token)];
const chosen = (id: string): INodeParameters => ({
	authentication: 'oAuth2',
	page: { __rl: true, mode: 'list', value: id },
});
const paths = () => simulators.world.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`);

const sendText = async (to: string, pageId = page.id, token?: string) =>
	await runNode({
		node: new Messenger(),
		parameters: { resource: 'message', operation: 'sendText', psid: to, text: 'Hi', ...chosen(pageId) },
		credentials: credentials(token),
	});

/** Tokens are kept by the token of the person, so that tests with one of their own begin with nothing. */
const newPerson = () => simulators.messenger.issueUserToken({}).value;

describe('after a login with Facebook', () => {
	it('the Pages of the person can be chosen, by words of their names', async () => {
		const { searchPages } = new Messenger().methods.listSearch;
		const context = loadOptionsContext({
			node: new Messenger(),
			parameters: chosen(''),
			credentials: credentials(),
		});
		expect((await searchPages.call(context)).results).toEqual([
			{ name: page.name, value: page.id },
			{ name: secondPage.name, value: secondPage.id },
		]);
		expect((await searchPages.call(context, 'fern')).results).toEqual([
			{ name: secondPage.name, value: secondPage.id },
		]);
	});

	it('the chosen Page writes, with its own token, asked for once', async () => {
		const token = newPerson();
		simulators.messenger.buyer(psid).write('hi');
		await sendText(psid, page.id, token);
		await sendText(psid, page.id, token);
		expect(paths()).toEqual([
			`GET /v26.0/${page.id}`,
			`POST /v26.0/${page.id}/messages`,
			`POST /v26.0/${page.id}/messages`,
		]);
	});

	it('and so does another Page of the same person', async () => {
		const other = secondPageBuyers[0]!.psid;
		simulators.messenger.buyer(other).write('hi');
		const { json } = await sendText(other, secondPage.id);
		expect(json[0]).toMatchObject({ psid: other });
	});

	it('a token that is refused meanwhile is replaced once', async () => {
		const token = newPerson();
		simulators.messenger.buyer(psid).write('hi');
		await sendText(psid, page.id, token);
		const refused = {
			error: { message: 'Error validating access token', type: 'OAuthException', code: 190 },
		};
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/messages',
			action: 'fail',
			status: 401,
			body: refused,
		});
		await sendText(psid, page.id, token);
		expect(paths().slice(2)).toEqual([
			`POST /v26.0/${page.id}/messages`,
			`GET /v26.0/${page.id}`,
			`POST /v26.0/${page.id}/messages`,
		]);
	});

	it('the trigger registers itself, verifies and starts workflows', async () => {
		const placed: PlacedNode = {
			...placeTrigger(simulators.origin, chosen(page.id)),
			credentials: credentials(),
		};
		await host.publish(placed);
		expect(simulators.messenger.state().app.subscription!.callbackUrl).toBe(host.urlOf(placed));
		simulators.messenger.buyer(psid).write('hi');
		await eventually('the event', () => host.executions.length === 1);
		const forged = await axios.post(host.urlOf(placed), '{}', {
			headers: {
				'content-type': 'application/json',
				'x-hub-signature-256': signMessengerDelivery(Buffer.from('{}'), 'guess'),
			},
			validateStatus: () => true,
		});
		expect(forged.status).toBe(401);
		await host.unpublish(placed);
		expect(simulators.messenger.state().app.subscription).toBeNull();
	});

	it('Check Setup looks at the token of the chosen Page', async () => {
		const { json } = await runNode({
			node: new Messenger(),
			parameters: { resource: 'page', operation: 'checkSetup', ...chosen(page.id) },
			credentials: credentials(),
		});
		const checks = json[0]!.checks as Array<{ about: string; status: string }>;
		expect(checks.find(({ about }) => about === 'token')!.status).toBe('ok');
		expect(checks.find(({ about }) => about === 'page')!.status).toBe('ok');
		expect(JSON.stringify([json, logLines])).not.toContain('EAA');
	});
});

describe('it says what to do when', () => {
	it('no Page is chosen', async () => {
		await expect(sendText(psid, '')).rejects.toThrow('Page of this node is empty');
		expect(simulators.world.calls).toEqual([]);
	});

	it('nobody has logged in', async () => {
		await expect(sendText(psid, page.id, '')).rejects.toThrow('OAuth credentials not connected');
	});

	it('the person has taken the permission back', async () => {
		const token = newPerson();
		await axios.delete(`${simulators.origin}/graph.facebook.com/v26.0/me/permissions`, {
			headers: { authorization: `Bearer ${token}` },
		});
		const error = await sendText(psid, page.id, token).catch((caught: Error) => caught);
		expect(error).toMatchObject({ name: 'NodeApiError', context: { graphFailure: { kind: 'token' } } });
		expect(JSON.stringify(error)).not.toContain(token);
	});
});

describe('the test of the credential', () => {
	const test = async (token: string) => {
		const { messengerOAuth2ApiTest } = new Messenger().methods.credentialTest;
		const request = async ({ url, qs, headers }: { url: string; qs: object; headers: object }) => {
			const answer = await axios.get(url, { params: qs, headers, validateStatus: () => true });
			return { statusCode: answer.status, body: answer.data as unknown };
		};
		return await messengerOAuth2ApiTest.call(
			{ helpers: { request } } as unknown as ICredentialTestFunctions,
			{ data: credentials(token)[0]!.data } as ICredentialsDecrypted,
		);
	};

	it('names the Pages', async () => {
		expect(await test(pageOwner.accessToken)).toEqual({
			status: 'OK',
			message: `Connected to ${page.name}, ${secondPage.name}`,
		});
	});

	it.each([
		['nobody has logged in', () => '', 'Nobody has logged in yet'],
		['the token is worth nothing', () => 'EAAnonsense', 'Page Access Token'],
		[
			'a permission is missing',
			() => simulators.messenger.issueUserToken({ permissions: ['pages_messaging'] }).value,
			'pages_show_list',
		],
	])('tells that %s', async (_, token, complaint) => {
		const { status, message } = await test(token());
		expect(status).toBe('Error');
		expect(message).toContain(complaint);
		expect(message).not.toContain(app.secret);
	});
});
