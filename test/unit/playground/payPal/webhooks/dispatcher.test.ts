import { createSigningAuthority } from '../../../../../playground/payPal/webhooks/authority.ts';
import {
	Dispatcher,
	pauseBeforeRetryMs,
	retries,
} from '../../../../../playground/payPal/webhooks/dispatcher.ts';
import { toEvent } from '../../../../../playground/payPal/webhooks/event.ts';
import { simulatedWebhookId } from '../../../../../playground/payPal/webhooks/signing.ts';
import { World } from '../../../../../playground/world/world.ts';

const threeDaysMs = 3 * 24 * 3_600_000;

describe('deliveries that nobody accepts', () => {
	let world: World;
	let dispatcher: Dispatcher;
	let sent: Array<Parameters<World['deliver']>[0]>;
	let answer: number | null;
	const authority = createSigningAuthority(new Date());
	const what = {
		event_type: 'CHECKOUT.ORDER.APPROVED',
		resource_type: 'checkout-order',
		summary: '',
		resource: {},
	};

	beforeEach(() => {
		world = new World();
		sent = [];
		answer = 503;
		world.deliver = async (delivery) => {
			sent.push(delivery);
			return answer;
		};
		dispatcher = new Dispatcher(world, async () => await authority);
	});
	afterEach(() => world.stop());

	const send = async (receiver: { webhookId?: string; isWanted?: () => boolean } = {}) => {
		const event = toEvent(what, world.clock.now(), 'http://localhost');
		dispatcher.send(event, {
			webhookId: 'HOOK',
			url: 'http://localhost/',
			isWanted: () => true,
			...receiver,
		});
		await settled();
	};
	/** Attempts are asynchronous, but wait for nothing that takes time. */
	const settled = async () => {
		await authority;
		for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
	};
	const pass = async (ms: number) => {
		world.clock.advance(ms);
		await settled();
	};
	const passAll = async () => {
		for (let retry = 1; retry <= retries + 2; retry++)
			await pass(pauseBeforeRetryMs(Math.min(retry, retries)));
	};

	it('are repeated 25 times within three days, later and later', async () => {
		const pauses = Array.from({ length: retries }, (_, index) => pauseBeforeRetryMs(index + 1));
		const total = pauses.reduce((sum, pause) => sum + pause, 0);
		expect(retries).toBe(25);
		expect(Math.abs(total - threeDaysMs)).toBeLessThan(1000);
		expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);

		await send();
		await passAll();
		expect(sent).toHaveLength(26);
		expect(sent.map(({ attempt }) => attempt)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
	});

	it('keep body, transmission id, time and signature', async () => {
		await send();
		await pass(pauseBeforeRetryMs(1));
		const [first, second] = sent;
		const kept = ['paypal-transmission-id', 'paypal-transmission-time', 'paypal-transmission-sig'] as const;
		for (const name of kept) expect(second?.headers[name]).toBe(first?.headers[name]);
		expect(second?.body).toEqual(first?.body);
		expect([first, second].map((delivery) => delivery?.headers['user-agent']?.slice(0, 11))).toEqual([
			'PayPal/AUHD',
			'PayPal/AUHR',
		]);
	});

	it('end with the first 2xx', async () => {
		await send();
		answer = 204;
		await pass(pauseBeforeRetryMs(1));
		await passAll();
		expect(sent).toHaveLength(2);
	});

	it('end when the webhook is deleted', async () => {
		let wanted = true;
		await send({ isWanted: () => wanted });
		wanted = false;
		await passAll();
		expect(sent).toHaveLength(1);
	});

	it('are not repeated when the event is simulated', async () => {
		await send({ webhookId: simulatedWebhookId });
		await passAll();
		expect(sent).toHaveLength(1);
	});
});
