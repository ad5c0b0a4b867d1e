import { withCheckout } from '../support/checkoutNode';
import { failureOf, runMessenger } from '../support/messengerRun';

const { simulators, checkout, buyer } = withCheckout();

/** As a sheet gives it: the last digits are gone before it comes here. */
const long = 340434161094042557n;

/**
 * Numbers of parcels and payloads from a sheet went out with other last digits than they had there, and what could not be
 * worked out was sent as "NaN".
 */
describe('a text that is a number', () => {
	it('tells no buyer of a parcel that does not exist', async () => {
		const orderId = await checkout.order();
		const before = (await buyer.got()).length;
		const update = { update: 'shipped', orderId, trackingNumber: '={{ $json.tracking }}' };
		const tell = async (tracking: unknown) =>
			await checkout.run('sendOrderUpdate', update, { items: [{ json: { tracking } as never }] });
		for (const lost of [Number(long), NaN, Infinity])
			await expect(tell(lost)).rejects.toThrow(/^Tracking Number: /);
		expect(await buyer.got()).toHaveLength(before);
		expect((await tell(String(long))).output).toBe(0);
		expect(JSON.stringify((await buyer.got()).at(-1))).toContain(String(long));
	});

	it.each([
		['sendText', { text: '={{ 1 - "x" }}' }, 'Text'],
		[
			'sendQuickReplies',
			{ text: 'Which?', quickReplies: { quickReply: [{ title: 'This', payload: `={{ ${long} }}` }] } },
			'Payload',
		],
		['sendCarousel', { cardsFrom: 'items', rowTitle: 'Mug', rowPrice: '={{ 1 - "x" }}' }, 'Price'],
	])('is refused by %s before any call', async (operation, parameters, field) => {
		simulators.world.calls.length = 0;
		const base = `${simulators.origin}/graph.facebook.com`;
		const error = await failureOf(runMessenger(base, ['message', operation], parameters as never));
		expect(error?.message).toContain(field);
		expect(simulators.world.calls).toEqual([]);
	});

	it('is sent where all of it is there', async () => {
		const base = `${simulators.origin}/graph.facebook.com`;
		for (const text of [0, 7, 2.5, -1]) await runMessenger(base, ['message', 'sendText'], { text });
		expect((await buyer.got()).slice(-4).map(({ text }) => text)).toEqual(['0', '7', '2.5', '-1']);
	});
});
