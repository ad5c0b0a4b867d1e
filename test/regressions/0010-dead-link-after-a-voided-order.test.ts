import { withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout } = withCheckout();

let payment: WaitingPayment;
let voided: string;

/** The buyer has approved, and nobody took the money in time: PayPal gave it back. */
beforeEach(async () => {
	payment = await WaitingPayment.ask(simulators.origin);
	voided = await payment.order();
	const order = await checkout.payPal('GET', `/v2/checkout/orders/${voided}`);
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'GET',
		match: voided,
		times: 99,
		action: 'fail',
		status: 200,
		body: { ...order, status: 'VOIDED', links: [] },
	});
});

it('opens a new order at the next tap of the card', async () => {
	const next = await payment.order();
	expect(next).toMatch(/^[A-Z0-9]+$/);
	expect(next).not.toBe(voided);
	await payment.buyer.approves(next);
	const { title, left } = await payment.open({ step: 'return', token: next });
	expect(title).toBe('Thank you, that is paid');
	expect(left?.[1]).toMatchObject([{ orderId: next, payment: { status: 'PAID' } }]);
});

it('tells the buyer who comes back late that nothing was charged, and keeps waiting', async () => {
	const { title, left } = await payment.open({ step: 'return', token: voided });
	expect(title).toBe('Nothing was charged');
	expect(left).toBeUndefined();
});

it('can be reminded of when the time is over', async () => {
	const { timedOut } = payment;
	const { output, json } = await checkout.run(
		'settlePayment',
		{ orderId: '', settleOptions: {} },
		{ items: [timedOut] },
	);
	expect(output).toBe(0);
	expect(json).toMatchObject({
		payment: { status: 'AWAITING_APPROVAL' },
		checkout: { openOrders: expect.not.arrayContaining([voided]) },
	});
});
