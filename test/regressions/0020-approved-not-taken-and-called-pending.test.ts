import { timesFaster } from '../support/shortSleeps';

import { withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

/** What PayPal may answer when it has taken the money: in few words, or that somebody else is at it. */
const inFewWords = { status: 201, body: { status: 'COMPLETED', links: [] } };
const underWay = {
	status: 409,
	body: { name: 'RESOURCE_CONFLICT', details: [{ issue: 'PREVIOUS_REQUEST_IN_PROGRESS' }] },
	times: 3,
};

/** PayPal takes the money, and its next reads are from a moment before. */
async function behindTheTimes(
	orderId: string,
	reads: number,
	answer: { status: number; body: object; times?: number } = inFewWords,
): Promise<void> {
	const approved = await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`);
	const { faults } = simulators.world;
	faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'POST',
		match: `${orderId}/capture`,
		action: 'fail',
		when: 'after',
		...answer,
		body: { id: orderId, ...answer.body },
	});
	faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'GET',
		match: orderId,
		action: 'fail',
		status: 200,
		body: approved,
		skip: 1,
		times: reads,
	});
}

it('Settle Payment reads again until PayPal shows the payment', async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	await behindTheTimes(orderId, 3);
	expect(await checkout.settle(orderId)).toMatchObject({ output: 1, json: { payment: { status: 'PAID' } } });
});

it('Settle Payment fails when PayPal does not show one, and is Paid when run again', async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	await behindTheTimes(orderId, 6);
	await expect(checkout.settle(orderId)).rejects.toThrow('does not show yet what happened to the payment');
	simulators.world.faults.clear();
	expect((await checkout.settle(orderId)).output).toBe(1);
	expect(simulators.payPal.state().captures).toHaveLength(1);
});

it('Settle Payment reads for longer while somebody else takes the money, and says so when that comes to nothing', async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	await behindTheTimes(orderId, 6, underWay);
	expect(await checkout.settle(orderId)).toMatchObject({ output: 1, json: { payment: { status: 'PAID' } } });

	const another = await checkout.order();
	await buyer.approves(another);
	await behindTheTimes(another, 7, underWay);
	await expect(checkout.settle(another)).rejects.toThrow('still busy with this payment');
});

it('a waiting execution goes on waiting then, and its buyer may try again', async () => {
	const payment = await WaitingPayment.ask(simulators.origin);
	const orderId = await payment.order();
	await buyer.approves(orderId);
	await behindTheTimes(orderId, 6);
	const answer = await payment.open({ step: 'return', token: orderId });
	expect(answer).toMatchObject({ page: 'trouble' });
	expect(answer.left).toBeUndefined();
	simulators.world.faults.clear();
	expect(await payment.open({ step: 'return', token: orderId })).toMatchObject({ page: 'paid' });
});

it.each([
	['EXPIRED', 3, 0],
	['PAID', 2, 1],
])('an order is %s when PayPal says %d times that it does not know it', async (status, times, output) => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'GET',
		match: orderId,
		action: 'fail',
		status: 404,
		body: { name: 'RESOURCE_NOT_FOUND', details: [{ issue: 'INVALID_RESOURCE_ID' }] },
		times,
	});
	expect(await checkout.settle(orderId)).toMatchObject({ output, json: { payment: { status } } });
});

it('two that settle at once are both Paid when PayPal takes eight seconds for the capture', async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		match: `${orderId}/capture`,
		action: 'delay',
		when: 'after',
		ms: 8_000 / timesFaster,
	});
	const answers = await Promise.all([checkout.settle(orderId), checkout.settle(orderId)]);
	expect(answers.map(({ json }) => json.payment)).toMatchObject([{ status: 'PAID' }, { status: 'PAID' }]);
	expect(simulators.payPal.state().captures).toHaveLength(1);
});

it.each(['REVERSED', 'FAILED', 'A_STATUS_OF_NEXT_YEAR'])(
	'a capture that is %s is PENDING, with the word to look at PayPal, and nobody is told anything',
	async (status) => {
		const orderId = await checkout.order();
		await checkout.settled(orderId);
		const order = (await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`)) as unknown as {
			purchase_units: Array<{ payments: { captures: Array<{ status: string }> } }>;
		};
		order.purchase_units[0]!.payments.captures[0]!.status = status;
		checkout.payPalHas(`/v2/checkout/orders/${orderId}`, order);
		const settled = await checkout.settle(orderId);
		expect(settled).toMatchObject({ output: 0, json: { payment: { status: 'PENDING' } } });
		expect(JSON.stringify(settled.json.payment)).toMatch(/Look at it in your PayPal account/);
		const { output, json } = await checkout.notify(settled.json);
		expect([output, json.notification]).toMatchObject([1, { outcome: 'nothing-to-tell' }]);
	},
);
