import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { buyers } from '../../playground/seed.ts';
import { mug, withCheckout } from '../support/checkoutNode';
import { runNode, type NodeRun } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, checkout, buyer } = withCheckout();

/** What n8n's Retry is: another execution, all rows of the failed node again, and the run data of the first try. */
const tries: Array<Partial<NodeRun>> = [
	{ executionId: '100', resumeToken: 'drawn-once' },
	{ executionId: '101', resumeToken: 'drawn-once', mode: 'retry' },
];
const anew: Partial<NodeRun> = { executionId: '102' };

/** @returns what it failed with, if it did */
const failureOf = async (work: Promise<unknown>): Promise<Error | undefined> =>
	await work.then(
		() => undefined,
		(error: Error) => error,
	);

const atPayPal = async (parameters: INodeParameters, rows: IDataObject[], run: Partial<NodeRun>) =>
	await runNode({
		node: new PayPalCheckout(),
		parameters,
		credentials: [payPalCredential(simulators.origin)],
		items: rows,
		...run,
	});

const ask = async (run: Partial<NodeRun>) =>
	await runNode({
		node: new MessengerCheckout(),
		credentials: checkout.credentials,
		parameters: {
			resource: 'payment',
			operation: 'requestPayment',
			psid: '={{ $json.psid }}',
			currency: 'USD',
			linesSource: 'json',
			linesJson: [mug],
		},
		items: [{ psid: buyers[0]!.psid }, { psid: 'nobody' }],
		...run,
	});

const cards = async () => (await buyer.got()).filter(({ attachment }) => attachment).length;
const done = (path: string) =>
	simulators.world.calls.filter((call) => call.path.endsWith(path) && call.status === 201).length;

describe('a Retry of an execution, after one row of several has failed', () => {
	it('asks a buyer for money once, with one card', async () => {
		for (const run of tries) expect((await failureOf(ask(run)))?.message).toContain('[item 1]');
		expect(simulators.payPal.state().orders).toHaveLength(1);
		expect(await cards()).toBe(1);
	});

	it('is not what another execution is: that is a new wish', async () => {
		await failureOf(ask(tries[0]!));
		await failureOf(ask(anew));
		expect(simulators.payPal.state().orders).toHaveLength(2);
		expect(await cards()).toBe(2);
	});

	it('gives a part of a payment back once', async () => {
		const { captureId } = await checkout.settled(await checkout.order());
		const parameters = {
			resource: 'capture',
			operation: 'refund',
			captureId: '={{ $json.captureId }}',
			amount: '5.00',
		};
		const rows = [{ captureId }, { captureId: '0UNKNOWN000000000' }];
		for (const run of tries) expect(await failureOf(atPayPal(parameters, rows, run))).toBeDefined();
		expect(done(`/${String(captureId)}/refund`)).toBe(1);
	});

	it('takes a part of what is reserved once', async () => {
		const { authorizationId } = await checkout.settled(await checkout.order({ intent: 'AUTHORIZE' }));
		const parameters = {
			resource: 'authorization',
			operation: 'capture',
			authorizationId: '={{ $json.authorizationId }}',
			amount: '10.00',
		};
		const rows = [{ authorizationId }, { authorizationId: '0UNKNOWN000000000' }];
		for (const run of tries) expect(await failureOf(atPayPal(parameters, rows, run))).toBeDefined();
		expect(done(`/${String(authorizationId)}/capture`)).toBe(1);
	});
});

describe('a backup put back into place', () => {
	it('whose executions are counted from the start again asks for new payments, not for those of before', async () => {
		const before = { executionId: '7', resumeToken: 'before' };
		const order = async (run: Partial<NodeRun>) => (await checkout.request({}, run)).json.orderId as string;
		const first = await order(before);
		expect((await checkout.settled(first)).payment).toMatchObject({ status: 'PAID' });
		expect(await order({ executionId: '7', resumeToken: 'after' })).not.toBe(first);
	});
});
