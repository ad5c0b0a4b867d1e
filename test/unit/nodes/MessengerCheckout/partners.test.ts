import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { toOnePaymentId } from '../../../support/memory/kassa/meaning';
import { chat } from '../../../support/memory/sale';
import { memoryWorld } from '../../../support/memory/world';
import { resetN8nServices, runNode } from '../../../support/n8nCore';

const mockWorld = memoryWorld();
const mockToOrderId = toOnePaymentId;

// All that has to be changed for another provider and another channel: see "What adding one costs" in the architecture.
jest.mock('../../../../nodes/MessengerCheckout/partners', () => ({
	...jest.requireActual<object>('../../../../nodes/MessengerCheckout/partners'),
	providerOf: () => mockWorld.provider,
	channelOf: () => mockWorld.channel,
	toOrderId: (value: unknown, field: string) => mockToOrderId(value, field),
}));

const { kassa, channel } = mockWorld;
const room = channel.room(chat.psid);
const cart = {
	psid: chat.psid,
	currency: 'USD',
	linesSource: 'json',
	linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
};

/** What leaves the node, by output; the shop has no credential of PayPal's or Facebook's. */
async function run(operation: string, parameters: object, json: IDataObject = {}) {
	const resource = operation.startsWith('send') ? 'notification' : 'payment';
	const { outputs, waitTill } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource, operation, ...parameters } as IDataObject as never,
		items: [json],
	});
	return { left: outputs.map((items) => items.map((item) => item.json)), waitTill };
}

describe('Messenger Checkout with another provider and another channel', () => {
	beforeEach(() => {
		resetN8nServices();
		room.shown.length = 0;
	});

	it('asks for a payment, settles it and tells of it', async () => {
		const { left: asked } = await run('requestPayment', cart);
		const order = asked[0]![0]!;
		expect(order).toMatchObject({ ...chat, approveUrl: expect.stringContaining('kassa.example') });
		kassa.sign(order.orderId as string);
		const { left: settled } = await run(
			'settlePayment',
			{ orderId: order.orderId, settleOptions: {} },
			order,
		);
		const paid = settled[1]![0]!;
		expect(paid).toMatchObject({ orderId: order.orderId, payment: { status: 'PAID' } });
		for (const [operation, parameters] of [
			['sendNotification', { kind: 'auto' }],
			['sendOrderUpdate', { update: 'shipped', trackingNumber: '123' }],
		] as const) {
			const { left } = await run(operation, { orderId: paid.orderId, ...parameters }, paid);
			expect(left[0]![0]).toMatchObject({ notification: { sent: true } });
		}
		expect(room.shown.map(({ message }) => message.type)).toEqual(['payCard', 'receipt', 'text']);
	});

	it('waits for a payment', async () => {
		const { waitTill } = await run('requestPaymentAndWait', { ...cart, waitAmount: 1, waitUnit: 'hours' });
		expect(waitTill).toBeInstanceOf(Date);
		expect(room.shown).toHaveLength(1);
	});
});
