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
async function bought(): Promise<{ captureId: string; vaultId: string }> {
	const made = await run('order', 'create', { ...cart, createOptions: { save: { method: {} } } });
	const orderId = made.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	const { json } = await run('order', 'capture', { orderId });
	const [{ captureId, savedPaymentMethod }] = json as [IDataObject];
	return { captureId: captureId as string, vaultId: (savedPaymentMethod as IDataObject).id as string };
}

const refunds = () =>
	simulators.payPal.state().events.filter(({ event_type }) => event_type === 'PAYMENT.CAPTURE.REFUNDED')
		.length;
const charges = () => simulators.payPal.state().captures.length - 1;
const invoices = () => simulators.payPal.state().invoices.length;
/** Each request ID is done once. */
const payouts = () =>
	new Set(
		simulators.world.calls
			.filter(({ method, path }) => method === 'POST' && path === '/v1/payments/payouts')
			.map(({ requestId }) => requestId),
	).size;

/** PayPal does it, and its answers get lost. */
const loseAnswers = (match: string) =>
	simulators.world.faults.add({
		...{ on: 'call', vendor: 'paypal', method: 'POST', match, action: 'drop', when: 'after', times: 3 },
	} as const);

type Deed = [path: string, count: () => number, ask: (how: Partial<NodeRun>) => Promise<unknown>];

const deeds: Array<[string, () => Promise<Deed>]> = [
	[
		'a part of a payment is refunded',
		async () => {
			const { captureId } = await bought();
			const ask = async (how: Partial<NodeRun>) =>
				await run('capture', 'refund', { captureId, amount: '5.00' }, how);
			return ['/refund', refunds, ask];
		},
	],
	[
		'a saved account is charged',
		async () => {
			const createOptions = { vaultId: (await bought()).vaultId };
			const ask = async (how: Partial<NodeRun>) =>
				await run('order', 'create', { ...cart, createOptions }, how);
			return ['/v2/checkout/orders', charges, ask];
		},
	],
	[
		'an invoice is sent',
		async () => {
			const lines = {
				invoiceLines: { line: [{ name: 'Blue mug', unitPrice: '12.00' }] },
				...{ currency: 'USD', options: { email: 'jo@example.com' } },
			};
			const ask = async (how: Partial<NodeRun>) => await run('invoice', 'create', lines, how);
			return ['/send', invoices, ask];
		},
	],
	[
		'a payout is made',
		async () => {
			const items = [{ email: 'jo@example.com', amount: '12.00' }];
			const ask = async (how: Partial<NodeRun>) => await run('payout', 'create', {}, { items, ...how });
			return ['/v1/payments/payouts', payouts, ask];
		},
	],
];

/**
 * Whoever leads the error output of a node back to it has a loop that tries again, and each run of a node had a key of its
 * own: what was done, and whose answer was lost, was done again. So it was by another node, and by another execution.
 */
describe.each(deeds)('%s once', (_, prepare) => {
	it.each<[string, Partial<NodeRun>]>([
		['in a loop that tries again', { executionId: 'one', runIndex: 1 }],
		['by another node of the execution', { executionId: 'one', nodeId: 'behind-the-error-output' }],
		['by the next execution', { executionId: 'two' }],
	])('%s', async (__, again) => {
		const [path, count, ask] = await prepare();
		loseAnswers(path);
		await failureOf(ask({ executionId: 'one' }));
		expect(count()).toBe(1);
		const { context } = (await ask(again)) as { context: { hints: Array<{ message: string }> } };
		expect(context.hints[0]?.message).toContain('done only once in total');
		expect(count()).toBe(1);
		await ask(again);
		expect(count()).toBe(1);
		await ask({ executionId: 'three' });
		expect(count()).toBe(2);
	});
});

describe.each(deeds.slice(1))('%s for each month', (_, prepare) => {
	it('also where an answer was lost in the month before', async () => {
		const [path, count, ask] = await prepare();
		loseAnswers(path);
		await failureOf(ask({ executionId: 'february' }));
		const nextMonth = Date.now() + 30 * 24 * 3_600_000;
		jest.spyOn(Date, 'now').mockReturnValue(nextMonth);
		await ask({ executionId: 'march' });
		jest.restoreAllMocks();
		expect(count()).toBe(2);
	});
});

it('an invoice that names no buyer is not the one of somebody else', async () => {
	const lines = { invoiceLines: { line: [{ name: 'Blue mug', unitPrice: '12.00' }] }, currency: 'USD' };
	loseAnswers('/send');
	await failureOf(run('invoice', 'create', lines, { executionId: 'jo' }));
	await run('invoice', 'create', lines, { executionId: 'kim' });
	expect(invoices()).toBe(2);
});

it('money is reserved again once, and told so to the loop that asks again', async () => {
	const { json } = await run('order', 'create', { ...cart, createOptions: { intent: 'AUTHORIZE' } });
	const orderId = json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	const reserved = await run('order', 'authorize', { orderId });
	const { authorizationId } = reserved.json[0] as { authorizationId: string };
	simulators.world.clock.advance(4 * 24 * 3_600_000);
	loseAnswers('/reauthorize');
	const ask = async (runIndex: number) =>
		await run('authorization', 'reauthorize', { authorizationId }, { executionId: 'one', runIndex });
	await failureOf(ask(0));
	expect((await ask(1)).json).toMatchObject([{ status: 'CREATED', replayed: true }]);
});
