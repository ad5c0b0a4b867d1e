import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import { withPayPalCheckout } from '../support/payPalCheckout';
import { subscribersAt } from '../support/subscriptions';

const { simulators, run: runNode } = withPayPalCheckout();

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters)).json[0]!;

const from = (value: unknown) => ({ __rl: true, mode: 'id', value });

const invoice = async (afterCreating: string): Promise<IDataObject> => {
	const { payPalInvoiceId } = await run('invoice', 'create', {
		currency: 'USD',
		invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		afterCreating,
	});
	return { invoice: from(payPalInvoiceId) };
};

const deeds: Array<[resource: string, operation: string, prepare: () => Promise<IDataObject>]> = [
	['invoice', 'delete', async () => await invoice('draft')],
	[
		'invoice',
		'deletePayment',
		async () => {
			const of = await invoice('link');
			const { paymentId } = await run('invoice', 'recordPayment', of);
			return { ...of, paymentId };
		},
	],
	[
		'invoice',
		'deleteRefund',
		async () => {
			const of = await invoice('link');
			await run('invoice', 'recordPayment', of);
			const { refundId } = await run('invoice', 'recordRefund', of);
			return { ...of, refundId };
		},
	],
	[
		'paymentLink',
		'delete',
		async () => {
			const link = { name: 'Stoneware mug', price: '24.00', currency: 'USD' };
			const { paymentLinkId } = await run('paymentLink', 'create', link);
			return { paymentLinkId: from(paymentLinkId) };
		},
	],
];

const lose = (when: 'after' | 'before') =>
	simulators.world.faults.add({ on: 'call', action: 'drop', when, vendor: 'paypal', method: 'DELETE' });

/** The answer got lost, and whoever tried again was told that there is nothing of the kind, for ever. */
describe.each(deeds)('%s: %s', (resource, operation, prepare) => {
	it.each(['after', 'before'] as const)('is done where the answer was lost %s it', async (when) => {
		const parameters = await prepare();
		lose(when);
		expect(await run(resource, operation, parameters)).toMatchObject({ deleted: true });
		await expect(run(resource, operation, parameters)).rejects.toThrow();
	});
});

const losePost = (match: string) =>
	simulators.world.faults.add({
		...{ on: 'call', action: 'drop', when: 'after', vendor: 'paypal', method: 'POST', match },
	} as const);

/** It was told as not done, and as what it had been before. */
describe('what was changed by a try whose answer got lost', () => {
	it('is a subscription that was paused, resumed and cancelled', async () => {
		const { productId } = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
		const { planId } = await run('plan', 'create', {
			productId: from(productId),
			name: 'Monthly',
			price: '12.00',
			currency: 'USD',
		});
		const made = await run('subscription', 'create', { planId: from(planId), psid: '', pageId: '' });
		await subscribersAt(simulators).approves(made.approveUrl as string);
		const { subscriptionId } = made;
		for (const [operation, status] of [
			['suspend', 'SUSPENDED'],
			['activate', 'ACTIVE'],
			['cancel', 'CANCELLED'],
		] as const) {
			losePost(`/${operation}`);
			expect(await run('subscription', operation, { subscriptionId })).toMatchObject({
				status,
				changed: true,
			});
			expect(await run('subscription', operation, { subscriptionId })).toMatchObject({
				status,
				changed: false,
			});
		}
	});

	it('is a plan that is no longer for sale', async () => {
		const { productId } = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
		const plan = { productId: from(productId), name: 'Monthly', price: '12.00', currency: 'USD' };
		const planId = from((await run('plan', 'create', plan)).planId);
		losePost('/deactivate');
		expect(await run('plan', 'deactivate', { planId })).toMatchObject({ status: 'INACTIVE', changed: true });
		expect(await run('plan', 'deactivate', { planId })).toMatchObject({ status: 'INACTIVE', changed: false });
	});

	it('is an invoice that was cancelled', async () => {
		const cancelled = await invoice('link');
		losePost('/cancel');
		expect(await run('invoice', 'cancel', cancelled)).not.toHaveProperty('replayed');
		expect(await run('invoice', 'cancel', cancelled)).toMatchObject({ status: 'CANCELLED', replayed: true });
	});

	it('is a subscription that was paused, and can not be looked at', async () => {
		const { productId } = await run('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
		const plan = { productId: from(productId), name: 'Monthly', price: '12.00', currency: 'USD' };
		const planId = from((await run('plan', 'create', plan)).planId);
		const made = await run('subscription', 'create', { planId, psid: '', pageId: '' });
		await subscribersAt(simulators).approves(made.approveUrl as string);
		const { subscriptionId } = made;
		simulators.world.faults.add({
			...{ on: 'call', action: 'fail', method: 'GET', match: `/subscriptions/${subscriptionId as string}` },
			...{ status: 503, skip: 1, times: 3 },
		} as const);
		expect(await run('subscription', 'suspend', { subscriptionId })).toMatchObject({
			status: 'SUSPENDED',
			changed: true,
		});
	});
});

/** A flow that ships once, and not what is `replayed`, shipped nothing. */
describe('what was done by a try whose answer got lost is not a repetition', () => {
	const minute = 60_000;

	async function approved(): Promise<string> {
		const { orderId } = await run('order', 'create', {
			currency: 'USD',
			lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		});
		await new Buyer(simulators.origin).approves(orderId as string);
		simulators.world.clock.advance(minute);
		return orderId as string;
	}

	it('of a payment, and of its refund', async () => {
		const orderId = await approved();
		losePost('/capture');
		const paid = await run('order', 'capture', { orderId });
		expect(paid).toMatchObject({ status: 'COMPLETED' });
		expect(paid).not.toHaveProperty('replayed');
		const { captureId } = paid;
		const refund = async () => await run('capture', 'refund', { captureId, amount: '5.00' });
		losePost('/refund');
		const first = await refund();
		expect(first).not.toHaveProperty('replayed');
		expect(await refund()).toMatchObject({ refundId: first.refundId, replayed: true });
		simulators.world.clock.advance(minute);
		losePost('/refund');
		expect(await refund()).toMatchObject({ refundId: first.refundId, replayed: true });
		simulators.world.clock.advance(-2 * minute);
	});

	it('of an invoice', async () => {
		losePost('/v2/invoicing/invoices');
		const lines = { invoiceLines: { line: [{ name: 'Blue mug', unitPrice: '12.00' }] }, currency: 'USD' };
		const made = await run('invoice', 'create', lines);
		expect(made).not.toHaveProperty('replayed');
		expect(await run('invoice', 'create', lines)).toMatchObject({
			payPalInvoiceId: made.payPalInvoiceId,
			replayed: true,
		});
	});
});
