import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const psid = buyers[0]!.psid;
const customId = `messenger:${page.id}:${psid}`;

/** What the chat says last: the words, and the button if there is one. */
const lastMessage = async () => {
	const { text, attachment } = (await buyer.got()).at(-1)!;
	const payload = attachment?.payload as { text?: string; buttons?: Array<{ title: string; url: string }> };
	return { text: text ?? payload?.text, button: payload?.buttons?.[0], payload };
};

const told = ({ json }: { json: IDataObject }) => json.notification as IDataObject;

describe('Send Notification finds out by itself', () => {
	it('that an order is paid, from the item of the PayPal Checkout Trigger', async () => {
		const orderId = await checkout.order();
		const { captureId } = await checkout.settled(orderId);
		const event = { eventType: 'PAYMENT.CAPTURE.COMPLETED', orderId, captureId: captureId! };
		const { output, json } = await checkout.notify(event);
		expect(output).toBe(0);
		expect(json).toMatchObject({ orderId, captureId, psid, notification: { kind: 'paid', sent: true } });
		expect((await lastMessage()).payload).toMatchObject({ template_type: 'receipt' });
	});

	it('that an order is paid, from nothing but the ID of the capture', async () => {
		const { orderId, captureId } = await checkout.settled(await checkout.order());
		expect((await checkout.notify(captureId as string)).json).toMatchObject({
			orderId,
			notification: { kind: 'paid', sent: true },
		});
	});

	it('that PayPal still holds the money, and says why in human words', async () => {
		const item = await checkout.settled(await checkout.order(), {
			fundingSource: 'paypal',
			pendingReason: 'ECHECK',
		});
		expect(told(await checkout.notify(item))).toMatchObject({ kind: 'pending', sent: true });
		expect((await lastMessage()).text).toMatch(/confirm your payment of \$24\.00 .* from your bank, .* days/);
	});

	it('that the bank said no, and leads to another way to pay', async () => {
		const item = await checkout.settled(await checkout.order(), { fundingSource: 'paypal', decline: true });
		expect(told(await checkout.notify(item))).toMatchObject({ kind: 'declined', sent: true });
		const { text, button } = await lastMessage();
		expect(text).toMatch(/did not go through\. Nothing was charged\./);
		expect(button).toEqual({ type: 'web_url', title: 'Pay another way', url: item.approveUrl });
	});

	it('that a declined try is long forgotten, because another one went through', async () => {
		const orderId = await checkout.order();
		const declined = await checkout.settled(orderId, { fundingSource: 'paypal', decline: true });
		await checkout.settled(orderId);
		expect(told(await checkout.notify(declined))).toMatchObject({ kind: 'paid', sent: true });
	});

	it('that money is only reserved', async () => {
		expect(told(await checkout.notify(await authorizedOrder()))).toMatchObject({
			kind: 'authorized',
			sent: true,
		});
		expect((await lastMessage()).text).toMatch(/^Thank you! \$24\.00 is reserved/);
	});

	it('that a part was refunded, how much, and once for each refund', async () => {
		const { orderId, captureId } = await checkout.settled(await checkout.order());
		const refund = async (value: string) => {
			const { id } = await checkout.payPal('POST', `/v2/payments/captures/${captureId as string}/refund`, {
				amount: { currency_code: 'USD', value },
			});
			return { eventType: 'PAYMENT.CAPTURE.REFUNDED', captureId: captureId!, refundId: id! };
		};
		const first = await refund('4.00');
		expect((await checkout.notify(first)).json).toMatchObject({
			orderId,
			refundId: first.refundId,
			notification: { kind: 'partlyRefunded', sent: true },
		});
		expect((await lastMessage()).text).toMatch(/We have refunded \$4\.00 of your payment/);
		expect(told(await checkout.notify(first))).toMatchObject({ outcome: 'already-sent' });
		await checkout.notify(await refund('5.00'));
		expect((await lastMessage()).text).toMatch(/\$5\.00/);
	});

	it('that everything was refunded: the whole amount, once', async () => {
		const { captureId } = await checkout.settled(await checkout.order());
		const { id } = await checkout.payPal('POST', `/v2/payments/captures/${captureId as string}/refund`, {});
		const event = { eventType: 'PAYMENT.CAPTURE.REFUNDED', captureId: captureId!, refundId: id! };
		expect(told(await checkout.notify(event))).toMatchObject({ kind: 'refunded', sent: true });
		expect((await lastMessage()).text).toMatch(/refunded your payment of \$24\.00/);
		expect(told(await checkout.notify({ ...event, eventType: 'PAYMENT.CAPTURE.COMPLETED' }))).toMatchObject({
			outcome: 'already-sent',
		});
	});

	it('that a case was opened, and later that it is closed', async () => {
		const { captureId } = await checkout.settled(await checkout.order());
		const dispute = (status: string) => ({
			dispute_id: 'PP-D-4012',
			status,
			dispute_amount: { currency_code: 'USD', value: '24.00' },
			disputed_transactions: [{ seller_transaction_id: captureId }],
		});
		const event = { disputeId: 'PP-D-4012', captureId: captureId! };
		checkout.payPalHas('/v1/customer/disputes/PP-D-4012', dispute('WAITING_FOR_SELLER_RESPONSE'));
		const opened = await checkout.notify({ eventType: 'CUSTOMER.DISPUTE.CREATED', ...event });
		expect(opened.json).toMatchObject({
			psid,
			...event,
			notification: { kind: 'disputeOpened', sent: true },
		});
		simulators.world.faults.clear();
		checkout.payPalHas('/v1/customer/disputes/PP-D-4012', dispute('RESOLVED'));
		const resolved = await checkout.notify({ eventType: 'CUSTOMER.DISPUTE.RESOLVED', ...event });
		expect(told(resolved)).toMatchObject({ kind: 'disputeResolved', sent: true });
	});

	it('that an invoice is paid, by its ID or by the event', async () => {
		const invoice = {
			id: 'INV2-Z56S-5LLA-Q52L-CPZ5',
			detail: { invoice_number: '0007', reference: customId },
			amount: { currency_code: 'USD', value: '80.00' },
		};
		checkout.payPalHas('/v2/invoicing/invoices/', { ...invoice, status: 'SENT' });
		expect(told(await checkout.notify(invoice.id))).toMatchObject({
			sent: false,
			reason: expect.stringMatching(/not paid/),
		});
		simulators.world.faults.clear();
		checkout.payPalHas('/v2/invoicing/invoices/', { ...invoice, status: 'PAID' });
		expect(told(await checkout.notify(invoice.id))).toMatchObject({ kind: 'invoicePaid', sent: true });
		expect((await lastMessage()).text).toMatch(/payment of \$80\.00 for invoice 0007/);
		const event = { eventType: 'INVOICING.INVOICE.PAID', payPalInvoiceId: invoice.id };
		expect(told(await checkout.notify(event))).toMatchObject({ outcome: 'already-sent' });
	});

	it('that a subscription was charged, and tells each charge once', async () => {
		const charge = (id: string, status: string) => ({
			id,
			status,
			time: '2026-11-22T08:00:00Z',
			amount_with_breakdown: { gross_amount: { currency_code: 'USD', value: '9.00' } },
		});
		checkout.payPalHas('/v1/billing/subscriptions/I-BW452GLLEP1G/transactions', {
			transactions: [charge('SALE1', 'COMPLETED'), charge('SALE2', 'DECLINED')],
		});
		checkout.payPalHas('/v1/billing/subscriptions/I-BW452GLLEP1G', {
			id: 'I-BW452GLLEP1G',
			custom_id: customId,
		});
		const sale = (saleId: string) => ({
			eventType: 'PAYMENT.SALE.COMPLETED',
			saleId,
			subscriptionId: 'I-BW452GLLEP1G',
		});
		expect(told(await checkout.notify(sale('SALE2')))).toMatchObject({ sent: false });
		const cancelled = { eventType: 'BILLING.SUBSCRIPTION.CANCELLED', subscriptionId: 'I-BW452GLLEP1G' };
		expect(told(await checkout.notify(cancelled))).toMatchObject({ sent: false });
		expect(told(await checkout.notify(sale('SALE1')))).toMatchObject({
			kind: 'subscriptionCharged',
			sent: true,
		});
		expect((await lastMessage()).text).toMatch(/received \$9\.00 for your subscription on November 22, 2026/);
		expect(told(await checkout.notify(sale('SALE1')))).toMatchObject({ outcome: 'already-sent' });
	});
});

describe('Send Notification never says what PayPal does not', () => {
	it('paid, because an item says so', async () => {
		const orderId = await checkout.order();
		const before = (await buyer.got()).length;
		const forged = { eventType: 'PAYMENT.CAPTURE.COMPLETED', orderId, payment: { status: 'PAID' } };
		for (const kind of ['auto', 'paid']) {
			const { output, json } = await checkout.notify(forged, { kind });
			expect(output).toBe(1);
			expect(told({ json })).toMatchObject({
				sent: false,
				outcome: 'nothing-to-tell',
				reason: expect.stringMatching(/not paid/),
			});
		}
		expect((await buyer.got()).length).toBe(before);
	});

	it.each(['declined', 'pending', 'refunded', 'partlyRefunded', 'reminder', 'authorized'])(
		'%s of an order that is paid',
		async (kind) => {
			const item = await checkout.settled(await checkout.order());
			expect(told(await checkout.notify(item, { kind }))).toMatchObject({
				kind,
				sent: false,
				outcome: 'nothing-to-tell',
				reason: expect.stringMatching(/The order is paid\.$/),
			});
		},
	);

	it('declined, because nobody has paid yet', async () => {
		const orderId = await checkout.order();
		expect(told(await checkout.notify(orderId, { kind: 'declined' }))).toMatchObject({ sent: false });
	});

	it('anything of an order it does not know', async () => {
		expect(told(await checkout.notify('5O190127TN364715T'))).toMatchObject({
			sent: false,
			reason: "PayPal can't find this order.",
		});
	});
});

describe('a reminder', () => {
	it('leads to the very order, and does not remind twice unless asked to', async () => {
		const orderId = await checkout.order();
		expect(told(await checkout.notify(orderId, { kind: 'reminder' }))).toMatchObject({ sent: true });
		expect((await lastMessage()).button).toMatchObject({
			title: 'Pay now',
			url: expect.stringContaining(orderId),
		});
		expect(told(await checkout.notify(orderId, { kind: 'reminder' }))).toMatchObject({ sent: false });
		const again = { kind: 'reminder', notificationOptions: { sendAgain: true } };
		expect(told(await checkout.notify(orderId, again))).toMatchObject({ sent: true });
	});

	it('is not sent by itself: nothing has happened', async () => {
		expect(told(await checkout.notify(await checkout.order()))).toMatchObject({ outcome: 'nothing-to-tell' });
	});
});

describe('whoever can not be told leaves through Not Sent, with the reason', () => {
	const orderFor = async (binding: string | undefined) => {
		const order = await checkout.payPal('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [
				{ ...(binding && { custom_id: binding }), amount: { currency_code: 'USD', value: '24.00' } },
			],
		});
		await buyer.approves(order.id as string);
		await checkout.payPal('POST', `/v2/checkout/orders/${order.id as string}/capture`, {});
		return order.id as string;
	};

	it.each([
		['an order for nobody', undefined, 'no-chat'],
		['an order with a reference of another kind', 'cart-7', 'no-chat'],
		['an order of another Page', `messenger:117903562847105:${psid}`, 'other-page'],
		['a person the Page does not know', `messenger:${page.id}:99999999999999999`, 'unknown-person'],
	])('%s', async (_, binding, outcome) => {
		const { output, json } = await checkout.notify(await orderFor(binding));
		expect(output).toBe(1);
		expect(told({ json })).toMatchObject({ sent: false, outcome, reason: expect.stringMatching(/\w{3}/) });
	});

	it('a person who has blocked the Page, and may be told once they let it in again', async () => {
		const orderId = await orderFor(customId);
		await buyer.blocks(true);
		expect(told(await checkout.notify(orderId))).toMatchObject({
			sent: false,
			outcome: 'unreachable-person',
		});
		await buyer.blocks(false);
		expect(told(await checkout.notify(orderId))).toMatchObject({ sent: true });
	});
});

async function authorizedOrder(): Promise<string> {
	const { id } = await checkout.payPal('POST', '/v2/checkout/orders', {
		intent: 'AUTHORIZE',
		purchase_units: [{ custom_id: customId, amount: { currency_code: 'USD', value: '24.00' } }],
	});
	await buyer.approves(id as string);
	await checkout.payPal('POST', `/v2/checkout/orders/${id as string}/authorize`, {});
	return id as string;
}
