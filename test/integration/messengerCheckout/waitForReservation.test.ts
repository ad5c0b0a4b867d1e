import type { IDataObject } from 'n8n-workflow';

import { withCheckout } from '../../support/checkoutNode';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

describe('an execution that waits for a reservation', () => {
	const waiting = async (parameters: IDataObject = { intent: 'AUTHORIZE' }) =>
		await WaitingPayment.ask(simulators.origin, '24.00', {}, parameters);

	it('goes on through Reserved when the buyer is back, and the page does not say "paid"', async () => {
		const payment = await waiting();
		const returnUrl = await buyer.approves(await payment.order());
		const { page, title, left } = await payment.open(returnUrl);
		expect({ page, title }).toEqual({ page: 'reserved', title: 'Thank you, that is reserved' });
		expect(left).toMatchObject([
			[],
			[],
			[{ authorizationId: expect.any(String), payment: { status: 'AUTHORIZED' } }],
		]);
		expect(checkout.calls('/capture')).toEqual([]);
	});

	it('goes on through Paid when the merchant was fast enough to take the money', async () => {
		const payment = await waiting();
		const orderId = await payment.order();
		const returnUrl = await buyer.approves(orderId);
		const { authorizationId } = (await checkout.settle(orderId)).json;
		await checkout.payPal('POST', `/v2/payments/authorizations/${String(authorizationId)}/capture`, {});
		expect((await payment.open(returnUrl)).left).toMatchObject([[], [{ payment: { status: 'PAID' } }], []]);
	});

	it('goes on through Paid, never through Reserved, when the money was to be taken at once', async () => {
		const payment = await waiting({});
		const { page, left } = await payment.open(await buyer.approves(await payment.order()));
		expect(page).toBe('paid');
		expect(left).toMatchObject([[], [{ payment: { status: 'PAID' } }]]);
	});

	it('keeps waiting when PayPal denies it, and the next tap makes an order that can be paid', async () => {
		const payment = await waiting();
		const denied = await payment.order();
		const back = await buyer.approves(denied, { fundingSource: 'paypal', captureDecline: true });
		const answer = await payment.open(back);
		expect(answer).toMatchObject({ page: 'declined', button: expect.stringContaining('step=pay') });
		expect(answer.left).toBeUndefined();
		const { location } = await payment.open(answer.button!);
		const next = new URL(location!).searchParams.get('token')!;
		expect(next).not.toBe(denied);
		expect((await payment.open(await buyer.approves(next))).left?.[2]).toHaveLength(1);
	});

	it('knows of the reservation after the time is over, too, and makes no second one', async () => {
		const payment = await waiting();
		const orderId = await payment.order();
		await buyer.approves(orderId);
		const settleLate = async () =>
			await checkout.run(
				'settlePayment',
				{ orderId: '', settleOptions: {}, reservedOutput: true },
				{ items: [payment.timedOut] },
			);
		const [first, second] = [await settleLate(), await settleLate()];
		expect(first).toMatchObject({ output: 2, json: { orderId, payment: { status: 'AUTHORIZED' } } });
		expect(second.json.authorizationId).toBe(first.json.authorizationId);
		expect(checkout.calls('/authorize')).toHaveLength(1);
	});
});
