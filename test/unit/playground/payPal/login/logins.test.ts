import axios from 'axios';

import { merchant, otherMerchant, payer, secondPayer } from '../../../../../playground/seed.ts';
import { withSimulators } from '../../../../support/simulators';

const everything = 'openid profile email address https://uri.paypal.com/services/paypalattributes';
const returnUrl = 'https://shop.example/login';

describe('Log in with PayPal', () => {
	const simulators = withSimulators();
	const api = () => `${simulators.origin}/api-m.paypal.com`;
	const any = { validateStatus: () => true };

	const pageFor = (changes: Record<string, string> = {}) => {
		const query = { client_id: merchant.clientId, scope: everything, redirect_uri: returnUrl, state: 's1' };
		return new URLSearchParams({ ...query, ...changes }).toString();
	};
	const answer = async (what: string, query = pageFor(), body: object = {}) =>
		await axios.post(`${simulators.origin}/www.paypal.com/signin/${what}?${query}`, body, any);
	const agree = async (query = pageFor(), body: object = {}) => {
		const { data } = await answer('agree', query, body);
		return new URL((data as { redirect: string }).redirect);
	};
	const token = async (form: Record<string, string>, by = merchant) =>
		await axios.post(`${api()}/v1/oauth2/token`, new URLSearchParams(form).toString(), {
			auth: { username: by.clientId, password: by.clientSecret },
			...any,
		});
	const redeem = async (code: string, by = merchant) =>
		await token({ grant_type: 'authorization_code', code }, by);
	const userInfo = async (value: string, path = 'oauth2/userinfo?schema=paypalv1.1') =>
		await axios.get(`${api()}/v1/identity/${path}`, {
			headers: { authorization: `Bearer ${value}` },
			...any,
		});
	const loggedIn = async (query = pageFor(), body: object = {}) =>
		(await redeem((await agree(query, body)).searchParams.get('code')!)).data as Record<string, string>;

	it('sends whoever agrees back with a code and the state', async () => {
		const back = await agree();
		expect(back.origin + back.pathname).toBe(returnUrl);
		expect(back.searchParams.get('state')).toBe('s1');
		expect(back.searchParams.get('code')).toMatch(/^C21AA/);
	});

	it('sends whoever does not agree back without one', async () => {
		const { data } = await answer('cancel');
		const { searchParams } = new URL((data as { redirect: string }).redirect);
		expect([searchParams.get('error'), searchParams.get('code')]).toEqual(['access_denied', null]);
	});

	it.each([
		['of an app it does not know', { client_id: 'AXnobody' }],
		['for more than there is', { scope: 'openid everything' }],
		['without openid', { scope: 'email' }],
		['without a way back', { redirect_uri: '' }],
	])('takes no request %s', async (_, changes) => {
		expect((await answer('agree', pageFor(changes))).status).toBe(400);
	});

	it('gives one token for a code, to the app it was for', async () => {
		const code = (await agree()).searchParams.get('code')!;
		expect((await redeem(code, otherMerchant)).data).toMatchObject({ error: 'invalid_grant' });
		expect((await redeem(code)).data).toMatchObject({ token_type: 'Bearer', expires_in: '28800' });
		expect((await redeem(code)).status).toBe(400);
	});

	it('forgets a code after five minutes', async () => {
		const code = (await agree()).searchParams.get('code')!;
		simulators.world.clock.advance(5 * 60_000);
		expect((await redeem(code)).data).toMatchObject({ error: 'invalid_grant' });
	});

	it('tells who it was in both forms, and no more than was agreed to', async () => {
		const { access_token: all = '' } = await loggedIn();
		expect((await userInfo(all)).data).toMatchObject({
			payer_id: payer.payerId,
			name: 'Jamie Rivera',
			verified_account: 'true',
			emails: [{ value: payer.email, primary: true }],
			address: { country: 'US' },
		});
		expect((await userInfo(all, 'openidconnect/userinfo?schema=openid')).data).toMatchObject({
			payer_id: payer.payerId,
			email: payer.email,
			email_verified: true,
		});
		const { access_token: little = '' } = await loggedIn(pageFor({ scope: 'openid' }));
		expect(Object.keys((await userInfo(little)).data as object)).toEqual(['user_id']);
	});

	it('tells nothing to a token of the shop itself, or to one that is over', async () => {
		const { data } = await token({ grant_type: 'client_credentials' });
		expect((await userInfo((data as { access_token: string }).access_token)).status).toBe(401);
		const { access_token: person = '' } = await loggedIn();
		expect((await userInfo(person, 'oauth2/userinfo')).status).toBe(400);
		simulators.world.clock.advance(8 * 3_600_000);
		expect((await userInfo(person)).status).toBe(401);
	});

	it('renews a token, until the person withdraws what they have agreed to', async () => {
		const { refresh_token = '' } = await loggedIn(pageFor(), { payerId: secondPayer.payerId });
		const renew = async () => await token({ grant_type: 'refresh_token', refresh_token });
		const { data } = await renew();
		const { access_token: renewed } = data as { access_token: string };
		expect((await userInfo(renewed)).data).toMatchObject({ payer_id: secondPayer.payerId });
		const revoke = async () =>
			(
				await axios.post(
					`${simulators.origin}/_playground/paypal/people/${secondPayer.payerId}/revoke`,
					{},
					any,
				)
			).status;
		expect(await revoke()).toBe(200);
		expect(await revoke()).toBe(404);
		expect([(await renew()).status, (await userInfo(renewed)).status]).toEqual([400, 401]);
		expect(simulators.payPal.state().events).toMatchObject([
			{
				event_type: 'IDENTITY.AUTHORIZATION-CONSENT.REVOKED',
				resource: { payer_id: secondPayer.payerId, client_id: merchant.clientId },
			},
		]);
	});

	it('remembers who has agreed, and to what', async () => {
		const seen = async (query = pageFor()) => {
			const { data } = await axios.get(`${simulators.origin}/www.paypal.com/signin/request?${query}`);
			const { accounts } = data as { accounts: Array<{ payerId: string; hasAgreed: boolean }> };
			return accounts.flatMap(({ payerId, hasAgreed }) => (hasAgreed ? [payerId] : []));
		};
		expect(await seen()).toEqual([]);
		await agree(pageFor({ scope: 'openid email' }));
		expect(await seen(pageFor({ scope: 'openid' }))).toEqual([payer.payerId]);
		expect(await seen()).toEqual([]);
	});

	it('is not a grant that PayPal has', async () => {
		expect((await token({ grant_type: 'password' })).data).toMatchObject({ error: 'unsupported_grant_type' });
	});
});
