import { World } from '../../../../playground/world/world.ts';
import { Receiver } from '../../../support/simulators';

describe('World.deliver', () => {
	const world = new World();
	const receiver = new Receiver();
	const send = async () =>
		await world.deliver({
			vendor: 'messenger',
			event: 'messages',
			eventId: 'm_1',
			url: receiver.url,
			body: Buffer.from('{"text":"\\u00e9"}'),
			headers: { 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=00' },
			attempt: 1,
			timeoutMs: 1000,
		});

	beforeAll(async () => await receiver.start());
	beforeEach(() => {
		world.reset();
		receiver.reset();
	});
	afterAll(async () => {
		world.stop();
		await receiver.stop();
	});

	it('posts exactly the bytes it was given, and logs the answer', async () => {
		receiver.status = 503;
		expect(await send()).toBe(503);
		expect(receiver.deliveries[0]!.rawBody.toString()).toBe('{"text":"\\u00e9"}');
		expect(receiver.deliveries[0]!.headers['x-hub-signature-256']).toBe('sha256=00');
		expect(world.deliveries).toMatchObject([{ event: 'messages', eventId: 'm_1', attempt: 1, status: 503 }]);
	});

	it('drops a delivery on purpose', async () => {
		world.faults.add({ on: 'delivery', action: 'drop' });
		expect(await send()).toBeNull();
		expect(receiver.deliveries).toHaveLength(0);
		expect(world.deliveries).toMatchObject([{ status: null, error: 'dropped on purpose' }]);
	});

	it('delivers twice on purpose, the same bytes', async () => {
		world.faults.add({ on: 'delivery', action: 'repeat' });
		expect(await send()).toBe(200);
		const [first, second] = await receiver.received(2);
		expect(second!.rawBody).toEqual(first!.rawBody);
		expect(await send()).toBe(200);
		expect(receiver.deliveries).toHaveLength(3);
	});

	it('holds a delivery until it is released', async () => {
		world.faults.add({ on: 'delivery', action: 'hold' });
		const sending = send();
		expect(world.deliveries).toHaveLength(0);
		expect(world.release()).toBe(1);
		expect(await sending).toBe(200);
	});

	it('forgets a held delivery on a reset', async () => {
		world.faults.add({ on: 'delivery', action: 'hold' });
		const sending = send();
		world.reset();
		expect(await sending).toBeNull();
		expect(receiver.deliveries).toHaveLength(0);
		expect(world.deliveries).toHaveLength(0);
	});

	it.each([
		[{ action: 'drop', when: 'after' }, null],
		[{ action: 'fail', when: 'after', status: 500 }, 500],
		[{ action: 'fail', when: 'after' }, 502],
	] as const)('%j: the receiver has got it, and the vendor does not hear so', async (fault, heard) => {
		world.faults.add({ on: 'delivery', ...fault });
		expect(await send()).toBe(heard);
		expect(receiver.deliveries).toHaveLength(1);
	});

	it('fails before the receiver has got it', async () => {
		world.faults.add({ on: 'delivery', action: 'fail', status: 429 });
		expect(await send()).toBe(429);
		expect(receiver.deliveries).toEqual([]);
		expect(await send()).toBe(200);
	});

	it('says what went wrong when nobody answers', async () => {
		const unreachable = { url: 'http://127.0.0.1:1/', body: Buffer.from('{}'), headers: {}, attempt: 1 };
		const about = { vendor: 'paypal', event: 'E', eventId: '1', timeoutMs: 1000 } as const;
		expect(await world.deliver({ ...about, ...unreachable })).toBeNull();
		expect(world.deliveries[0]!.error).toContain('ECONNREFUSED');
	});
});
