import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

describe('Settle Payment', () => {
	it('says that the buyer has not approved yet, and where to', async () => {
		const { output, json } = await checkout.settle(await checkout.order());
		expect(output).toBe(0);
		expect(json).toMatchObject({ payment: { status: 'AWAITING_APPROVAL' }, approveUrl: expect.any(String) });
	});

	it('takes the money once when it is asked three times, and says Paid each time', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const answers = [
			await checkout.settle(orderId),
			await checkout.settle(orderId),
			await checkout.settle(orderId),
		];
		expect(answers.map(({ output, json }) => [output, (json.payment as IDataObject).status])).toEqual([
			[1, 'PAID'],
			[1, 'PAID'],
			[1, 'PAID'],
		]);
		expect(new Set(answers.map(({ json }) => json.captureId)).size).toBe(1);
		expect(checkout.calls('/capture')).toHaveLength(1);
		expect(answers[0]!.json).toMatchObject({ psid, pageId: page.id });
	});

	it('takes the money once when it is asked three times at once', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const answers = await Promise.all([
			checkout.settle(orderId),
			checkout.settle(orderId),
			checkout.settle(orderId),
		]);
		expect(new Set(answers.map((answer) => answer.json.captureId)).size).toBe(1);
		expect(answers.map((answer) => answer.output)).toEqual([1, 1, 1]);
	});

	it('takes the money once when the answer to the capture got lost', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/capture',
			action: 'drop',
			when: 'after',
		});
		expect((await checkout.settle(orderId)).output).toBe(1);
		expect(checkout.calls('/capture').length).toBeGreaterThan(1);
	});

	it('is declined when the buyer’s bank says no, and paid when they choose another way', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId, { fundingSource: 'paypal', decline: true });
		const declined = await checkout.settle(orderId);
		expect(declined.output).toBe(0);
		expect(declined.json).toMatchObject({ payment: { status: 'DECLINED' }, approveUrl: expect.any(String) });
		await buyer.approves(orderId);
		expect((await checkout.settle(orderId)).output).toBe(1);
	});

	it('is pending, not paid, while PayPal holds the money', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId, { fundingSource: 'paypal', pendingReason: 'ECHECK' });
		const { output, json } = await checkout.settle(orderId);
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ status: 'PENDING', reason: expect.stringContaining('eCheck') });
	});

	it('is expired after three hours', async () => {
		const orderId = await checkout.order();
		simulators.world.clock.advance(3 * 60 * 60 * 1000 + 1);
		expect((await checkout.settle(orderId)).json.payment).toMatchObject({ status: 'EXPIRED' });
	});

	it('lets no item through Not Paid without a status, also when it failed', async () => {
		const failed = await checkout.settle('no order ID', {}, { continueOnFail: true });
		expect(failed).toMatchObject({
			output: 0,
			json: { error: expect.stringContaining('Order ID'), payment: { status: 'UNKNOWN' } },
		});
	});

	it('refuses a link instead of an order ID before any call', async () => {
		simulators.world.calls.length = 0;
		await expect(
			checkout.settle('https://www.paypal.com/checkoutnow?token=5O190127TN364715T'),
		).rejects.toThrow(/Order ID/);
		expect(simulators.world.calls).toEqual([]);
	});

	it.each([
		['another chat', { expectedPsid: buyers[1]!.psid }, /another chat/],
		['another amount', { expectedAmount: '1.00' }, /1.00 USD/],
		['another currency', { expectedAmount: '24.00', expectedCurrency: 'EUR' }, /EUR/],
	])('does not capture an order for %s than expected', async (_, settleOptions, reason) => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const { output, json } = await checkout.settle(orderId, { settleOptions });
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ status: 'MISMATCH', reason: expect.stringMatching(reason) });
		expect(checkout.calls('/capture')).toEqual([]);
	});
});
