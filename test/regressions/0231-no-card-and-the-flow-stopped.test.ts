import '../support/shortSleeps';

import { buyers } from '../../playground/seed.ts';
import { mug, withCheckout } from '../support/checkoutNode';
import { withLinkedCharge } from '../support/linkedCharge';

const { psid } = buyers[0]!;

const request = {
	psid,
	currency: 'USD',
	linesSource: 'json',
	linesJson: [mug],
	waitAmount: 1,
	waitUnit: 'hours',
};

/**
 * A person of the shop had the chat, so no pay card was sent, and the item left through Not Paid. Where a Send Notification came
 * behind it, as in two of the example workflows, the execution failed: "Order or Payment ID is empty".
 */
describe('a payment that was never asked for', () => {
	describe('because the card could not be sent', () => {
		const { simulators, checkout, buyer } = withCheckout();

		it('is nothing to tell, and no failure', async () => {
			simulators.messenger.pageInbox.write(psid, 'How can I help?');
			const { json } = await checkout.run('requestPaymentAndWait', request);
			expect(json).toMatchObject({ payment: { status: 'CANCELLED' }, delivery: { outcome: 'thread-owner' } });
			const passed = await checkout.run('remindAndWait', { waitAmount: 1 }, { items: [json] });
			const before = (await buyer.got()).length;
			const { output, json: left } = await checkout.notify(passed.json);
			expect(output).toBe(1);
			expect(left).toMatchObject({
				psid,
				notification: { sent: false, outcome: 'nothing-to-tell', reason: expect.any(String) },
			});
			expect(await buyer.got()).toHaveLength(before);
		});

		it('is a mistake all the same where the item says nothing of a payment', async () => {
			await expect(checkout.notify({ psid })).rejects.toThrow('is empty');
		});
	});

	describe('because nothing was saved that could be charged', () => {
		const charge = withLinkedCharge();

		it('is nothing to tell, and no failure', async () => {
			const { outputs } = await charge.run({ operation: 'chargeAutomatically', requestOptions: {} });
			const [item] = outputs.flat();
			const { outputs: told } = await charge.run(
				{ resource: 'notification', operation: 'sendNotification', orderId: '' },
				{ items: [item!.json] },
			);
			expect(told[1]![0]!.json).toMatchObject({ notification: { outcome: 'nothing-to-tell' } });
		});
	});
});
