import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { DisputedPayment } from '../support/disputedPayment';
import { withPayPalCheckout } from '../support/payPalCheckout';
import { subscribersAt } from '../support/subscriptions';

const { simulators, run: runNode, calls } = withPayPalCheckout();
const world = subscribersAt(simulators);
let executions = 0;

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters, { executionId: String(++executions) }))
		.json[0]!;

const keyed = (idempotencyKey: string) => ({ options: { idempotencyKey } });

/** An order over 24.00 USD that the buyer has approved. */
async function paid(intent: 'AUTHORIZE' | 'CAPTURE' = 'CAPTURE'): Promise<IDataObject> {
	const { orderId } = await run('order', 'create', {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		createOptions: { intent },
	});
	await new Buyer(simulators.origin).approves(orderId as string);
	return await run('order', intent === 'CAPTURE' ? 'capture' : 'authorize', { orderId });
}

const notForAll =
	/^Idempotency Key: PayPal has already done this with this key, for 5\.00 USD and not for all/;

/** The key of a return was used for 5.00, then for all: the merchant believed that all had gone back. */
describe('all of a payment, under a key that was used for a part', () => {
	it.each([{ refundOf: 'all' }, { amount: '' }])('is not refunded, and says so: %j', async (all) => {
		const { captureId } = await paid();
		const refund = async (how: object) =>
			await run('capture', 'refund', { captureId, ...keyed('R-7'), ...how });
		await refund({ amount: '5.00' });
		await expect(refund(all)).rejects.toThrow(notForAll);
		expect(simulators.payPal.state().captures).toMatchObject([{ status: 'PARTIALLY_REFUNDED' }]);
		await expect(refund({ amount: '5.00' })).resolves.toMatchObject({ replayed: true });
	});

	it('is refunded under another key, also when that is repeated', async () => {
		const { captureId } = await paid();
		const refund = async (how: object) => await run('capture', 'refund', { captureId, ...how });
		await refund({ amount: '5.00', ...keyed('R-7') });
		const rest = await refund(keyed('R-8'));
		expect(rest).toMatchObject({ amount: { value: '19.00' } });
		expect(await refund(keyed('R-8'))).toMatchObject({ refundId: rest.refundId, replayed: true });
	});

	it('is refunded, and repeated while the money is on its way', async () => {
		const { captureId } = await paid();
		const refund = async (how: object) => await run('capture', 'refund', { captureId, ...how });
		await refund({ amount: '5.00', ...keyed('R-7') });
		await refund(keyed('R-8'));
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'GET',
			match: `/captures/${captureId as string}`,
			status: 200,
			body: { id: captureId, status: 'PARTIALLY_REFUNDED', amount: { currency_code: 'USD', value: '24.00' } },
		});
		expect(await refund(keyed('R-8'))).toMatchObject({ replayed: true, totalRefunded: { value: '24.00' } });
	});

	it('is not taken of a reservation', async () => {
		const { authorizationId } = await paid('AUTHORIZE');
		const take = async (how: object) => await run('authorization', 'capture', { authorizationId, ...how });
		await take({ amount: '5.00', ...keyed('C-7') });
		await expect(take(keyed('C-7'))).rejects.toThrow(notForAll);
		expect(await take(keyed('C-8'))).toMatchObject({ amount: { value: '19.00' } });
		expect(await take(keyed('C-8'))).toMatchObject({ amount: { value: '19.00' }, replayed: true });
	});

	it('is not reserved again', async () => {
		const { authorizationId } = await paid('AUTHORIZE');
		simulators.world.clock.advance(5 * 24 * 3_600_000);
		const again = async (how: object) =>
			await run('authorization', 'reauthorize', { authorizationId, ...keyed('A-7'), ...how });
		await again({ amount: '5.00' });
		await expect(again({})).rejects.toThrow(notForAll);
	});

	it('is released, and repeated, without another look', async () => {
		const { authorizationId } = await paid('AUTHORIZE');
		for (let tries = 0; tries < 2; tries++)
			expect(await run('authorization', 'void', { authorizationId, ...keyed('V-7') })).toMatchObject({
				status: 'VOIDED',
			});
		expect(calls('GET', `/authorizations/${authorizationId as string}`)).toEqual([]);
	});
});

/** A case that ended with 5.00 for the buyer was told as one in which all went back. */
it('a claim of which a part was given back is not accepted as a whole', async () => {
	const { captureId } = await paid();
	const { disputeId } = await DisputedPayment.open(simulators, captureId as string);
	const accept = async (how: object = {}) => await run('dispute', 'acceptClaim', { disputeId, ...how });
	const part = { claimType: 'PARTIAL_REFUND', amount: '5.00' };
	await accept(part);
	await expect(accept()).rejects.toThrow('does not allow accepting the claim');
	await expect(accept({ ...part, amount: '6.00' })).rejects.toThrow();
	expect(await accept(part)).toMatchObject({ refunded: { value: '5.00' }, replayed: true });
	expect(calls('POST', '/accept-claim')).toHaveLength(1);
});

/** The books said that the rest was paid as well. */
it('a payment of an invoice is not recorded as the whole under the key of a part', async () => {
	const { payPalInvoiceId } = await run('invoice', 'create', {
		currency: 'USD',
		invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
	});
	const invoice = { __rl: true, mode: 'id', value: payPalInvoiceId };
	const record = async (how: object, key = 'P-7') =>
		await run('invoice', 'recordPayment', { invoice, ...keyed(key), ...how });
	const part = { amountOf: 'part', amount: '5.00' };
	await record(part);
	await expect(record({ amountOf: 'all' })).rejects.toThrow(notForAll);
	await expect(record({ ...part, amount: '6.00' })).rejects.toThrow('for 5.00 USD and not for 6.00 USD');
	expect(await record({ ...part, amount: '5' })).toMatchObject({ replayed: true });
	await record({ amountOf: 'all' }, 'P-8');
	expect(await record({ amountOf: 'all' }, 'P-8')).toMatchObject({
		replayed: true,
		status: 'MARKED_AS_PAID',
	});
});

describe('what a subscriber owes', () => {
	const owing = async (): Promise<string> => {
		const { productId } = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
		const { planId } = await run('plan', 'create', {
			productId: { __rl: true, mode: 'id', value: productId },
			name: 'Monthly',
			price: '12.00',
			currency: 'USD',
			options: { failureThreshold: 1 },
		});
		const made = await run('subscription', 'create', {
			planId: { __rl: true, mode: 'id', value: planId },
			psid: '',
			pageId: '',
		});
		await world.approves(made.approveUrl as string);
		await world.bank(made.subscriptionId as string, false);
		world.passDays(45);
		await world.bank(made.subscriptionId as string, true);
		return made.subscriptionId as string;
	};
	const collect = async (subscriptionId: string, how: object) =>
		await run('subscription', 'captureOutstanding', { subscriptionId, ...how });

	it('is not told as collected where another amount was, under the same key', async () => {
		const id = await owing();
		await collect(id, { collect: 'part', amount: '5.00', ...keyed('S-7') });
		await expect(collect(id, keyed('S-7'))).rejects.toThrow('for 5.00 USD and not for 7.00 USD');
	});

	it('is not collected where the bank says no', async () => {
		const id = await owing();
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			method: 'POST',
			match: '/capture',
			status: 201,
			body: {
				id: '8AB12345CD678901E',
				status: 'DECLINED',
				amount_with_breakdown: { gross_amount: { currency_code: 'USD', value: '12.00' } },
			},
		});
		expect(await collect(id, {})).toMatchObject({ collected: false, status: 'DECLINED' });
	});
});
