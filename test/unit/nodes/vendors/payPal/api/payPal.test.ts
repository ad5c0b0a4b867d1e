import { NodeApiError, sleep, type IHttpRequestOptions } from 'n8n-workflow';

import { isText } from '../../../../../../nodes/core/guards';
import { payPalFailureOf } from '../../../../../../nodes/vendors/payPal/errors/errors';
import {
	either,
	holds,
	noContent,
	theThing,
} from '../../../../../../nodes/vendors/payPal/api/expectedAnswer';
import {
	type PayPalContext,
	type PayPalRequest,
	payPalPath,
	payPalOf,
} from '../../../../../../nodes/vendors/payPal/api/payPal';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow'), sleep: jest.fn() }));

const pauses = () => jest.mocked(sleep).mock.calls.map(([ms]) => ms);

type Answer = { statusCode: number; headers?: Record<string, string>; body?: unknown } | Error;

/** Sends a request through a helper that gives these answers, one per try; the last one stays. */
async function send(request: PayPalRequest, answers: Answer[], isExecution = false) {
	const sent: IHttpRequestOptions[] = [];
	const context = {
		getCredentials: async () => ({ environment: 'sandbox' }),
		getNode: () => ({ name: 'PayPal Checkout' }),
		...(isExecution && { getInputData: () => [] }),
		helpers: {
			httpRequestWithAuthentication: async (_credential: string, options: IHttpRequestOptions) => {
				sent.push(structuredClone(options));
				options.headers = { ...options.headers, Authorization: 'Bearer secret-token' };
				const answer = answers[Math.min(sent.length, answers.length) - 1]!;
				if (answer instanceof Error) throw answer;
				return { headers: {}, ...answer };
			},
		},
	} as unknown as PayPalContext;
	const outcome = await payPalOf(context)
		.answer(request)
		.then(({ body }) => body)
		.catch((error: unknown) => error);
	return { sent, outcome };
}

const busy = { statusCode: 503, body: { name: 'SERVICE_UNAVAILABLE' } };
const done = { statusCode: 200, body: { id: '1' } };
const noAnswer = new NodeApiError({ name: 'x' } as never, { code: 'ECONNRESET', message: 'socket hang up' });

beforeEach(() => jest.mocked(sleep).mockReset());

describe('payPalPath', () => {
	it('keeps inserted values in their segment', () => {
		expect(payPalPath`/v2/checkout/orders/${'../x?y=1#z'}/capture`).toBe(
			'/v2/checkout/orders/..%2Fx%3Fy%3D1%23z/capture',
		);
	});
});

describe('a call to PayPal', () => {
	const expects = either(noContent, holds({ id: isText }));
	const get: PayPalRequest = { method: 'GET', path: '/v2/checkout/orders/1', expects };
	const post: PayPalRequest = {
		method: 'POST',
		path: '/v2/checkout/orders',
		body: { intent: 'CAPTURE' },
		expects,
	};

	it('says it is JSON on every POST, also without a body, and not on a GET', async () => {
		const { sent } = await send({ method: 'POST', path: '/v2/checkout/orders/1/capture', expects }, [done]);
		expect(sent[0]!.headers).toEqual({ Accept: 'application/json', 'Content-Type': 'application/json' });
		expect((await send(get, [done])).sent[0]!.headers).toEqual({ Accept: 'application/json' });
	});

	it('leaves 401 to n8n, which fetches a new token then', async () => {
		const { sent } = await send(get, [done]);
		expect(sent[0]!.ignoreHttpStatusErrors).toEqual({ ignore: true, except: [401] });
	});

	it('gives undefined for an answer without a body', async () => {
		const { outcome } = await send({ method: 'DELETE', path: '/x', expects }, [
			{ statusCode: 204, body: '' },
		]);
		expect(outcome).toBeUndefined();
	});

	it.each<[string, PayPalRequest, Answer, number]>([
		['a GET while PayPal is busy', get, busy, 3],
		['a GET without an answer', get, noAnswer, 3],
		['a GET after too many requests', get, { statusCode: 429 }, 3],
		['a POST with a request ID while PayPal is busy', { ...post, requestId: 'a' }, busy, 3],
		['a POST with a request ID without an answer', { ...post, requestId: 'a' }, noAnswer, 3],
		[
			'a POST with a request ID whose twin is under way',
			{ ...post, requestId: 'a' },
			{
				statusCode: 409,
				body: { name: 'RESOURCE_CONFLICT', details: [{ issue: 'PREVIOUS_REQUEST_IN_PROGRESS' }] },
			},
			3,
		],
		['a POST without a request ID while PayPal is busy', post, busy, 1],
		['a POST without a request ID that got no answer', post, noAnswer, 1],
		['a POST that PayPal refuses', { ...post, requestId: 'a' }, { statusCode: 422 }, 1],
		['a GET of something unknown', get, { statusCode: 404 }, 1],
	])('tries %s as often as it is safe', async (_what, request, answer, tries) => {
		const { sent, outcome } = await send(request, [answer]);
		expect(sent).toHaveLength(tries);
		expect(outcome).toBeInstanceOf(NodeApiError);
		expect(new Set(sent.map(({ headers }) => headers!['PayPal-Request-Id']))).toEqual(
			new Set([request.requestId]),
		);
	});

	it('pauses longer each time, and takes what comes then', async () => {
		const { outcome } = await send(get, [busy, noAnswer, done]);
		expect(outcome).toEqual({ id: '1' });
		expect(pauses()).toEqual([500, 1000]);
	});

	it('waits as long as PayPal asks for, in seconds or until a moment', async () => {
		const date = 'Sat, 28 Nov 2026 10:00:00 GMT';
		await send(get, [
			{ statusCode: 429, headers: { 'retry-after': '3' } },
			{ statusCode: 503, headers: { date, 'retry-after': 'Sat, 28 Nov 2026 10:00:09 GMT' } },
			done,
		]);
		expect(pauses()).toEqual([3000, 9000]);
	});

	it.each(['', '0', '-3', 'soon', 'Sat, 28 Nov 2020 10:00:00 GMT'])(
		'makes its own pause where Retry-After is %p',
		async (wait) => {
			await send(get, [{ statusCode: 429, headers: { 'retry-after': wait } }, done]);
			expect(pauses()).toEqual([500]);
		},
	);

	it.each([
		['a browser or a delivery', 11, false],
		['an execution', 61, true],
	])('says how long to wait when that is too long for %s', async (_what, seconds, isExecution) => {
		const busyFor = (wait: number) => ({ statusCode: 429, headers: { 'retry-after': String(wait) } });
		const { sent, outcome } = await send(get, [busyFor(seconds - 1), busyFor(seconds)], isExecution);
		expect([sent.length, pauses()]).toEqual([2, [(seconds - 1) * 1000]]);
		expect(payPalFailureOf(outcome)).toMatchObject({ kind: 'rateLimit', retryAfterSeconds: seconds });
		const { context, description } = outcome as NodeApiError;
		expect(context.outcome).toMatchObject({ retryAfterSeconds: seconds });
		expect(description).toContain(`${seconds} seconds`);
	});

	describe('of which something else answers', () => {
		const page = '<html><body>Please log in</body></html>';
		const orderOf = (id: string) => ({ id, status: 'COMPLETED' });

		it.each<[string, Answer]>([
			['a web page', { statusCode: 200, body: page }],
			['half of the JSON', { statusCode: 200, body: '{"id":"1","sta' }],
			['an empty object', { statusCode: 200, body: {} }],
			['a list', { statusCode: 200, body: [orderOf('1')] }],
			['null', { statusCode: 200, body: null }],
			['nothing', { statusCode: 201, body: '' }],
			['no content, where there must be some', { statusCode: 204, body: '' }],
			['already has an order', { statusCode: 200, body: orderOf('2') }],
			['an order without a status', { statusCode: 200, body: { id: '1', status: '' } }],
			['a redirect', { statusCode: 302, body: page }],
		])('tries again, and then takes %s for no answer about it', async (_what, answer) => {
			const order = { ...get, expects: theThing('1') };
			const { sent, outcome } = await send(order, [answer]);
			expect(sent).toHaveLength(3);
			expect(payPalFailureOf(outcome)).toMatchObject({ kind: 'unavailable', issue: 'NOT_PAYPAL' });
			expect((outcome as Error).message).toBe(
				"What answered at https://api-m.sandbox.paypal.com is not PayPal's REST API",
			);
			expect((await send(order, [answer, { statusCode: 200, body: orderOf('1') }])).outcome).toEqual(
				orderOf('1'),
			);
		});

		it.each<[PayPalRequest, number, RegExp | undefined]>([
			[get, 3, undefined],
			[post, 1, /may still have done .* before you ask again/],
			[{ ...post, requestId: 'a' }, 3, /may still have done .* retry/],
		])('says whether it may be done all the same', async (request, tries, words) => {
			const { sent, outcome } = await send(request, [{ statusCode: 200, body: page }]);
			expect(sent).toHaveLength(tries);
			const { description } = outcome as NodeApiError;
			if (words) expect(description).toMatch(words);
			else expect(description).not.toContain('may still have done');
		});

		it.each([
			[400, /is not PayPal's REST API/],
			[401, /firewall or proxy/],
			[403, /firewall or proxy/],
			[404, /is not PayPal's REST API/],
			[405, /is not PayPal's REST API/],
			[407, /firewall or proxy/],
			[409, /is not PayPal's REST API/],
			[422, /is not PayPal's REST API/],
		])('takes a web page with %d for no refusal of PayPal', async (statusCode, words) => {
			for (const body of [page, { message: 'no Route matched' }]) {
				const { sent, outcome } = await send({ ...post, requestId: 'a' }, [{ statusCode, body }]);
				expect(sent).toHaveLength(1);
				expect(payPalFailureOf(outcome)).toMatchObject({ kind: 'unavailable', status: statusCode });
				expect((outcome as Error).message).toMatch(words);
				expect((outcome as NodeApiError).description).not.toContain('may still have done');
			}
		});

		it('is not deceived by a debug ID beside a web page', async () => {
			const headers = { 'paypal-debug-id': 'f00ba4' };
			const { outcome } = await send(get, [{ statusCode: 404, headers, body: page }]);
			expect(payPalFailureOf(outcome)).toMatchObject({ kind: 'unavailable', issue: 'NOT_PAYPAL' });
		});

		it('knows the web page of a second 401', async () => {
			const refused = new NodeApiError({ name: 'x' } as never, { message: 'no' }, { httpCode: '401' });
			refused.context.data = page;
			expect(((await send(get, [refused])).outcome as Error).message).toContain('firewall or proxy');
		});

		it.each([502, 503])('is still a busy PayPal with %d', async (statusCode) => {
			const { sent, outcome } = await send(get, [{ statusCode, body: page }]);
			expect(sent).toHaveLength(3);
			expect((outcome as Error).message).toBe('PayPal is not available right now');
		});
	});

	it('takes empty texts and null for values that are absent', async () => {
		const units = [{ custom_id: '', items: ['', null], payee: null }, null];
		const body = { id: '1', invoice_id: '', units, links: [] };
		expect((await send(get, [{ statusCode: 200, body }])).outcome).toEqual({
			id: '1',
			units: [{ items: [] }],
			links: [],
		});
	});

	it('translates what PayPal refuses, with the debug ID of the header', async () => {
		const { outcome } = await send(get, [
			{ statusCode: 404, headers: { 'paypal-debug-id': 'f00ba4' }, body: '' },
		]);
		expect(payPalFailureOf(outcome)).toMatchObject({ kind: 'notFound', debugId: 'f00ba4', status: 404 });
		expect((outcome as NodeApiError).description).toContain('debug ID f00ba4');
	});

	it('gives each try headers of its own, and none of them to the error', async () => {
		const { sent, outcome } = await send(get, [busy]);
		expect(sent.map(({ headers }) => headers)).toEqual(Array(3).fill({ Accept: 'application/json' }));
		expect(JSON.stringify([outcome, (outcome as NodeApiError).errorResponse])).not.toContain('secret-token');
	});

	it('says that the credential is not accepted when a new token is refused too', async () => {
		const refused = new NodeApiError({ name: 'x' } as never, { message: 'no' }, { httpCode: '401' });
		const { sent, outcome } = await send(get, [refused]);
		expect(sent).toHaveLength(1);
		expect((outcome as Error).message).toBe('PayPal did not accept the credential');
	});
});

const contextWith = (getCredentials: jest.Mock): PayPalContext =>
	({ getCredentials }) as unknown as PayPalContext;

describe('the PayPal credential', () => {
	it('is read once for all who ask in the same run, also at the same time', async () => {
		const getCredentials = jest.fn(async () => ({ clientId: 'a' }));
		const run = contextWith(getCredentials);
		const asked = await Promise.all([1, 2].map(async () => await payPalOf(run).credentials()));
		expect([...asked, await payPalOf(run).credentials()]).toEqual(Array(3).fill({ clientId: 'a' }));
		expect(getCredentials).toHaveBeenCalledTimes(1);
	});

	it('is read anew in another run', async () => {
		await payPalOf(contextWith(jest.fn(async () => ({ clientId: 'a' })))).credentials();
		const other = contextWith(jest.fn(async () => ({ clientId: 'b' })));
		expect(await payPalOf(other).credentials()).toEqual({ clientId: 'b' });
	});

	it('is asked for again when it could not be read', async () => {
		const getCredentials = jest.fn().mockRejectedValueOnce(new Error('not now')).mockResolvedValue({});
		const run = contextWith(getCredentials);
		await expect(payPalOf(run).credentials()).rejects.toThrow('not now');
		expect(await payPalOf(run).credentials()).toEqual({});
	});
});
