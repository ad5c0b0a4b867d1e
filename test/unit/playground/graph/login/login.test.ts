import axios from 'axios';

import { app, page, pageOwner, permissions, secondPage } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const redirectUri = 'http://localhost:5678/rest/oauth2-credential/callback';
const dayMs = 24 * 3_600_000;
const client = { client_id: app.id, client_secret: app.secret };

describe('Facebook Login', () => {
	const simulators = withSimulators();
	const { graph } = graphOf(simulators);

	const dialog = async (params: object = {}) =>
		await axios.get<string>(`${simulators.origin}/www.facebook.com/v26.0/dialog/oauth`, {
			params: {
				client_id: app.id,
				redirect_uri: redirectUri,
				state: 'abc',
				response_type: 'code',
				scope: 'pages_show_list,pages_messaging',
				...params,
			},
			maxRedirects: 0,
			validateStatus: () => true,
		});
	const codeFor = async (params: object = {}): Promise<string> => {
		const { headers } = await dialog({ decision: 'continue', ...params });
		return new URL(headers.location as string).searchParams.get('code')!;
	};
	const exchange = async (body: object) =>
		await axios.post(
			`${simulators.origin}/graph.facebook.com/v26.0/oauth/access_token`,
			new URLSearchParams({ ...client, ...body }),
			{ validateStatus: () => true },
		);
	const exchangeCode = async (code: string, more: object = {}) =>
		await exchange({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...more });

	it('asks the person, and goes back with a code for a token of an hour or two', async () => {
		const asked = await dialog();
		expect(asked.data).toContain(`Continue as ${pageOwner.name}`);
		expect(asked.data).toContain('<li>pages_messaging</li>');
		const link = /class="main" href="([^"]+)"/.exec(asked.data)![1]!.replaceAll('&#38;', '&');
		const { status, headers } = await axios.get(simulators.origin + link, {
			maxRedirects: 0,
			validateStatus: () => true,
		});
		expect(status).toBe(302);
		const back = new URL(headers.location as string);
		expect(back.origin + back.pathname).toBe(redirectUri);
		expect(back.searchParams.get('state')).toBe('abc');
		expect((await exchangeCode(back.searchParams.get('code')!)).data).toEqual({
			access_token: expect.any(String),
			token_type: 'bearer',
			expires_in: 5400,
		});
	});

	it('goes back without one when the person says no', async () => {
		const { headers } = await dialog({ decision: 'cancel' });
		const { searchParams } = new URL(headers.location as string);
		expect(Object.fromEntries(searchParams)).toMatchObject({ error: 'access_denied', state: 'abc' });
	});

	it.each([
		['another app', { client_id: '1' }, 'Invalid App ID'],
		[
			'a permission that is none',
			{ scope: 'page_utility_messaging' },
			'Invalid Scopes: page_utility_messaging',
		],
		['no way back', { redirect_uri: '' }, 'redirect_uri'],
	])('does not ask for %s', async (_case, params, said) => {
		const { status, data } = await dialog(params);
		expect(status).toBe(400);
		expect(data).toContain(said);
	});

	it('gives a token for a code once, to the right address, within ten minutes', async () => {
		const code = await codeFor();
		const elsewhere = await exchangeCode(code, { redirect_uri: 'http://localhost/elsewhere' });
		expect(elsewhere.data.error).toMatchObject({ code: 100, error_subcode: 36008 });
		expect((await exchangeCode(code)).status).toBe(200);
		expect((await exchangeCode(code)).data.error).toMatchObject({ code: 100, error_subcode: 36009 });
		const late = await codeFor();
		simulators.world.clock.advance(11 * 60_000);
		expect((await exchangeCode(late)).data.error).toMatchObject({ code: 100, error_subcode: 36007 });
	});

	it('needs the secret of the app', async () => {
		const wrong = await exchangeCode(await codeFor(), { client_secret: 'wrong' });
		expect([wrong.status, wrong.data.error.code]).toEqual([400, 1]);
	});

	const longToken = async (token: string): Promise<string> =>
		(await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: token })).data.access_token;

	it('lists the Pages, to a long-lived token with tokens that do not expire', async () => {
		const { data } = await exchangeCode(await codeFor());
		const token = await longToken(data.access_token);
		const params = { fields: 'id,name,access_token,tasks' };
		const accounts = (await graph('GET', '/me/accounts', { token, params })).data.data;
		expect(accounts).toMatchObject([
			{ id: page.id, name: page.name, tasks: expect.arrayContaining(['MESSAGING', 'MODERATE']) },
			{ id: secondPage.id },
		]);
		expect((await graph('GET', '/me', { token: accounts[1].access_token })).data.id).toBe(secondPage.id);
		const read = await graph('GET', `/${page.id}`, { token, params: { fields: 'access_token' } });
		expect(read.data).toEqual({ access_token: accounts[0].access_token, id: page.id });
		const debugged = async (value: string) =>
			(
				await graph('GET', '/debug_token', {
					token: `${app.id}|${app.secret}`,
					params: { input_token: value },
				})
			).data.data;
		expect(await debugged(accounts[0].access_token)).toMatchObject({
			type: 'PAGE',
			expires_at: 0,
			is_valid: true,
			profile_id: page.id,
			scopes: ['public_profile', 'pages_show_list', 'pages_messaging'],
		});
		expect(await debugged(token)).toMatchObject({
			type: 'USER',
			user_id: pageOwner.id,
			granular_scopes: expect.arrayContaining([
				{ scope: 'pages_messaging', target_ids: [page.id, secondPage.id] },
			]),
		});
	});

	it('gives a short-lived token Page tokens that expire with it, and a longer one those that stay', async () => {
		const expiresAt = new Date(simulators.world.clock.now().getTime() + 3_600_000);
		const { value } = simulators.messenger.issueUserToken({ expiresAt });
		const pageToken = async (token: string): Promise<string> =>
			(await graph('GET', `/${page.id}`, { token, params: { fields: 'access_token' } })).data.access_token;
		const short = await pageToken(value);
		const lasting = await pageToken(await longToken(value));
		simulators.world.clock.advance(61 * dayMs);
		expect((await graph('GET', '/me', { token: short })).data.error).toMatchObject({
			code: 190,
			error_subcode: 463,
		});
		expect((await graph('GET', '/me', { token: lasting })).data.id).toBe(page.id);
	});

	it('pages through the Pages', async () => {
		const token = pageOwner.accessToken;
		const first = (await graph('GET', '/me/accounts', { token, params: { limit: 1 } })).data;
		expect(first.data).toMatchObject([{ id: page.id }]);
		const after = first.paging.cursors.after;
		const second = (await graph('GET', '/me/accounts', { token, params: { limit: 1, after } })).data;
		expect(second.data).toMatchObject([{ id: secondPage.id }]);
		const end = { limit: 1, after: second.paging.cursors.after };
		expect((await graph('GET', '/me/accounts', { token, params: end })).data).toEqual({ data: [] });
	});

	it('makes a short token long, for sixty days', async () => {
		const expiresAt = new Date(simulators.world.clock.now().getTime() + 3_600_000);
		const { value } = simulators.messenger.issueUserToken({ expiresAt });
		const { data } = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: value });
		simulators.world.clock.advance(59 * dayMs);
		expect((await graph('GET', '/me', { token: data.access_token })).data).toEqual({
			name: pageOwner.name,
			id: pageOwner.id,
		});
		simulators.world.clock.advance(2 * dayMs);
		expect((await graph('GET', '/me', { token: data.access_token })).data.error).toMatchObject({
			code: 190,
			error_subcode: 463,
		});
	});

	it('gives the app its own token', async () => {
		const { data } = await exchange({ grant_type: 'client_credentials' });
		expect(data).toEqual({ access_token: `${app.id}|${app.secret}`, token_type: 'bearer' });
	});

	it('can be taken back, and Page tokens with it', async () => {
		const token = pageOwner.accessToken;
		const granted = (await graph('GET', '/me/permissions', { token })).data.data;
		expect(granted).toEqual(permissions.map((permission) => ({ permission, status: 'granted' })));
		const accounts = (await graph('GET', '/me/accounts', { token })).data.data;
		expect((await graph('DELETE', '/me/permissions', { token })).data).toEqual({ success: true });
		for (const dead of [token, accounts[0].access_token as string]) {
			expect((await graph('GET', '/me', { token: dead })).data.error).toMatchObject({
				code: 190,
				error_subcode: 458,
			});
		}
	});

	it('speaks for the person, not for a Page', async () => {
		const body = { recipient: { id: '1' }, message: { text: 'hi' } };
		const token = pageOwner.accessToken;
		expect((await graph('POST', `/${page.id}/messages`, { token, body })).data.error.code).toBe(210);
	});
});
