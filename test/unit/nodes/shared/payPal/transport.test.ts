import { NodeApiError, sleep, type IHttpRequestOptions } from 'n8n-workflow';

import { payPalFailureOf } from '../../../../../nodes/shared/payPal/errors';
import {
	payPalPath,
	payPalRequest,
	type PayPalContext,
	type PayPalRequest,
} from '../../../../../nodes/shared/payPal/transport';

jest.mock('n8n-workflow', () => ({ ...jest.requireActual<object>('n8n-workflow'), sleep: jest.fn() }));

const pauses = () => jest.mocked(sleep).mock.calls.map(([ms]) => ms);

type Answer = { statusCode: number; headers?: Record<string, string>; body?: unknown } | Error;

/** Sends a request through a helper that gives these answers, one per try; the last one stays. */
async function send(request: PayPalRequest, answers: Answer[]) {
	const sent: IHttpRequestOptions[] = [];
	const context = {
		getCredentials: async () => ({ environment: 'sandbox' }),
		getNode: () => ({ name: 'PayPal Checkout' }),
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
	const outcome = await payPalRequest.call(context, request).catch((error: unknown) => error);
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

describe('payPalRequest', () => {
	const get: PayPalRequest = { method: 'GET', path: '/v2/checkout/orders/1' };
	const post: PayPalRequest = { method: 'POST', path: '/v2/checkout/orders', body: { intent: 'CAPTURE' } };

	it('says it is JSON on every POST, also without a body, and not on a GET', async () => {
		const { sent } = await send({ method: 'POST', path: '/v2/checkout/orders/1/capture' }, [done]);
		expect(sent[0]!.headers).toEqual({ Accept: 'application/json', 'Content-Type': 'application/json' });
		expect((await send(get, [done])).sent[0]!.headers).toEqual({ Accept: 'application/json' });
	});

	it('leaves 401 to n8n, which fetches a new token then', async () => {
		const { sent } = await send(get, [done]);
		expect(sent[0]!.ignoreHttpStatusErrors).toEqual({ ignore: true, except: [401] });
	});

	it('gives undefined for an answer without a body', async () => {
		const { outcome } = await send({ method: 'DELETE', path: '/x' }, [{ statusCode: 204, body: '' }]);
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

	it('waits as long as PayPal asks for, up to ten seconds', async () => {
		await send(get, [
			{ statusCode: 429, headers: { 'retry-after': '3' } },
			{ statusCode: 503, headers: { 'retry-after': '3600' } },
			done,
		]);
		expect(pauses()).toEqual([3000, 10_000]);
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
