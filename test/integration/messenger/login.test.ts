import axios from 'axios';
import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IDataObject,
	INodeParameters,
} from 'n8n-workflow';

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

const sendText = async (to: string, pageId = page.id, token?: string, staticData: IDataObject = {}) =>
	await runNode({
		staticData,
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

	it('the chosen Page writes, with its own token of a long-lived login, asked for once', async () => {
		const token = newPerson();
		simulators.messenger.buyer(psid).write('hi');
		await sendText(psid, page.id, token);
		await sendText(psid, page.id, token);
		expect(paths()).toEqual([
			'POST /v26.0/oauth/access_token',
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
		expect(paths().slice(3)).toEqual([
			`POST /v26.0/${page.id}/messages`,
			'POST /v26.0/oauth/access_token',
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

describe('a login that Facebook ends after an hour or two', () => {
	const hourMs = 3_600_000;
	const shortToken = () => {
		const expiresAt = new Date(simulators.world.clock.now().getTime() + hourMs);
		return simulators.messenger.issueUserToken({ expiresAt }).value;
	};

	/** What another process of n8n, or the same one after a restart, knows: nothing but the workflow. */
	const sendTextInNewProcess = async (token: string, staticData: IDataObject) =>
		await jest.isolateModulesAsync(async () => {
			const { Messenger: Again } = await import('../../../nodes/Messenger/Messenger.node');
			await runNode({
				node: new Again(),
				parameters: {
					resource: 'message',
					operation: 'sendText',
					psid,
					text: 'Hi',
					...chosen(page.id),
				},
				credentials: credentials(token),
				staticData,
			});
		});

	beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

	const twoMonthsLater = () => {
		simulators.world.clock.advance(61 * 24 * hourMs);
		simulators.messenger.buyer(psid).write('hi again');
	};

	it('still lets the Page write two months later, also after a restart', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		twoMonthsLater();
		await sendText(psid, page.id, token, staticData);
		await sendTextInNewProcess(token, JSON.parse(JSON.stringify(staticData)) as IDataObject);
		expect(simulators.messenger.thread(psid).messages.filter(({ from }) => from === 'page')).toHaveLength(3);
	});

	it('keeps the token of the Page in the workflow so that nobody can read it', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		const sent = simulators.world.calls.find(({ path }) => path.endsWith('/messages'))!;
		const pageToken = JSON.stringify(sent).match(/EAA\w+/)?.[0];
		const kept = JSON.stringify(staticData);
		expect(kept).toContain('messengerLogins');
		expect(kept).not.toContain('EAA');
		for (const secret of [pageToken, app.secret, token]) {
			if (secret) expect(kept).not.toContain(secret);
		}
		expect(JSON.stringify(logLines)).not.toContain('EAA');
	});

	it('is well in the eyes of Check Setup as long as the Page can write', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		twoMonthsLater();
		const { json } = await runNode({
			node: new Messenger(),
			parameters: { resource: 'page', operation: 'checkSetup', ...chosen(page.id) },
			credentials: credentials(token),
			staticData,
		});
		expect((json[0]!.checks as IDataObject[])[0]).toEqual({
			about: 'token',
			status: 'ok',
			message: 'The access that the Facebook login gave n8n is valid and does not expire.',
		});
	});

	it('says to connect again where it was not used in time', async () => {
		const token = shortToken();
		twoMonthsLater();
		const error = await sendText(psid, page.id, token).catch((caught: Error) => caught);
		expect(error).toMatchObject({
			message: 'The Facebook login has expired [item 0]',
			description: expect.stringContaining('connect it again'),
			context: { outcome: { reason: 'token', code: 190, subcode: 463 } },
		});
		expect(JSON.stringify(error)).not.toContain(token);
	});

	it('does not use what another login has left in the workflow', async () => {
		const [token, staticData] = [shortToken(), {}];
		await sendText(psid, page.id, token, staticData);
		const other = shortToken();
		twoMonthsLater();
		await expect(sendText(psid, page.id, other, staticData)).rejects.toThrow(
			'The Facebook login has expired',
		);
	});
});

describe('Check Setup after a login', () => {
	const checkSetup = async (token: string, pageId = page.id) =>
		(
			await runNode({
				node: new Messenger(),
				parameters: { resource: 'page', operation: 'checkSetup', ...chosen(pageId) },
				credentials: credentials(token),
			})
		).json[0] as { problems: string[]; checks: Array<{ about: string; message: string; fix?: string }> };

	it.each<[string, () => string, string | undefined, string]>([
		['nobody has logged in', () => '', undefined, 'connect it with your Facebook account'],
		['no Page is chosen', newPerson, '', 'Choose one of your Pages in this node'],
		['the Page is not one of the person', newPerson, '12345', 'gives no access to the chosen Page'],
		[
			'a permission is missing',
			() =>
				simulators.messenger.issueUserToken({ permissions: ['pages_show_list', 'pages_messaging'] }).value,
			undefined,
			'Write pages_manage_metadata into Permissions of the credential, connect it again',
		],
		[
			'the login has expired',
			() => simulators.messenger.issueUserToken({ expiresAt: new Date(0) }).value,
			undefined,
			'The Facebook login has expired. Open the credential and connect it again',
		],
	])('says when %s, without a word of tokens', async (_, token, pageId, words) => {
		const { problems } = await checkSetup(token(), pageId);
		expect(problems[0]).toContain(words);
		expect(JSON.stringify(problems)).not.toMatch(/token|Messenger API/i);
	});
});

describe('it says what to do when', () => {
	it('no Page is chosen', async () => {
		await expect(sendText(psid, '')).rejects.toThrow('Page of this node is empty');
		expect(simulators.world.calls).toEqual([]);
	});

	it('nobody has logged in', async () => {
		await expect(sendText(psid, page.id, '')).rejects.toThrow(
			'Nobody has logged in with the credential "Messenger OAuth2 API" yet',
		);
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
		['the token is worth nothing', () => 'EAAnonsense', 'connect it again'],
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
