import axios from 'axios';
import { once } from 'node:events';

import { pauseBeforeRetryMs, retries } from '../../../../playground/payPal/webhooks/dispatcher.ts';
import { eventually } from '../../../support/eventually';
import { withPayPalTrigger } from '../../../support/payPalTrigger';

const underTest = withPayPalTrigger();
const {
	simulators,
	host,
	trigger,
	webhooks,
	recordedApproval,
	patchWebhook,
	deliver,
	approvedOrder,
	attempts,
} = underTest;

/** An execution that goes on until the test ends it. */
function openEnded() {
	let end: (outcome: 'success' | 'error') => void = () => undefined;
	const ended = new Promise<'success' | 'error'>((resolve) => (end = resolve));
	host.executionEnd = async () => await ended;
	return end;
}

const started = async (count: number) =>
	await eventually(`${count} executions`, () => host.executions.length === count);

describe('an event whose execution fails', () => {
	it('is sent again by PayPal, and starts the workflow once more, until it has come to a good end', async () => {
		await host.publish(trigger());
		let failures = 2;
		host.executionEnd = async () => (failures-- > 0 ? 'error' : 'success');
		await approvedOrder();
		await attempts(1);
		for (const attempt of [1, 2]) {
			simulators.world.clock.advance(pauseBeforeRetryMs(attempt));
			await attempts(attempt + 1);
		}
		simulators.world.clock.advance(3 * 24 * 3_600_000);
		expect((await attempts(3)).map(({ status }) => status)).toEqual([500, 500, 200]);
		expect(host.executions).toHaveLength(3);
		expect(new Set(host.executions.map(([item]) => item!.eventId)).size).toBe(1);
	});

	it('is sent 25 times more in three days, and no more', async () => {
		await host.publish(trigger());
		host.executionEnd = async () => 'error';
		await approvedOrder();
		await attempts(1);
		for (let attempt = 1; attempt <= retries + 1; attempt++) {
			simulators.world.clock.advance(3 * 24 * 3_600_000);
			await attempts(Math.min(attempt, retries) + 1);
		}
		expect(simulators.world.deliveries).toHaveLength(26);
		expect(host.executions).toHaveLength(26);
	});

	it('is not sent again where the merchant wants PayPal to be answered at once', async () => {
		await host.publish(trigger({ answerPayPal: 'atOnce' }));
		host.executionEnd = async () => 'error';
		await approvedOrder();
		expect(await attempts(1)).toMatchObject([{ status: 200 }]);
		expect(host.executions).toHaveLength(1);
	});
});

describe('an event whose execution takes longer than PayPal waits', () => {
	it.each([
		['success', 1],
		['error', 2],
	] as const)(
		'is sent back while that goes on, and after a %s started %d times in all',
		async (outcome, times) => {
			const placed = trigger();
			await host.publish(placed);
			const delivery = await recordedApproval(placed);
			const end = openEnded();
			const impatient = new AbortController();
			const first = axios
				.post(host.urlOf(placed), delivery.rawBody, {
					headers: { ...(delivery.headers as Record<string, string>) },
					transformRequest: [(body: Buffer) => body],
					signal: impatient.signal,
				})
				.catch(() => 'hung up');
			await started(1);
			impatient.abort();
			expect(await first).toBe('hung up');

			await eventually('the repeat to be sent back', async () => (await deliver(placed, delivery)) === 503);
			expect(host.executions).toHaveLength(1);
			end(outcome);
			host.executionEnd = async () => 'success';
			await eventually('the event to be through', async () => (await deliver(placed, delivery)) === 200);
			expect(await deliver(placed, delivery)).toBe(200);
			expect(host.executions).toHaveLength(times);
		},
	);

	it('is answered like the first when the repeat waits for it', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const end = openEnded();
		const both = [deliver(placed, delivery), deliver(placed, delivery)];
		await started(1);
		end('success');
		expect(await Promise.all(both)).toEqual([200, 200]);
		expect(host.executions).toHaveLength(1);
	});
});

describe('when PayPal is answered can be changed', () => {
	it('and its webhook is led to the other address, with the ID that it signs for', async () => {
		const placed = trigger();
		await host.publish(placed);
		const delivery = await recordedApproval(placed);
		const [before] = webhooks();
		const changed = { ...placed, ...trigger({ answerPayPal: 'atOnce' }), staticData: placed.staticData! };
		await host.publish(changed);
		expect(webhooks()).toEqual([{ ...before, url: before!.url.replace(/webhook$/, 'at-once') }]);
		expect(await deliver(placed, delivery)).toBe(200);

		await host.publish(placed);
		expect(webhooks()).toEqual([before]);
	});

	it('and of two webhooks at both addresses one stays', async () => {
		const placed = trigger();
		await host.publish(placed);
		const [own] = webhooks();
		await patchWebhook(own!.id, '/url', own!.url.replace(/webhook$/, 'at-once'));
		const changed = trigger();
		await host.publish(trigger({}, { webhookId: 'another' }));
		const other = webhooks().find(({ id }) => id !== own!.id)!;
		await patchWebhook(other.id, '/url', own!.url);
		await host.publish(changed);
		expect(webhooks()).toMatchObject([{ id: other.id, url: own!.url }]);
	});

	it('and unpublishing takes it off PayPal, whichever it is', async () => {
		const placed = trigger({ answerPayPal: 'atOnce' });
		await host.publish(placed);
		await host.unpublish({ ...placed, ...trigger(), staticData: placed.staticData! });
		expect(webhooks()).toEqual([]);
	});
});

it('a delivery whose sender has gone before it is looked at is known when it has ended', async () => {
	const { carriedBy } = await import('../../../../nodes/core/webhook/recentEvents');
	const { createServer } = await import('node:http');
	const server = createServer();
	server.listen(0);
	await once(server, 'listening');
	const request = axios
		.get(`http://localhost:${(server.address() as { port: number }).port}`)
		.catch(() => '');
	const [, response] = (await once(server, 'request')) as [unknown, Parameters<typeof carriedBy>[0]];
	response.destroy();
	await request;
	await eventually('the connection to be gone', () => response.closed);
	const delivery = carriedBy(response);
	await delivery.settled;
	expect(delivery.outcome()).toBe('pending');
	response.statusCode = 500;
	response.end();
	expect(delivery.outcome()).toBe('refused');
	server.close();
});
