import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

/** Tells of the parcel of a new order, in these words. */
async function tell(text: string, lost?: 'before' | 'after'): Promise<IDataObject> {
	const orderId = await checkout.order();
	await checkout.settled(orderId);
	if (lost)
		simulators.world.faults.add({
			on: 'call',
			action: 'drop',
			when: lost,
			match: '/messages',
			method: 'POST',
		});
	const ownTexts = { text: [{ kind: 'delivered', language: 'all', text }] };
	const { json } = await checkout.run('sendOrderUpdate', {
		update: 'delivered',
		orderId,
		notificationOptions: { ownTexts },
	});
	return json.notification as IDataObject;
}

const shown = async (end: string) =>
	(await buyer.got()).flatMap(({ text, mid }) => (text?.endsWith(end) ? [mid] : []));

/**
 * Facebook had not answered for a notice, and the chat was asked for it. The shop's text names no order: that of an order before
 * was taken for it, and the item said that it was sent.
 */
describe('a notice whose answer got lost', () => {
	it('is not taken for that of another order, which says the same', async () => {
		const text = 'Your parcel has arrived. Enjoy!';
		const { messageId } = await tell(text);
		expect(await tell(text, 'before')).toMatchObject({ sent: false, outcome: 'no-answer' });
		expect(await shown(text)).toEqual([messageId]);
	});

	it('is found where it names its order', async () => {
		const text = '[orderNumber] has arrived.';
		await tell(text);
		const { sent, messageId } = await tell(text, 'after');
		expect(sent).toBe(true);
		expect((await shown(' has arrived.'))[1]).toBe(messageId);
	});

	it('is sent again where nothing says the same', async () => {
		expect(await tell('It has arrived.', 'before')).toMatchObject({ sent: true });
		expect(await shown('It has arrived.')).toHaveLength(1);
	});
});
