import { createHmac } from 'node:crypto';

import axios, { type AxiosResponse } from 'axios';

import { app, buyers, page, pageAccessToken, permissions } from '../../../../../playground/seed.ts';
import { withSimulators } from '../../../../support/simulators';

const appToken = `${app.id}|${app.secret}`;
const psid = buyers[0]!.psid;
const otherPage = { id: '208542738905678', name: 'Birch & Bowl' };
const proofOf = (signed: string) => createHmac('sha256', app.secret).update(signed).digest('hex');

describe('Graph API', () => {
	const simulators = withSimulators();

	const call = async (
		method: string,
		path: string,
		{ params = {}, body, headers = {} }: { params?: object; body?: unknown; headers?: object } = {},
	): Promise<AxiosResponse> =>
		await axios.request({
			method,
			url: `${simulators.origin}/graph.facebook.com/v26.0${path}`,
			params: { access_token: pageAccessToken, ...params },
			data: body,
			headers: { ...headers },
			validateStatus: () => true,
		});

	const send = async (body: object): Promise<AxiosResponse> =>
		await call('POST', `/${page.id}/messages`, { body: { recipient: { id: psid }, ...body } });

	describe('token', () => {
		it.each([
			['query', { params: { access_token: pageAccessToken } }],
			[
				'Authorization header',
				{ params: { access_token: undefined }, headers: { authorization: `Bearer ${pageAccessToken}` } },
			],
		])('is read from the %s', async (_where, request) => {
			expect((await call('GET', '/me', request)).data).toEqual({ name: page.name, id: page.id });
		});

		it('is read from the body', async () => {
			const body = { access_token: pageAccessToken, subscribed_fields: 'messages' };
			const answer = await call('POST', '/me/subscribed_apps', { params: { access_token: undefined }, body });
			expect(answer.data).toEqual({ success: true });
		});

		it.each([
			['missing, for me', '/me', undefined, 400, 2500],
			['missing, for a Page', `/${page.id}`, undefined, 400, 104],
			['unknown', '/me', 'EAAnobody', 401, 190],
			['an app token with the wrong secret', `/${app.id}/subscriptions`, `${app.id}|wrong`, 401, 190],
			['an app token where a Page must speak', `/${page.id}/subscribed_apps`, appToken, 400, 210],
			['a Page token where the app must speak', `/${app.id}/subscriptions`, pageAccessToken, 400, 15],
		])('%s is refused', async (_case, path, token, status, code) => {
			const answer = await call('GET', path, { params: { access_token: token } });
			expect(answer.status).toBe(status);
			expect(answer.data.error).toMatchObject({ type: 'OAuthException', code });
			expect(answer.data.error.fbtrace_id).toMatch(/^A[\w-]{22}$/);
		});

		it('expires', async () => {
			const { value } = simulators.messenger.issueToken({ expiresAt: new Date(0) });
			const { status, data } = await call('GET', '/me', { params: { access_token: value } });
			expect(status).toBe(401);
			expect(data.error).toMatchObject({ code: 190, error_subcode: 463 });
		});

		it('of another Page sees neither our Page nor our customers', async () => {
			const { value } = simulators.messenger.issueToken({ page: otherPage });
			const params = { access_token: value };
			simulators.messenger.buyer(psid).write('hi');
			const body = { recipient: { id: psid }, message: { text: 'hi' } };

			expect((await call('GET', '/me', { params })).data.id).toBe(otherPage.id);
			expect((await call('GET', `/${page.id}`, { params })).data.error.code).toBe(10);
			const toOurs = await call('POST', `/${page.id}/messages`, { params, body });
			expect(toOurs.data.error).toMatchObject({ code: 100, error_subcode: 33 });
			const toTheirs = await call('POST', '/me/messages', { params, body });
			expect(toTheirs.data.error).toMatchObject({ code: 100, error_subcode: 2018001 });
		});

		it.each([
			['pages_messaging', 'POST', '/me/messages', 230],
			['pages_manage_metadata', 'GET', '/me/subscribed_apps', 200],
		])('without %s is refused', async (permission, method, path, code) => {
			const { value } = simulators.messenger.issueToken({
				permissions: permissions.filter((granted) => granted !== permission),
			});
			const { status, data } = await call(method, path, { params: { access_token: value } });
			expect(status).toBe(403);
			expect(data.error.code).toBe(code);
			expect(data.error.message).toContain(permission);
		});

		it('is described by debug_token', async () => {
			const params = { access_token: appToken, input_token: pageAccessToken };
			const { data } = await call('GET', '/debug_token', { params });
			expect(data.data).toMatchObject({
				app_id: app.id,
				type: 'PAGE',
				is_valid: true,
				expires_at: 0,
				profile_id: page.id,
				scopes: permissions,
			});
			const unknown = await call('GET', '/debug_token', { params: { ...params, input_token: 'EAAnobody' } });
			expect(unknown.data.data).toMatchObject({ is_valid: false, error: { code: 190 } });
		});
	});

	describe('appsecret_proof', () => {
		it('may be left out, and is held to when given', async () => {
			const right = await call('GET', '/me', { params: { appsecret_proof: proofOf(pageAccessToken) } });
			expect(right.status).toBe(200);
			const wrong = await call('GET', '/me', { params: { appsecret_proof: proofOf('another token') } });
			expect(wrong.data.error).toMatchObject({
				message: 'Invalid appsecret_proof provided in the API argument',
				type: 'GraphMethodException',
				code: 100,
			});
		});

		it('that is bound to a time dies after five minutes', async () => {
			const seconds = Math.floor(simulators.world.clock.now().getTime() / 1000);
			const params = {
				appsecret_proof: proofOf(`${pageAccessToken}|${seconds}`),
				appsecret_time: String(seconds),
			};
			expect((await call('GET', '/me', { params })).status).toBe(200);
			simulators.world.clock.advance(6 * 60_000);
			expect((await call('GET', '/me', { params })).data.error.code).toBe(100);
		});
	});

	describe('path', () => {
		const get = async (path: string) =>
			await axios.get(`${simulators.origin}/graph.facebook.com${path}`, {
				params: { access_token: pageAccessToken },
				validateStatus: () => true,
			});

		it.each([
			['/v26.0/me', 'v26.0'],
			['/v22.0/me', 'v22.0'],
			['/v6.0/me', 'v21.0'],
			['/me', 'v26.0'],
		])('%s is answered by %s', async (path, version) => {
			const { status, headers } = await get(path);
			expect([status, headers['facebook-api-version']]).toEqual([200, version]);
		});

		it.each([
			['/v27.0/me', 'Unknown path components: /v27.0', 2500],
			['/v26.0/me/no_such_edge', 'Unknown path components: /no_such_edge', 2500],
			['/v26.0/1', "Unsupported get request. Object with ID '1' does not exist", 100],
		])('%s: %s', async (path, message, code) => {
			const { status, data } = await get(path);
			expect(status).toBe(400);
			expect(data.error.message).toContain(message);
			expect(data.error.code).toBe(code);
		});
	});

	describe('node', () => {
		it('gives the fields that were asked for', async () => {
			const { data } = await call('GET', `/${page.id}`, { params: { fields: 'username,name' } });
			expect(data).toEqual({ username: page.username, name: page.name, id: page.id });
		});

		it('refuses a field that does not exist', async () => {
			const { data } = await call('GET', `/${page.id}`, { params: { fields: 'name,tasks' } });
			expect(data.error.message).toBe('(#100) Tried accessing nonexisting field (tasks) on node type (Page)');
		});

		it.each([
			['as a list in the query', { 'fields[0]': 'username', 'fields[1]': 'name' }],
			['as a list without numbers', { 'fields[]': ['username', 'name'] }],
			['as JSON', { fields: '["username","name"]' }],
		])('takes the fields %s', async (_how, params) => {
			const { data } = await call('GET', `/${page.id}`, { params });
			expect(data).toEqual({ username: page.username, name: page.name, id: page.id });
		});

		it('takes objects in brackets, as a form has them', async () => {
			simulators.messenger.buyer(psid).write('hi');
			const body = new URLSearchParams({ 'recipient[id]': psid, 'message[text]': 'Hello' });
			const { status, data } = await call('POST', '/me/messages', { body });
			expect([status, data.recipient_id]).toEqual([200, psid]);
		});

		it('refuses all fields of a person when one takes a permission that is missing', async () => {
			simulators.messenger.buyer(psid).write('hi');
			const { value } = simulators.messenger.issueToken({ permissions: ['pages_messaging'] });
			const ask = async (fields: string, token: string) =>
				await call('GET', `/${psid}`, { params: { fields, access_token: token } });
			expect((await ask('first_name,locale', pageAccessToken)).data).toMatchObject({ locale: 'en_US' });
			for (const field of ['locale', 'timezone', 'gender']) {
				const { status, data } = await ask(`first_name,${field}`, value);
				expect(status).toBe(400);
				expect(data.error).toMatchObject({
					message: '(#100) Insufficient permission to access user profile.',
					type: 'OAuthException',
					code: 100,
					error_subcode: 2018247,
				});
			}
			expect((await ask('first_name', value)).data).toMatchObject({ first_name: 'Jamie' });
		});

		it('says what of the Graph API is not simulated', async () => {
			const { status, data } = await call('GET', '/me/insights');
			expect(status).toBe(501);
			expect(data.error).toMatchObject({ type: 'OAuthException', code: 1, is_transient: false });
			expect(data.error.message).toContain('does not simulate GET /page/insights');
		});

		it('shows a person only once they wrote', async () => {
			expect((await call('GET', `/${psid}`)).data.error).toMatchObject({
				code: 100,
				error_subcode: 2018218,
			});
			simulators.messenger.buyer(psid).write('hi');
			const { data } = await call('GET', `/${psid}`);
			expect(data).toEqual({
				first_name: 'Jamie',
				last_name: 'Rivera',
				profile_pic: expect.stringContaining(simulators.origin),
				id: psid,
			});
			const picture = await axios.get(data.profile_pic);
			expect(picture.headers['content-type']).toContain('image/svg+xml');
			expect(picture.data).toContain('>JR<');
		});
	});

	describe('send', () => {
		beforeEach(() => void simulators.messenger.buyer(psid).write('hi'));

		it('takes a form with objects as JSON strings', async () => {
			const form = new URLSearchParams({
				recipient: JSON.stringify({ id: psid }),
				message: JSON.stringify({ text: 'Hello & welcome' }),
				messaging_type: 'RESPONSE',
			});
			const { data } = await call('POST', '/me/messages', { body: form });
			expect(data).toEqual({ recipient_id: psid, message_id: expect.stringMatching(/^m_[\w-]{86}$/) });
			expect(simulators.messenger.state().threads[0]!.messages.at(-1)!.text).toBe('Hello & welcome');
		});

		it.each([
			['an unknown person', { recipient: { id: '1' }, message: { text: 'hi' } }, 100, 2018001],
			['an id that is none', { recipient: { id: 'Jamie' }, message: { text: 'hi' } }, 100, undefined],
			['no message', {}, 100, undefined],
			[
				'a message and an action at once',
				{ message: { text: 'hi' }, sender_action: 'typing_on' },
				100,
				2018014,
			],
			['an unknown action', { sender_action: 'wave' }, 100, undefined],
			[
				'an unknown notification type',
				{ message: { text: 'hi' }, notification_type: 'LOUD' },
				100,
				undefined,
			],
			[
				'a dead tag',
				{ message: { text: 'hi' }, messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' },
				100,
				1893061,
			],
		])('refuses %s', async (_case, body, code, subcode) => {
			const { status, data } = await send(body);
			expect(status).toBe(400);
			expect(data.error).toMatchObject({ type: 'OAuthException', code });
			expect(data.error.error_subcode).toBe(subcode);
			expect(simulators.messenger.state().threads[0]!.messages).toHaveLength(1);
		});

		it('is over 24 hours after the person wrote', async () => {
			simulators.world.clock.advance(24 * 3_600_000 + 1000);
			const { status, data } = await send({ message: { text: 'Still there?' } });
			expect(status).toBe(403);
			expect(data.error).toMatchObject({ code: 10, error_subcode: 2018278 });
		});

		it.each(['typing_on', 'TYPING_ON', 'typing_off', 'mark_seen', 'MARK_SEEN'])(
			'takes %s',
			async (action) => {
				expect((await send({ sender_action: action })).data).toEqual({ recipient_id: psid });
			},
		);

		it('puts a reaction on a message of the person, and takes it away', async () => {
			const mid = simulators.messenger.buyer(psid).write('I love it');
			const reactionOf = () => simulators.messenger.state().threads[0]!.messages.at(-1)!.reaction;
			await send({ sender_action: 'react', payload: { message_id: mid, reaction: 'love' } });
			expect(reactionOf()).toBe('love');
			await send({ sender_action: 'unreact', payload: { message_id: mid } });
			expect(reactionOf()).toBeUndefined();
		});

		it('refuses a body that is not JSON', async () => {
			const answer = await call('POST', '/me/messages', {
				body: '{"recipient":',
				headers: { 'content-type': 'application/json' },
			});
			expect(answer.status).toBe(400);
			expect(answer.data.error.code).toBe(100);
		});
	});
});
