import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';

const { simulators, checkout, buyer } = withCheckout();

const run = async (resource: string, operation: string, parameters: IDataObject, item: IDataObject = {}) => {
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource, operation, ...parameters } as never,
		credentials: checkout.credentials,
		items: [item],
		continueOnFail: true,
	});
	return outputs.map((items) => items.map(({ json }) => typeof json.error));
};

/**
 * With On Error: Continue an item that failed left through the first output, whatever that says: behind Sent nobody had been
 * told, and behind Enough the pieces were sold that nobody had put aside.
 */
describe('an item that failed, with On Error: Continue', () => {
	it('does not leave through Sent', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await checkout.settle(orderId);
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			status: 400,
			body: { error: { code: 190, message: 'Session has expired' } },
			match: '/messages',
			times: 9,
		});
		expect(await run('notification', 'sendNotification', { orderId })).toEqual([[], ['string']]);
		const shipped = { update: 'shipped', orderId };
		expect(await run('notification', 'sendOrderUpdate', shipped)).toEqual([[], ['string']]);
	});

	it.each<[string, string, IDataObject]>([
		['payment', 'requestPayment', { psid: 'jamie' }],
		['linkedAccount', 'askToLink', { psid: 'jamie' }],
		['linkedAccount', 'askToSave', { psid: 'jamie' }],
		['linkedAccount', 'get', { psid: 'jamie' }],
		['cart', 'moveStock', { stock: 'plenty', quantity: '1' }],
		['cart', 'changeQuantity', { inCart: '1', quantity: 'two' }],
	])('does not leave as done: %s, %s', async (resource, operation, parameters) => {
		expect(await run(resource, operation, parameters)).toEqual([[], ['string']]);
	});

	it('leaves through the first output where nothing is claimed by it', async () => {
		const [first] = await run('payment', 'settlePayment', { orderId: 'none' });
		expect(first).toEqual(['string']);
	});
});
