import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import {
	AccessTokenRefused,
	freshAccessToken,
	requestAccessToken,
	type PostTokenRequest,
} from '../../../../../../nodes/vendors/payPal/api/accessToken';
import type { PayPalCredentials } from '../../../../../../nodes/vendors/payPal/api/credentials';

let account = 0;

/** Credentials no other test has asked a token for. */
const credentialsOf = (changes: Partial<PayPalCredentials> = {}): PayPalCredentials => ({
	environment: 'sandbox',
	clientId: `client-${++account}`,
	clientSecret: 'secret-of-the-app',
	accessToken: '',
	...changes,
});

/** A token endpoint that counts, and gives `token-1`, `token-2`... */
function tokenEndpoint(lifetimeSeconds = 32_400) {
	let count = 0;
	const post: PostTokenRequest = jest.fn(async () => {
		const accessToken = `token-${++count}`;
		await new Promise((resolve) => setImmediate(resolve));
		const body = { access_token: accessToken, scope: 'openid a b', expires_in: lifetimeSeconds };
		return { statusCode: 200, body };
	});
	return { post, requests: () => count };
}

const answering =
	(statusCode: number, body: unknown): PostTokenRequest =>
	async () => ({ statusCode, body });

describe('freshAccessToken', () => {
	it('asks PayPal once for a hundred executions at the same time', async () => {
		const { post, requests } = tokenEndpoint();
		const credentials = credentialsOf();
		const tokens = await Promise.all(Array.from({ length: 100 }, () => freshAccessToken(credentials, post)));
		expect(new Set(tokens)).toEqual(new Set(['token-1']));
		expect(requests()).toBe(1);
	});

	it('gives later executions the token it already has', async () => {
		const { post, requests } = tokenEndpoint();
		const credentials = credentialsOf();
		await freshAccessToken(credentials, post);
		expect(await freshAccessToken({ ...credentials }, post)).toBe('token-1');
		expect(requests()).toBe(1);
	});

	it('asks once more when PayPal has refused the token, however many find out at once', async () => {
		const { post, requests } = tokenEndpoint();
		const credentials = credentialsOf();
		const accessToken = await freshAccessToken(credentials, post);
		const refused = { ...credentials, accessToken };
		const tokens = await Promise.all(Array.from({ length: 50 }, () => freshAccessToken(refused, post)));
		expect(new Set(tokens)).toEqual(new Set(['token-2']));
		expect(await freshAccessToken(refused, post)).toBe('token-2');
		expect(requests()).toBe(2);
	});

	it('renews five minutes before PayPal lets a token expire', async () => {
		const { post, requests } = tokenEndpoint(32_400);
		const credentials = credentialsOf();
		await freshAccessToken(credentials, post, () => 0);
		await freshAccessToken(credentials, post, () => (32_400 - 301) * 1000);
		expect(requests()).toBe(1);
		expect(await freshAccessToken(credentials, post, () => (32_400 - 300) * 1000)).toBe('token-2');
	});

	it.each<[string, Partial<PayPalCredentials>]>([
		['another app', { clientId: 'another-client' }],
		['another secret', { clientSecret: 'another-secret' }],
		['another environment', { environment: 'live' }],
	])('asks for itself for %s', async (_what, changes) => {
		const { post, requests } = tokenEndpoint();
		const credentials = credentialsOf();
		await freshAccessToken(credentials, post);
		await freshAccessToken({ ...credentials, ...changes }, post);
		expect(requests()).toBe(2);
	});

	it('does not remember a refusal', async () => {
		const credentials = credentialsOf();
		await expect(freshAccessToken(credentials, answering(503, {}))).rejects.toThrow(AccessTokenRefused);
		expect(await freshAccessToken(credentials, tokenEndpoint().post)).toBe('token-1');
	});
});

describe('requestAccessToken', () => {
	const refusalOf = async (post: PostTokenRequest, changes: Partial<PayPalCredentials> = {}) => {
		const credentials = credentialsOf(changes);
		const error = await requestAccessToken(credentials, post).catch((caught: unknown) => caught);
		expect(JSON.stringify(error) + String(error)).not.toContain(credentials.clientSecret);
		return error as AccessTokenRefused;
	};

	it('sends the keys to the environment of the credential', async () => {
		const { post } = tokenEndpoint();
		await requestAccessToken(
			credentialsOf({ environment: 'live', clientId: ' id ', clientSecret: ' s ' }),
			post,
		);
		expect(post).toHaveBeenCalledWith({
			url: 'https://api-m.paypal.com/v1/oauth2/token',
			username: 'id',
			password: 's',
		});
		const baseUrl = 'http://localhost:4010/api-m.paypal.com/';
		await requestAccessToken(credentialsOf({ environment: 'custom', baseUrl }), post);
		expect(post).toHaveBeenLastCalledWith(
			expect.objectContaining({ url: 'http://localhost:4010/api-m.paypal.com/v1/oauth2/token' }),
		);
	});

	it('names the environment when the keys are wrong', async () => {
		const refusal = await refusalOf(answering(401, { error: 'invalid_client' }), { environment: 'live' });
		expect(refusal.message).toBe("PayPal's Live environment does not accept the Client ID and Client Secret");
		expect(refusal.description).toContain('keys of one environment do not work in the other');
		expect(refusal.failure.kind).toBe('authentication');
	});

	it('says that PayPal could not be reached', async () => {
		const refusal = await refusalOf(async () => {
			throw new Error('connect ECONNREFUSED secret-of-the-app');
		});
		expect(refusal.message).toBe('PayPal could not be reached at https://api-m.sandbox.paypal.com');
		expect(refusal.failure.kind).toBe('noAnswer');
	});

	it('passes on that PayPal is busy', async () => {
		expect((await refusalOf(answering(429, { name: 'RATE_LIMIT_REACHED' }))).failure.kind).toBe('rateLimit');
		expect((await refusalOf(answering(503, ''))).failure.kind).toBe('unavailable');
	});

	it.each([401, 403])('does not blame the keys or the app for a web page with %d', async (statusCode) => {
		const refusal = await refusalOf(answering(statusCode, '<html>Forbidden</html>'));
		expect(refusal.message).toContain('firewall or proxy blocked this server');
		expect(refusal.description).not.toContain('turn this feature on');
		expect(refusal.failure).toMatchObject({ kind: 'unavailable', status: statusCode });
	});

	it.each([200, 301])('does not take any %d for PayPal', async (statusCode) => {
		const refusal = await refusalOf(answering(statusCode, '<html>Hello</html>'));
		expect(refusal.message).toContain("is not PayPal's REST API");
	});

	it.each([
		['Client ID', { clientId: ' ' }],
		['Client Secret', { clientSecret: '' }],
		['Base URL', { environment: 'custom', baseUrl: '' }],
		['Base URL', { environment: 'custom', baseUrl: 'localhost:4010' }],
		['Base URL', { environment: 'custom', baseUrl: 'https://me:pw@example.com' }],
	] as Array<[string, Partial<PayPalCredentials>]>)('needs %s', async (field, changes) => {
		const { post, requests } = tokenEndpoint();
		const error = await requestAccessToken(credentialsOf(changes), post).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(InvalidInput);
		expect(error).toMatchObject({ field });
		expect(requests()).toBe(0);
	});
});
