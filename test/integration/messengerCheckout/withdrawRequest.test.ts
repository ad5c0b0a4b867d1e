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
let execution = 700;

/** A payment that is waited for at the host, and the address its workflow keeps in a table. */
async function waiting(): Promise<{ payment: WaitingPayment; resumeUrl: string }> {
	const payment = await WaitingPayment.ask(simulators.origin, '24.00', {}, {}, { baseUrl: host.baseUrl });
	host.payment = payment;
	const { executionId, resumeToken } = payment.execution;
	return {
		payment,
		resumeUrl: `${host.baseUrl}/webhook-waiting/${executionId}?signature=${resumeToken}`,
	};
}

const runWithdraw = async (resumeUrl: string, extra: Partial<NodeRun>) =>
	await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'payment', operation: 'withdrawRequest' },
		credentials: checkout.credentials,
		executionId: String(++execution),
		baseUrl: host.baseUrl,
		items: [{ resumeUrl }],
		...extra,
	});

const withdraw = async (resumeUrl: string, extra: Partial<NodeRun> = {}) => {
	const { outputs } = await runWithdraw(resumeUrl, extra);
	return outputs.map((items) => items.map(({ json }) => json.request as IDataObject));
};

const captures = () => simulators.payPal.state().captures.length;

describe('a request for payment that is withdrawn', () => {
	it('ends its wait through Not Paid, and nothing can be paid there any more', async () => {
		const { payment, resumeUrl } = await waiting();
		const orderId = await payment.order();
		expect(await withdraw(resumeUrl)).toEqual([[{ outcome: 'withdrawn' }], []]);
		expect(host.left).toEqual([['CANCELLED'], []]);
		expect(host.calls).toBe(2);
		expect(Object.values(outcomesHere)).toContain('replaced');
		await buyer.approves(orderId);
		const late = { settleOptions: { whenNobodyWaits: 'leave' } };
		const { output, json } = await checkout.settle(orderId, late, {
			executionId: String(++execution),
			baseUrl: host.baseUrl,
		});
		expect([output, (json.payment as IDataObject).status]).toEqual([0, 'CANCELLED']);
		expect(captures()).toBe(0);
	});

	it('leaves nothing to settle behind its Not Paid', async () => {
		const { payment, resumeUrl } = await waiting();
		const orderId = await payment.order();
		let left: IDataObject = {};
		const open = payment.open.bind(payment);
		payment.open = async (...call) => {
			const answer = await open(...call);
			left = answer.left?.[0]?.[0] ?? left;
			return answer;
		};
		await withdraw(resumeUrl);
		await buyer.approves(orderId);
		expect(left).toMatchObject({ payment: { status: 'CANCELLED', withdrawn: true } });
		const { output, json } = await checkout.settle('', {}, { items: [left] });
		expect([output, json.payment]).toEqual([0, left.payment]);
		expect(captures()).toBe(0);
	});

	it('makes no second difference', async () => {
		const { resumeUrl } = await waiting();
		await withdraw(resumeUrl);
		expect(await withdraw(resumeUrl)).toEqual([[{ outcome: 'over' }], []]);
	});

	it('is too late for a buyer who has approved: the money is taken, and the wait ends as paid', async () => {
		const { payment, resumeUrl } = await waiting();
		await buyer.approves(await payment.order());
		expect(await withdraw(resumeUrl)).toEqual([[], [{ outcome: 'paid' }]]);
		expect(host.left).toEqual([[], ['PAID']]);
		expect(captures()).toBe(1);
	});

	it('is an error to try again while the execution runs or PayPal does not answer', async () => {
		const { resumeUrl } = await waiting();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/orders',
			action: 'drop',
			times: 99,
		});
		await expect(withdraw(resumeUrl)).rejects.toThrow('did not say whether it has stopped waiting');
		expect(host.left).toEqual([]);
		host.payment = undefined;
		host.refusal = 'running';
		await expect(withdraw(resumeUrl)).rejects.toThrow('did not say whether it has stopped waiting');
	});

	it('is never called withdrawn when nobody knows, also with On Error: Continue', async () => {
		const { resumeUrl } = await waiting();
		host.payment = undefined;
		host.refusal = 'running';
		const { outputs } = await runWithdraw(resumeUrl, { continueOnFail: true });
		expect(outputs.map((items) => items.map(({ json }) => typeof json.error))).toEqual([[], ['string']]);
	});

	it('calls no other server than this n8n', async () => {
		const elsewhere = 'http://127.0.0.1:9/webhook-waiting/12?signature=abc';
		expect(await withdraw(elsewhere)).toEqual([[{ outcome: 'over' }], []]);
		expect(host.calls).toBe(1);
	});

	it.each(['', 'soon', 'https://n8n.example.com/'])('refuses "%s" for an address', async (resumeUrl) => {
		await expect(withdraw(resumeUrl)).rejects.toThrow(/^Payment to Withdraw/);
		expect(host.calls).toBe(0);
	});
});
