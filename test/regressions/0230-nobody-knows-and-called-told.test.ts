import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

const told = (item: { json: IDataObject }) => item.json.notification as IDataObject;

/**
 * Facebook had not answered for the receipt, and does not show the chat to this Page. PayPal's next event then left through
 * Sent, as one the buyer had been told of: nobody knew, and the buyer had nothing.
 */
it('says at each event that nobody knows, and tells as soon as the chat can be read', async () => {
	const orderId = await checkout.order();
	await checkout.settled(orderId);
	const before = (await buyer.got()).length;
	const lost = { on: 'call', action: 'drop', when: 'before', match: '/messages', method: 'POST' } as const;
	simulators.world.faults.add({ ...lost });
	const body = { error: { message: '(#10) No permission', code: 10 } };
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		status: 403,
		body,
		match: '/conversations',
		times: 2,
	});
	for (const event of ['first', 'next']) {
		const notified = await checkout.notify(orderId);
		expect([event, notified.output]).toEqual([event, 1]);
		expect(told(notified)).toMatchObject({ kind: 'paid', sent: false, outcome: 'no-answer' });
	}
	expect(await buyer.got()).toHaveLength(before);
	expect(told(await checkout.notify(orderId))).toMatchObject({ sent: true });
	expect(told(await checkout.notify(orderId))).toMatchObject({ outcome: 'already-sent' });
	expect(await buyer.got()).toHaveLength(before + 1);
});
