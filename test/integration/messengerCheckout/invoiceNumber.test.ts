import type { IDataObject } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

const numberOf = async (orderId: unknown): Promise<unknown> => {
	const order = await checkout.payPal('GET', `/v2/checkout/orders/${String(orderId)}`);
	return (order.purchase_units as IDataObject[])[0]!.invoice_id;
};

const request = async (options: IDataObject, executionId = '1', more: IDataObject = {}) =>
	(
		await checkout.request(
			{ requestOptions: { makeInvoiceNumber: true, ...options }, ...more },
			{ executionId },
		)
	).json;

describe('Make an Invoice Number', () => {
	it('begins with the reference, is the same for a retry, and another for another sale', async () => {
		const first = await request({ reference: 'CART-1042' });
		expect(await numberOf(first.orderId)).toMatch(/^CART-1042-[0-9A-F]{12}$/);
		expect((await request({ reference: 'CART-1042' })).orderId).toBe(first.orderId);
		const other = await request({ reference: 'CART-1042' }, '2');
		expect(await numberOf(other.orderId)).not.toBe(await numberOf(first.orderId));
	});

	it('needs no reference', async () => {
		expect(await numberOf((await request({})).orderId)).toMatch(/^MC-[0-9A-F]{12}$/);
	});

	it('leaves an Invoice ID of the merchant, and that of an Idempotency Key, as they are', async () => {
		const own = await request({}, '1', { orderDetails: { invoiceId: 'INV-7' } });
		expect(await numberOf(own.orderId)).toBe('INV-7');
		const sale = { reference: 'CART-9', idempotencyKey: 'cart-9' };
		const keyed = await request(sale, '3');
		const plain = await checkout.request({ requestOptions: sale }, { executionId: '4' });
		expect(plain.json.orderId).toBe(keyed.orderId);
	});

	it('is asked for once: retried when it is paid, and when PayPal has forgotten the key, no second card is sent', async () => {
		const { orderId } = await request({ reference: 'CART-1042' });
		await buyer.approves(String(orderId));
		await checkout.settle(String(orderId));
		simulators.world.clock.advance(7 * 60 * 60 * 1000);
		await new Buyer(simulators.origin).writes('hi again');
		const cards = checkout.calls('/messages').length;
		const { output, json } = await checkout.request(
			{ requestOptions: { makeInvoiceNumber: true, reference: 'CART-1042' } },
			{ executionId: '1' },
		);
		expect({ output, json }).toMatchObject({ output: 1, json: { payment: { paidBefore: true } } });
		expect(checkout.calls('/messages')).toHaveLength(cards);
	});

	it('is on every order of a card that is waited for', async () => {
		const payment = await WaitingPayment.ask(simulators.origin, '24.00', {
			makeInvoiceNumber: true,
			reference: 'CART-1042',
		});
		expect(await numberOf(await payment.order())).toMatch(/^CART-1042-[0-9A-F]{12}$/);
	});

	it('tells a reference that is too long by its own name', async () => {
		await expect(request({ reference: 'R'.repeat(120) })).rejects.toThrow('Your Reference');
	});
});
