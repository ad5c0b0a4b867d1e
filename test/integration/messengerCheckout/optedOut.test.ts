import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

const tell = async (orderId: string, kind: string, optedOut: unknown) =>
	await checkout.notify(orderId, { kind, notificationOptions: { optedOut } as never });

describe('a buyer who has said stop', () => {
	it('is not reminded, without a word to Facebook', async () => {
		const orderId = await checkout.order();
		const before = (await buyer.got()).length;
		const { output, json } = await tell(orderId, 'reminder', true);
		expect(output).toBe(1);
		expect(json.notification).toMatchObject({ kind: 'reminder', sent: false, outcome: 'opted-out' });
		expect(await buyer.got()).toHaveLength(before);
	});

	it('still gets the receipt', async () => {
		const orderId = await checkout.order();
		await checkout.settled(orderId);
		const { output, json } = await tell(orderId, 'auto', true);
		expect(output).toBe(0);
		expect(json.notification).toMatchObject({ kind: 'paid', sent: true });
	});

	it.each([true, 'true', 'Yes', 1, '1', 'on'])('%j is yes', async (given) => {
		const { json } = await tell(await checkout.order(), 'reminder', given);
		expect(json.notification).toMatchObject({ outcome: 'opted-out' });
	});

	it.each([undefined, null, '', false, 'false', 'no', 0, '0', 'off'])('%j is no', async (given) => {
		const { json } = await tell(await checkout.order(), 'reminder', given);
		expect(json.notification).toMatchObject({ kind: 'reminder', sent: true });
	});

	it.each(['maybe', 2, ['true'], { optedOut: true }])('%j is refused before any call', async (given) => {
		const orderId = await checkout.order();
		simulators.world.calls.length = 0;
		await expect(tell(orderId, 'reminder', given)).rejects.toThrow('Opted Out');
		expect(simulators.world.calls).toEqual([]);
	});
});
