import '../support/shortSleeps';

import axios from 'axios';

import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

const settings = async (change: object) =>
	await axios.patch(`${simulators.origin}/_playground/paypal/account`, change);

const atPayPal = async (resource: string, operation: string, id: object, executionId: string) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource, operation, ...id },
			credentials: [payPalCredential(simulators.origin)],
			executionId,
		})
	).json[0]!;

const takenOnce = () => expect(simulators.payPal.state().captures).toHaveLength(1);

describe.each([
	['answers a request ID with the refusal it gave before', true],
	['tries a refused request ID anew', false],
])('on a PayPal that %s', (_, remembersRefusals) => {
	beforeEach(async () => await settings({ remembersRefusals }));

	it.each(['CAPTURE', 'AUTHORIZE'])(
		'a buyer whose card was declined can pay with another: %s',
		async (intent) => {
			const orderId = await checkout.order({ intent });
			expect((await checkout.settled(orderId, { decline: true })).payment).toMatchObject({
				status: 'DECLINED',
			});
			const { payment } = await checkout.settled(orderId);
			expect(payment).toMatchObject({ status: intent === 'CAPTURE' ? 'PAID' : 'AUTHORIZED' });
		},
	);

	it('so can one who comes back to a waiting execution', async () => {
		const waiting = await WaitingPayment.ask(simulators.origin);
		const token = await waiting.order();
		await waiting.buyer.approves(token, { decline: true });
		expect((await waiting.open({ step: 'return', token })).page).toBe('declined');
		await waiting.buyer.approves(token);
		expect((await waiting.open({ step: 'return', token })).page).toBe('paid');
		takenOnce();
	});

	it.each(['capture', 'authorize'])(
		'Order: %s asks anew in the same execution and in another',
		async (operation) => {
			const intent = operation === 'capture' ? 'CAPTURE' : 'AUTHORIZE';
			for (const again of ['1', '2']) {
				const orderId = await checkout.order({ intent });
				await buyer.approves(orderId, { decline: true });
				await expect(atPayPal('order', operation, { orderId }, '1')).rejects.toThrow();
				await buyer.approves(orderId);
				expect(await atPayPal('order', operation, { orderId }, again)).toMatchObject({ status: 'COMPLETED' });
			}
		},
	);

	it('is asked for an order once, whatever comes at once or again', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const settled = await Promise.all(
			['1', '1', '2', '3'].map(
				async (executionId) =>
					await checkout.run('settlePayment', { orderId, settleOptions: {} }, { executionId }),
			),
		);
		expect(settled.map(({ json }) => (json.payment as { status: string }).status)).toEqual(
			Array(4).fill('PAID'),
		);
		takenOnce();
	});

	it.each([{ refunds: 'FAILED' }, { refunds: 'CANCELLED' }])(
		'a whole refund that came to nothing can be asked for again: %j',
		async ({ refunds }) => {
			const { captureId } = await checkout.settled(await checkout.order());
			const refund = async (executionId: string) =>
				await atPayPal('capture', 'refund', { captureId }, executionId);
			await settings({ refunds: 'PENDING' });
			for (const executionId of ['1', '2']) {
				const { refundId, status } = await refund(executionId);
				expect(status).toBe('PENDING');
				expect(await refund(executionId)).toMatchObject({ refundId, replayed: true });
				const path = `${simulators.origin}/_playground/paypal/refunds/${String(refundId)}/settle`;
				await axios.post(path, { status: refunds });
			}
			await settings({ refunds: 'COMPLETED' });
			const done = await refund('3');
			expect(done).toMatchObject({ status: 'COMPLETED', amount: { value: '24.00' } });
			expect(await refund('4')).toMatchObject({ refundId: done.refundId, replayed: true });
		},
	);

	it('a whole refund that was refused can be asked for again, in the same execution and in another', async () => {
		for (const again of ['1', '2']) {
			const { captureId } = await checkout.settled(await checkout.order({ amounts: { shipping: again } }));
			await settings({ refunds: 'INSUFFICIENT_FUNDS' });
			await expect(atPayPal('capture', 'refund', { captureId }, '1')).rejects.toThrow();
			await expect(atPayPal('capture', 'refund', { captureId }, '1')).rejects.toThrow();
			await settings({ refunds: 'COMPLETED' });
			expect(await atPayPal('capture', 'refund', { captureId }, again)).toMatchObject({
				status: 'COMPLETED',
			});
		}
	});

	it('renews a reservation once for each wish', async () => {
		const { authorizationId } = await checkout.settled(await checkout.order({ intent: 'AUTHORIZE' }));
		const renew = async (executionId: string) =>
			await atPayPal('authorization', 'reauthorize', { authorizationId }, executionId);
		await expect(renew('1')).rejects.toThrow();
		simulators.world.clock.advance(5 * 24 * 3_600_000);
		expect(await renew('2')).toMatchObject({ status: 'CREATED' });
	});
});
