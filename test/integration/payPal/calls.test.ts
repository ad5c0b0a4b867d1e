import '../../support/shortSleeps';

import type { INodeParameters, NodeApiError } from 'n8n-workflow';

import { merchant } from '../../../playground/seed.ts';
import { failureOf } from '../../support/failureOf';
import { logLines, type NodeRun } from '../../support/n8nCore';
import { cart, withPayPalCheckout } from '../../support/payPalCheckout';
import { payPalCredential } from '../../support/payPalCredential';

const { simulators, account, order: run, calls } = withPayPalCheckout();

const create = async (changes: INodeParameters = {}, extra: Partial<NodeRun> = {}) =>
	await run('create', { ...cart, ...changes }, extra);

describe('calls to PayPal', () => {
	it('need one access token for a hundred orders at the same time', async () => {
		// By another name of the same host, so that no token of an earlier test is known for it.
		account.credential = payPalCredential(simulators.origin.replace('localhost', '127.0.0.1'));
		await Promise.all(Array.from({ length: 100 }, (_, index) => create({}, { executionId: `run-${index}` })));
		expect(simulators.payPal.state().orders).toHaveLength(100);
		expect(calls('POST', '/v1/oauth2/token')).toHaveLength(1);
		expect(account.credential.data.accessToken).not.toBe('');
	});

	it('fetch a new token once, when PayPal refuses the one n8n keeps', async () => {
		await create();
		simulators.world.clock.advance(10 * 60 * 60 * 1000); // tokens live for nine hours
		simulators.world.calls.length = 0;
		await Promise.all(Array.from({ length: 20 }, (_, index) => create({}, { executionId: `run-${index}` })));
		expect(calls('POST', '/v1/oauth2/token')).toHaveLength(1);
		expect(calls('POST', '/v2/checkout/orders').filter(({ status }) => status < 300)).toHaveLength(20);
	});

	it.each([
		['is busy', { action: 'fail', status: 503 }],
		['wants fewer requests', { action: 'fail', status: 429 }],
		['breaks', { action: 'fail', status: 500 }],
		['hangs up', { action: 'drop' }],
	] as const)('are repeated with the same ID while PayPal %s', async (_what, fault) => {
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/v2/checkout/orders',
			times: 2,
			...fault,
		});
		await create();
		expect(calls('POST', '/v2/checkout/orders')).toHaveLength(3);
		expect(simulators.payPal.state().orders).toHaveLength(1);
	});

	it('are given up after three tries, with a sentence', async () => {
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/v2/checkout/orders',
			times: 9,
			action: 'fail',
			status: 503,
		});
		const error = await failureOf<NodeApiError>(create());
		expect(error.message).toBe('PayPal is not available right now');
		expect(calls('POST', '/v2/checkout/orders')).toHaveLength(3);
	});

	it('say which of the keys does not fit, and keep the secret to themselves', async () => {
		account.credential = payPalCredential(simulators.origin, { clientSecret: 'wrong-secret-of-mine' });
		const error = await failureOf<NodeApiError>(create());
		expect(error.message).toBe(
			'PayPal\'s Custom environment does not accept the Client ID and Client Secret of the credential "PayPal Checkout API"',
		);
		const told = JSON.stringify([error, error.stack, error.messages, error.errorResponse, logLines]);
		expect(told).not.toContain('wrong-secret-of-mine');
		expect(told).not.toContain(Buffer.from(`${merchant.clientId}:wrong-secret-of-mine`).toString('base64'));
	});

	it('say that PayPal could not be reached', async () => {
		account.credential = payPalCredential('http://127.0.0.1:9');
		const error = await failureOf<NodeApiError>(create());
		expect(error.message).toBe('PayPal could not be reached at http://127.0.0.1:9/api-m.paypal.com');
	});

	it('never show the access token', async () => {
		await create();
		const error = await failureOf<NodeApiError>(run('capture', { orderId: '5O190127TN364715T' }));
		const told = JSON.stringify([
			error,
			error.stack,
			error.messages,
			error.errorResponse,
			error.cause,
			logLines,
		]);
		expect(told).not.toContain(String(account.credential.data.accessToken));
		expect(told).not.toContain('Bearer');
	});
});
