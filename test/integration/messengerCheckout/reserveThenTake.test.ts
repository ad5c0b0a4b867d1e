import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { simplifyEvent } from '../../../nodes/PayPalCheckoutTrigger/events/simplifyEvent';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { withCheckout } from '../../support/checkoutNode';
import { runNode } from '../../support/n8nCore';

const { simulators, checkout, buyer } = withCheckout();
const dayMs = 24 * 60 * 60 * 1000;

const approvedOrder = async (choice?: object) => {
	const orderId = await checkout.order({ intent: 'AUTHORIZE' });
	await buyer.approves(orderId, choice);
	return orderId;
};

const paymentOf = ({ json }: { json: IDataObject }) => json.payment as IDataObject;

/** The merchant takes the money with PayPal Checkout. */
const capture = async (authorizationId: unknown, parameters: IDataObject = {}) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: {
				resource: 'authorization',
				operation: 'capture',
				authorizationId,
				...parameters,
			} as never,
			credentials: checkout.credentials,
			executionId: String(Math.random()),
		})
	).json[0]!;

const take = async (authorizationId: unknown, value?: string) =>
	await checkout.payPal('POST', `/v2/payments/authorizations/${String(authorizationId)}/capture`, {
		...(value && { amount: { currency_code: 'USD', value } }),
	});

describe('an order that only reserves the money', () => {
	it('is reserved once however often it is settled, and nothing is taken', async () => {
		const orderId = await approvedOrder();
		const answers = [
			...(await Promise.all([checkout.settle(orderId), checkout.settle(orderId)])),
			await checkout.settle(orderId),
		];
		for (const answer of answers)
			expect(paymentOf(answer)).toMatchObject({
				status: 'AUTHORIZED',
				amount: { currency: 'USD', value: '24.00' },
				expirationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			});
		expect(new Set(answers.map(({ json }) => json.authorizationId)).size).toBe(1);
		expect(answers[0]!.json.authorizationId).toBeTruthy();
		expect(checkout.calls('/capture')).toEqual([]);
	});

	it('is reserved once when PayPal’s answer got lost, and when it was reserved elsewhere', async () => {
		const lost = await approvedOrder();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/authorize',
			action: 'drop',
			when: 'after',
		});
		expect(paymentOf(await checkout.settle(lost)).status).toBe('AUTHORIZED');
		const elsewhere = await approvedOrder();
		await checkout.payPal('POST', `/v2/checkout/orders/${elsewhere}/authorize`);
		expect(paymentOf(await checkout.settle(elsewhere)).status).toBe('AUTHORIZED');
	});

	it('takes ORDER_ALREADY_AUTHORIZED for what it is: somebody was faster', async () => {
		const orderId = await approvedOrder();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/authorize',
			action: 'fail',
			status: 422,
			body: { name: 'UNPROCESSABLE_ENTITY', details: [{ issue: 'ORDER_ALREADY_AUTHORIZED' }] },
		});
		await expect(checkout.settle(orderId)).rejects.toThrow('does not show yet');
		expect(paymentOf(await checkout.settle(orderId)).status).toBe('AUTHORIZED');
	});

	it('never leaves through Paid: through Not Paid, or through an output of its own', async () => {
		const orderId = await approvedOrder();
		expect((await checkout.settle(orderId)).output).toBe(0);
		expect((await checkout.settle(orderId, { reservedOutput: true })).output).toBe(2);
	});

	it('is declined when the bank says no, and reserved when the buyer chooses another way', async () => {
		const orderId = await approvedOrder({ fundingSource: 'paypal', decline: true });
		const declined = await checkout.settle(orderId, { reservedOutput: true });
		expect(declined).toMatchObject({ output: 0, json: { approveUrl: expect.any(String) } });
		expect(paymentOf(declined).status).toBe('DECLINED');
		await buyer.approves(orderId);
		expect(paymentOf(await checkout.settle(orderId)).status).toBe('AUTHORIZED');
	});

	it.each([
		['denied by PayPal', { captureDecline: true }, 'DECLINED'],
		['looked at by PayPal first', { pendingReason: 'PENDING_REVIEW' }, 'PENDING'],
	])('%s is neither reserved nor paid', async (_, outcome, status) => {
		const orderId = await approvedOrder({ fundingSource: 'paypal', ...outcome });
		const answer = await checkout.settle(orderId, { reservedOutput: true });
		expect(answer.output).toBe(0);
		expect(paymentOf(answer).status).toBe(status);
	});

	it('is reserved after PayPal has looked at it', async () => {
		const orderId = await approvedOrder({ fundingSource: 'paypal', pendingReason: 'PENDING_REVIEW' });
		await checkout.settle(orderId);
		simulators.world.clock.advance(dayMs + 1000);
		expect(paymentOf(await checkout.settle(orderId)).status).toBe('AUTHORIZED');
	});

	it.each([
		[
			'let go by the merchant',
			async (id: string) => void (await checkout.payPal('POST', `/v2/payments/authorizations/${id}/void`)),
		],
		['not taken within 29 days', async () => simulators.world.clock.advance(29 * dayMs + 1000)],
	])('is cancelled when it was %s', async (_, end) => {
		const orderId = await approvedOrder();
		const { authorizationId } = (await checkout.settle(orderId)).json;
		await end(authorizationId as string);
		const answer = await checkout.settle(orderId, { reservedOutput: true });
		expect(answer.output).toBe(0);
		expect(paymentOf(answer)).toMatchObject({ status: 'CANCELLED', reason: expect.any(String) });
	});
});

describe('a later capture settles it', () => {
	it('is paid once the merchant has taken the money', async () => {
		const orderId = await approvedOrder();
		const { authorizationId } = (await checkout.settle(orderId)).json;
		const { captureId } = await capture(authorizationId);
		const answer = await checkout.settle(orderId, { reservedOutput: true });
		expect(answer).toMatchObject({ output: 1, json: { captureId, payment: { status: 'PAID' } } });
	});

	it('is paid when all parts of it are taken, and no part of it is', async () => {
		const orderId = await approvedOrder();
		const { authorizationId } = (await checkout.settle(orderId)).json;
		await take(authorizationId, '10.00');
		const part = await checkout.settle(orderId, { reservedOutput: true });
		expect(part.output).toBe(0);
		expect(paymentOf(part)).toMatchObject({
			status: 'PARTIALLY_CAPTURED',
			reason: '10.00 of 24.00 USD was taken. The rest is still reserved.',
			captured: { currency: 'USD', value: '10.00' },
			amount: { currency: 'USD', value: '24.00' },
		});
		await take(authorizationId, '14.00');
		expect(await checkout.settle(orderId)).toMatchObject({
			output: 1,
			json: { payment: { status: 'PAID' } },
		});
	});

	it('is paid when it was taken of the renewed reservation', async () => {
		const orderId = await approvedOrder();
		const { authorizationId } = (await checkout.settle(orderId)).json;
		simulators.world.clock.advance(4 * dayMs);
		const renewed = await checkout.payPal(
			'POST',
			`/v2/payments/authorizations/${String(authorizationId)}/reauthorize`,
			{},
		);
		expect((await checkout.settle(orderId)).json.authorizationId).toBe(renewed.id);
		await take(renewed.id);
		expect((await checkout.settle(orderId)).output).toBe(1);
	});

	it('is not what was asked when the merchant takes more than that', async () => {
		const orderId = await approvedOrder();
		const { authorizationId } = (await checkout.settle(orderId)).json;
		await take(authorizationId, '27.00');
		expect(paymentOf(await checkout.settle(orderId))).toMatchObject({
			status: 'MISMATCH',
			reason: 'PayPal took 27.00 USD, but 24.00 USD was asked for.',
		});
	});
});

describe('what the buyer is told', () => {
	it('is that the money is reserved, then that it is paid', async () => {
		const orderId = await approvedOrder();
		const { json: reserved } = await checkout.settle(orderId);
		expect((await checkout.notify(reserved)).json.notification).toMatchObject({
			kind: 'authorized',
			sent: true,
		});
		expect((await buyer.got()).at(-1)!.text).toContain('$24.00 is reserved');
		await capture(reserved.authorizationId);
		const { json: paid } = await checkout.settle(orderId);
		expect((await checkout.notify(paid)).json.notification).toMatchObject({ kind: 'paid', sent: true });
	});

	it.each([
		['PAYMENT.AUTHORIZATION.CREATED', async () => {}, 'authorized'],
		['PAYMENT.CAPTURE.COMPLETED', async (id: string) => void (await capture(id)), 'paid'],
	])(
		'is known from the item of PayPal’s event %s, which names order and chat',
		async (type, happen, kind) => {
			const orderId = await approvedOrder();
			const { authorizationId } = (await checkout.settle(orderId)).json;
			await happen(authorizationId as string);
			const event = simulators.payPal.state().events.find(({ event_type }) => event_type === type)!;
			const item = simplifyEvent(event as never);
			expect(item).toMatchObject({ orderId, authorizationId, psid: buyer.psid });
			expect((await checkout.notify(item)).json.notification).toMatchObject({ kind, sent: true });
		},
	);

	it('is nothing while only a part was taken', async () => {
		const orderId = await approvedOrder();
		const { json: reserved } = await checkout.settle(orderId);
		await take(reserved.authorizationId, '10.00');
		expect(await checkout.notify(orderId)).toMatchObject({
			output: 1,
			json: { notification: { sent: false, reason: expect.stringContaining('10.00 of 24.00 USD') } },
		});
	});
});
