import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const told = ({ json }: { json: IDataObject }) => json.notification as IDataObject;
const words = async () => (await buyer.got()).map(({ text }) => text ?? '').join('\n');

const refunds = async (refunds: string) =>
	await axios.patch(`${simulators.origin}/_playground/paypal/account`, { refunds });

/** A refund that PayPal pays by e-check. */
async function refundOnItsWay(captureId: string, value: string): Promise<string> {
	await refunds('PENDING');
	const amount = { currency_code: 'USD', value };
	const { id } = await checkout.payPal('POST', `/v2/payments/captures/${captureId}/refund`, { amount });
	return id as string;
}

const ends = async (refundId: string, status: string) =>
	await axios.post(`${simulators.origin}/_playground/paypal/refunds/${refundId}/settle`, { status });

describe('a refund is told when PayPal has completed it, and only then', () => {
	it.each(['5.00', '24.00'])('of %s', async (value) => {
		const captureId = (await checkout.settled(await checkout.order())).captureId as string;
		const refundId = await refundOnItsWay(captureId, value);
		const event = (eventType: string) => ({ eventType, captureId, refundId });
		expect(told(await checkout.notify(event('PAYMENT.REFUND.PENDING')))).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: expect.stringContaining('still pending'),
		});
		expect(await words()).not.toContain('refunded');
		await ends(refundId, 'COMPLETED');
		expect(told(await checkout.notify(event('PAYMENT.CAPTURE.REFUNDED')))).toMatchObject({ sent: true });
		expect(told(await checkout.notify(event('PAYMENT.CAPTURE.REFUNDED')))).toMatchObject({
			outcome: 'already-sent',
		});
		expect(await words()).toContain(`refunded`);
	});

	it.each(['FAILED', 'CANCELLED'])('and never when it ends %s; no receipt comes instead', async (status) => {
		const captureId = (await checkout.settled(await checkout.order())).captureId as string;
		const refundId = await refundOnItsWay(captureId, '24.00');
		await ends(refundId, status);
		const event = { eventType: 'PAYMENT.REFUND.FAILED', captureId, refundId };
		for (const kind of ['auto', 'paid', 'refunded'])
			expect(told(await checkout.notify(event, { kind }))).toMatchObject({ sent: false });
	});
});

it.each(['PAYMENT.SALE.REFUNDED', 'PAYMENT.SALE.REVERSED', 'PAYMENT.SALE.PENDING', 'PAYMENT.SALE.DENIED'])(
	'%s thanks for no payment of a subscription',
	async (eventType) => {
		subscription([{ id: 'SALE1', status: 'COMPLETED' }]);
		const item = { eventType, subscriptionId: 'I-BW452GLLEP1G', saleId: 'SALE1' };
		for (const kind of ['auto', 'subscriptionCharged'])
			expect(told(await checkout.notify(item, { kind }))).toMatchObject({ outcome: 'nothing-to-tell' });
	},
);

describe('a charge that PayPal tells of before it lists it', () => {
	const sale = {
		id: 'SALE1',
		state: 'completed',
		billing_agreement_id: 'I-BW452GLLEP1G',
		amount: { total: '9.00', currency: 'USD' },
		create_time: '2026-11-22T08:00:00Z',
	};
	const event = { eventType: 'PAYMENT.SALE.COMPLETED', saleId: 'SALE1', subscriptionId: 'I-BW452GLLEP1G' };

	it('is told from the payment itself, once', async () => {
		checkout.payPalHas('/v1/payments/sale/SALE1', sale);
		subscription({});
		expect(told(await checkout.notify(event))).toMatchObject({ kind: 'subscriptionCharged', sent: true });
		expect(await words()).toMatch(/received \$9\.00 for your subscription/);
		simulators.world.faults.clear();
		subscription([{ id: 'SALE1', status: 'COMPLETED' }]);
		expect(told(await checkout.notify(event))).toMatchObject({ outcome: 'already-sent' });
	});

	it.each([
		['held', { payment_hold_status: 'HELD' }],
		['of another subscription', { billing_agreement_id: 'I-OTHER' }],
		['pending', { state: 'pending' }],
	])('is not told while it is %s', async (_, more) => {
		checkout.payPalHas('/v1/payments/sale/SALE1', { ...sale, ...more });
		subscription({});
		expect(told(await checkout.notify(event))).toMatchObject({ outcome: 'nothing-to-tell' });
	});

	it('has an outcome of its own while PayPal does not show it at all', async () => {
		subscription({});
		expect(told(await checkout.notify(event))).toMatchObject({
			outcome: 'not-listed-yet',
			reason: expect.stringContaining('send it again'),
		});
	});
});

function subscription(transactions: object): void {
	checkout.payPalHas('/v1/billing/subscriptions/I-BW452GLLEP1G/transactions', { transactions });
	checkout.payPalHas('/v1/billing/subscriptions/I-BW452GLLEP1G', {
		id: 'I-BW452GLLEP1G',
		custom_id: `messenger:${page.id}:${buyers[0]!.psid}`,
	});
}

it.each([
	['20.00', 20],
	['26.00', 26],
])('%s taken of 24.00 that were reserved, and no more: a receipt over it, once', async (value, total) => {
	const { id } = await checkout.payPal('POST', '/v2/checkout/orders', {
		intent: 'AUTHORIZE',
		purchase_units: [
			{
				custom_id: `messenger:${page.id}:${buyers[0]!.psid}`,
				amount: { currency_code: 'USD', value: '24.00' },
			},
		],
	});
	await buyer.approves(id as string);
	const order = await checkout.payPal('POST', `/v2/checkout/orders/${id as string}/authorize`, {});
	const [unit] = order.purchase_units as Array<{ payments: { authorizations: Array<{ id: string }> } }>;
	const authorization = unit!.payments.authorizations[0]!.id;
	const capture = await checkout.payPal('POST', `/v2/payments/authorizations/${authorization}/capture`, {
		amount: { currency_code: 'USD', value },
		final_capture: true,
	});
	const event = { eventType: 'PAYMENT.CAPTURE.COMPLETED', captureId: capture.id, orderId: id };
	expect(told(await checkout.notify(event))).toMatchObject({ kind: 'paid', sent: true });
	expect((await buyer.got()).at(-1)!.attachment!.payload).toMatchObject({
		template_type: 'receipt',
		summary: { total_cost: total },
	});
	expect(told(await checkout.notify(event))).toMatchObject({ outcome: 'already-sent' });
});
