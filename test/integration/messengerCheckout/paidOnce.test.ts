import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { outcomesHere } from '../../../nodes/payPage/checkoutOutcomes';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';
import { withWaitingHost } from '../../support/waitingHost';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const host = withWaitingHost();
let execution = 900;

/** Settles in an execution of its own, as PayPal's event starts it; says through which output the item left. */
const settle = async (
	orderId: string,
	eventId: string | undefined,
	parameters: IDataObject = {},
	extra: Partial<NodeRun> = {},
) =>
	await checkout.settle(orderId, parameters, {
		executionId: String(++execution),
		baseUrl: host.baseUrl,
		items: [{ orderId, ...(eventId && { eventId }) }],
		...extra,
	});

const approvedOrder = async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	return orderId;
};

const captures = () => simulators.payPal.state().captures.length;

describe('one sale that comes to Settle Payment by several events', () => {
	it('leaves through Paid once, and then through Settled Before with all it had', async () => {
		const orderId = await approvedOrder();
		const first = await settle(orderId, 'WH-APPROVED');
		const second = await settle(orderId, 'WH-COMPLETED');
		expect([first.output, second.output]).toEqual([1, 2]);
		const payment = { ...(first.json.payment as IDataObject), settledBefore: true };
		expect(second.json).toEqual({ ...first.json, eventId: second.json.eventId, payment });
	});

	it('leaves through Paid once when they come at the same time', async () => {
		const orderId = await approvedOrder();
		const all = await Promise.all(['WH-1', 'WH-2', 'WH-3'].map(async (id) => await settle(orderId, id)));
		expect(all.map(({ output }) => output).sort()).toEqual([1, 2, 2]);
		expect(captures()).toBe(1);
	});

	it('leaves through Paid again by the event that did so: what came after it has failed', async () => {
		const orderId = await approvedOrder();
		const events = ['WH-APPROVED', 'WH-APPROVED', 'WH-COMPLETED', 'WH-APPROVED', 'WH-COMPLETED'];
		const outputs: number[] = [];
		for (const id of events) outputs.push((await settle(orderId, id)).output);
		expect(outputs).toEqual([1, 1, 2, 1, 2]);
	});

	it('leaves through Paid again in an execution that n8n runs again', async () => {
		const orderId = await approvedOrder();
		const resumeToken = 'a-token-that-retry-keeps';
		expect((await settle(orderId, undefined, {}, { resumeToken })).output).toBe(1);
		expect((await settle(orderId, undefined, {}, { resumeToken })).output).toBe(1);
		expect((await settle(orderId, undefined)).output).toBe(2);
	});

	it('leaves through Reserved once, where there is such an output, and is Paid once when it is taken', async () => {
		const orderId = await checkout.order({ intent: 'AUTHORIZE' });
		await buyer.approves(orderId);
		const parameters = { reservedOutput: true };
		const { output, json } = await settle(orderId, 'WH-1', parameters);
		expect([output, (await settle(orderId, 'WH-2', parameters)).output]).toEqual([2, 3]);
		expect([(await settle(orderId, 'WH-1')).output, (await settle(orderId, 'WH-2')).output]).toEqual([0, 0]);
		await checkout.payPal('POST', `/v2/payments/authorizations/${String(json.authorizationId)}/capture`, {});
		expect((await settle(orderId, 'WH-3', parameters)).output).toBe(1);
		expect((await settle(orderId, 'WH-4', parameters)).output).toBe(3);
	});

	it('leaves through Paid each time where the merchant wants it, and says which time it is', async () => {
		const orderId = await approvedOrder();
		const parameters = { settledBefore: 'paid' };
		const items = [await settle(orderId, 'WH-1', parameters), await settle(orderId, 'WH-2', parameters)];
		expect(items.map(({ output, json }) => [output, (json.payment as IDataObject).settledBefore])).toEqual([
			[1, undefined],
			[1, true],
		]);
	});

	it('stops at the second time in a node from before there was such an output', async () => {
		const orderId = await approvedOrder();
		const left = [];
		for (const id of ['WH-1', 'WH-2']) {
			const { outputs } = await runNode({
				node: new MessengerCheckout(),
				typeVersion: 1,
				parameters: { resource: 'payment', operation: 'settlePayment', orderId, settleOptions: {} },
				credentials: checkout.credentials,
				executionId: String(++execution),
				items: [{ orderId, eventId: id }],
			});
			left.push(outputs.map(({ length }) => length));
		}
		expect(left).toEqual([
			[0, 1],
			[0, 0],
		]);
	});

	it('does not use it up when an agent looks, and tells the agent what it has seen before', async () => {
		const orderId = await approvedOrder();
		const tool = { type: 'n8n-nodes-messenger-checkout.messengerCheckoutTool' };
		const looks = [await settle(orderId, undefined, {}, tool), await settle(orderId, undefined, {}, tool)];
		expect(looks.map(({ json }) => (json.payment as IDataObject).status)).toEqual(['PAID', 'PAID']);
		expect(looks.map(({ output }) => output)).toEqual([0, 0]);
	});
});

describe('one sale that an execution waits for, and an event tells of', () => {
	const waitingFor = async () => {
		const payment = await WaitingPayment.ask(simulators.origin);
		host.payment = payment;
		const orderId = await payment.order();
		const returnUrl = await buyer.approves(orderId);
		return { payment, orderId, returnUrl };
	};

	const paidByWaiting = () => host.left.flat().filter((status) => status === 'PAID').length;

	it('goes on where it is waited for, and not behind the event as well', async () => {
		const { orderId } = await waitingFor();
		expect((await settle(orderId, 'WH-APPROVED')).output).toBe(2);
		expect((await settle(orderId, 'WH-COMPLETED')).output).toBe(2);
		expect(paidByWaiting()).toBe(1);
		expect(captures()).toBe(1);
	});

	it('also when the buyer was faster', async () => {
		const { payment, orderId } = await waitingFor();
		const { left } = await payment.open({ step: 'return', token: orderId });
		expect(left![1]).toHaveLength(1);
		host.payment = undefined;
		expect((await settle(orderId, 'WH-COMPLETED')).output).toBe(2);
	});

	it('goes on behind the event when the wait has ended without the money, once', async () => {
		const { orderId } = await waitingFor();
		host.payment = undefined;
		const outputs = [];
		for (const id of ['WH-APPROVED', 'WH-COMPLETED', 'WH-APPROVED'])
			outputs.push((await settle(orderId, id)).output);
		expect(outputs).toEqual([1, 2, 1]);
	});

	it('goes on behind the event when the wait has ended while PayPal was still holding the money', async () => {
		const payment = await WaitingPayment.ask(simulators.origin);
		const orderId = await payment.order();
		await buyer.approves(orderId, { fundingSource: 'paypal', pendingReason: 'ECHECK' });
		const { left } = await payment.open({ step: 'return', token: orderId });
		expect(left![0]).toMatchObject([{ payment: { status: 'PENDING' } }]);
		simulators.world.clock.advance(7 * 24 * 3_600_000);
		expect((await settle(orderId, 'WH-COMPLETED')).output).toBe(1);
	});

	it('goes on behind Settle Payment after the wait, and not behind the event as well', async () => {
		const { payment, orderId } = await waitingFor();
		host.payment = undefined;
		const { executionId, resumeToken } = payment.execution;
		const look = { executionId, resumeToken, items: [payment.timedOut], baseUrl: host.baseUrl };
		expect((await checkout.run('settlePayment', { orderId: '', settleOptions: {} }, look)).output).toBe(1);
		expect((await settle(orderId, 'WH-COMPLETED')).output).toBe(2);
	});

	it('goes on behind the event when it is an agent that waits: there, nothing leaves through Paid', async () => {
		const type = 'n8n-nodes-messenger-checkout.messengerCheckoutTool';
		host.payment = await WaitingPayment.ask(simulators.origin, '24.00', {}, {}, { type });
		const orderId = await host.payment.order();
		await buyer.approves(orderId);
		expect((await settle(orderId, 'WH-APPROVED')).output).toBe(1);
		expect((await settle(orderId, 'WH-COMPLETED')).output).toBe(2);
		expect(paidByWaiting()).toBe(1);
	});

	it('in doubt, leaves through Paid: nothing knows any more how the wait has ended', async () => {
		const { payment, orderId } = await waitingFor();
		await payment.open({ step: 'return', token: orderId });
		host.payment = undefined;
		for (const name of Object.keys(outcomesHere)) delete outcomesHere[name];
		expect((await settle(orderId, 'WH-COMPLETED')).output).toBe(1);
	});

	describe('where it is to be left when nobody waits any more', () => {
		const leave = { settleOptions: { whenNobodyWaits: 'leave' } };

		it('is not taken after the wait has ended', async () => {
			const { orderId } = await waitingFor();
			host.payment = undefined;
			const { output, json } = await settle(orderId, 'WH-APPROVED', leave);
			expect([output, json.payment]).toMatchObject([0, { status: 'CANCELLED' }]);
			expect(captures()).toBe(0);
		});

		it('is taken while somebody waits', async () => {
			const { orderId } = await waitingFor();
			expect((await settle(orderId, 'WH-APPROVED', leave)).output).toBe(2);
			expect(paidByWaiting()).toBe(1);
		});

		it('is neither while that can not be said', async () => {
			const { orderId } = await waitingFor();
			host.payment = undefined;
			host.refusal = 'running';
			await expect(settle(orderId, 'WH-APPROVED', leave)).rejects.toThrow('did not say whether');
			expect(captures()).toBe(0);
		}, 30_000);

		it('is taken when nobody ever waited for it', async () => {
			expect((await settle(await approvedOrder(), 'WH-APPROVED', leave)).output).toBe(1);
		});
	});
});
