import { readInvitation } from '../../../../nodes/linking/invitation';
import { loginLifetimeMs, readLoginState, toLoginState, type Login } from '../../../../nodes/linking/login';

const login: Login = {
	linkedBy: 'accountLinking',
	pageId: '108542738901234',
	psid: '28777805391819468',
	id: 'login-1',
	browser: 'fingerprint',
	redirectUri: 'https://www.facebook.com/messenger_platform/account_linking/?account_linking_token=ARtoken',
};
const nowMs = 1_795_000_000_000;

it.each([login, { ...login, linkedBy: 'link' as const, redirectUri: undefined }])(
	'comes back whole',
	(given) => {
		const whole = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
		const state = toLoginState(whole as unknown as Login, 'secret', nowMs);
		expect(readLoginState(state, 'secret', nowMs)).toEqual({ ...whole, isOver: false });
	},
);

it('is over after half an hour', () => {
	const state = toLoginState(login, 'secret', nowMs);
	expect(readLoginState(state, 'secret', nowMs + loginLifetimeMs - 1)).toMatchObject({ isOver: false });
	expect(readLoginState(state, 'secret', nowMs + loginLifetimeMs)).toMatchObject({ isOver: true });
});

it('is no invitation, and nothing under another secret', () => {
	const state = toLoginState(login, 'secret', nowMs);
	expect(readInvitation(state, 'secret', nowMs)).toBeUndefined();
	expect(readLoginState(state, 'other', nowMs)).toBeUndefined();
});

it('fits into an address with room for what PayPal adds', () => {
	const longest = { ...login, redirectUri: `${login.redirectUri}${'x'.repeat(300)}` };
	expect(toLoginState(longest, 'secret', nowMs).length).toBeLessThan(1000);
});
