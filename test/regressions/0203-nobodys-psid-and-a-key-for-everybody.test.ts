import { withCheckout } from '../support/checkoutNode';
import { failureOf, runMessenger } from '../support/messengerRun';

const { simulators, checkout } = withCheckout();

const graphBase = () => `${simulators.origin}/graph.facebook.com`;

/** A recipient of 0 was found wrong only by Facebook, when PayPal had an order already. */
it.each([0, '0', ' 000 '])('makes no order for a recipient of %j', async (psid) => {
	simulators.world.calls.length = 0;
	await expect(checkout.request({ psid })).rejects.toThrow(/^Recipient: /);
	const text = runMessenger(graphBase(), ['message', 'sendText'], { psid, text: 'Hello' });
	expect((await failureOf(text))?.message).toMatch(/^Recipient: /);
	expect(simulators.world.calls).toEqual([]);
});

/** A price divided by nothing is Infinity for every buyer: all of them had the same key, so only one was asked to pay. */
it('has no key that is the same for everybody', async () => {
	simulators.world.calls.length = 0;
	const ask = checkout.request({ requestOptions: { idempotencyKey: '={{ 1 / 0 }}' } });
	await expect(ask).rejects.toThrow('Idempotency Key');
	expect(simulators.world.calls).toEqual([]);
});

it.each(['={{ 0 / 0 }}', '={{ [] }}', '={{ ({}) }}', '={{ ["love"] }}'])(
	'reacts with no %s',
	async (reaction) => {
		simulators.world.calls.length = 0;
		const react = runMessenger(graphBase(), ['message', 'react'], { mid: 'm_1', reaction });
		expect((await failureOf(react))?.message).toContain('Reaction');
		expect(simulators.world.calls).toEqual([]);
	},
);
