import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { failureOf } from '../support/failureOf';
import type { NodeRun } from '../support/n8nCore';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();

const cart: INodeParameters = {
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
};

/** An order that a buyer has paid, and what they saved with it. */
async function bought(executionId = 'buyer'): Promise<{ captureId: string; vaultId: string }> {
	const save = { createOptions: { save: { method: {} } } };
	const made = await run('order', 'create', { ...cart, ...save }, { executionId });
	const orderId = made.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	const { json } = await run('order', 'capture', { orderId });
	const [{ captureId, savedPaymentMethod }] = json as [IDataObject];
	return { captureId: captureId as string, vaultId: (savedPaymentMethod as IDataObject).id as string };
}

const loseAnswers = (match: string, times = 3) =>
	simulators.world.faults.add({
		...{ on: 'call', vendor: 'paypal', method: 'POST', match, action: 'drop', when: 'after', times },
	} as const);

const refunds = () =>
	simulators.payPal.state().events.filter(({ event_type }) => event_type === 'PAYMENT.CAPTURE.REFUNDED')
		.length;

const refund = async (captureId: string, how: Partial<NodeRun>) =>
	await run('capture', 'refund', { captureId, amount: '5.00' }, how);

/** "Later" and "not with these keys" are no answer to what was asked before. */
it.each([429, 403])(
	'what was done and whose answer got lost is still known after a Retry that ends with %s',
	async (status) => {
		const { captureId } = await bought();
		loseAnswers('/refund');
		await failureOf(refund(captureId, { executionId: 'one' }));
		simulators.world.faults.add({
			...{ on: 'call', action: 'fail', method: 'POST', match: '/refund', times: 9, status },
			body: { name: 'RATE_LIMIT_REACHED' },
		} as const);
		await failureOf(refund(captureId, { executionId: 'one' }));
		simulators.world.faults.clear();
		await refund(captureId, { executionId: 'two' });
		expect(refunds()).toBe(1);
	},
);

/** Items are worked on side by side. */
it('two equal charges whose answers got lost are two, also when the next execution asks for both', async () => {
	const createOptions = { vaultId: (await bought()).vaultId };
	const charge = async (executionId: string) =>
		await run('order', 'create', { ...cart, createOptions }, { items: [{}, {}], executionId });
	loseAnswers('/v2/checkout/orders', 6);
	await failureOf(charge('one'));
	const { json } = await charge('two');
	expect(new Set(json.map(({ orderId }) => orderId)).size).toBe(2);
	expect(simulators.payPal.state().captures).toHaveLength(3);
});

/** n8n keeps what another item has written meanwhile. */
it('what was answered is forgotten, also where the answer to another item got lost', async () => {
	const [first, second] = [await bought(), await bought('another')].map(({ captureId }) => captureId);
	const wished = (id?: string) => JSON.stringify(['refund', id, '5.00', 'USD']);
	const staticData = {};
	const both = async (executionId: string) =>
		await run(
			'capture',
			'refund',
			{ captureId: '={{ $json.id }}', amount: '5.00' },
			{ items: [{ id: first! }, { id: second! }], executionId, staticData },
		);
	loseAnswers('/refund', 6);
	await failureOf(both('one'));
	loseAnswers(`${first}/refund`, 3);
	simulators.world.faults.add({ on: 'call', action: 'delay', match: `${second}/refund`, ms: 500 });
	await failureOf(both('two'));
	expect(staticData).toMatchObject({ global: { unansweredPayments: { [wished(first)]: [{}] } } });
	expect(staticData).not.toHaveProperty(['global', 'unansweredPayments', wished(second)]);
});

const day = 24 * 3_600_000;

/**
 * Execution IDs of their own: what was asked again stays known by them, and which of two charges was lost first is chance.
 * PayPal keeps the key for six hours, and takes money for an invoice ID once.
 */
it('a charge that PayPal says it has made is not made again by the execution after next', async () => {
	const createOptions = { vaultId: (await bought()).vaultId };
	const charge = async (executionId: string) =>
		await run('order', 'create', { ...cart, createOptions }, { executionId });
	loseAnswers('/v2/checkout/orders');
	await failureOf(charge('monday'));
	simulators.world.clock.advance(7 * 3_600_000);
	for (const executionId of ['at noon', 'at night'])
		await expect(charge(executionId)).rejects.toThrow(
			'PayPal has taken, or given back, money for this Invoice ID before',
		);
	expect(simulators.payPal.state().captures).toHaveLength(2);
	const now = Date.now();
	jest.spyOn(Date, 'now').mockReturnValue(now + day);
	await charge('tomorrow');
	jest.restoreAllMocks();
	expect(simulators.payPal.state().captures).toHaveLength(3);
});

it('a payout that PayPal has made and does not show is not made again by the execution after next', async () => {
	const items = [{ email: 'jo@example.com', amount: '12.00' }];
	const pay = async (executionId: string) => await run('payout', 'create', {}, { items, executionId });
	loseAnswers('/v1/payments/payouts');
	await failureOf(pay('one'));
	const href = 'https://api-m.paypal.com/v1/payments/payouts/NOTSHOWNYET';
	simulators.world.faults.add({
		...{ on: 'call', action: 'fail', method: 'POST', match: '/v1/payments/payouts', status: 400 },
		body: { name: 'USER_BUSINESS_ERROR', links: [{ href, rel: 'self' }] },
	} as const);
	await failureOf(pay('two'));
	await pay('three');
	const asked = simulators.world.calls.filter(
		({ method, path }) => method === 'POST' && path.endsWith('/payouts'),
	);
	expect(new Set(asked.map(({ requestId }) => requestId)).size).toBe(1);
});
