import axios from 'axios';
import type { IWebhookFunctions } from 'n8n-workflow';

import { sendOneByOne } from '../../nodes/MessengerTrigger/receive/oneByOne';
import { parseDelivery } from '../../nodes/vendors/messenger/events/events';
import { signMessengerDelivery } from '../../nodes/vendors/messenger/events/signature';
import { app, buyers, page } from '../../playground/seed.ts';
import { withMessengerTrigger } from '../support/messengerTrigger';
import type { PlacedNode } from '../support/n8nCore';

const { host, trigger } = withMessengerTrigger();

const tap = (payload: string, psid = buyers[0]!.psid) => ({
	sender: { id: psid },
	recipient: { id: page.id },
	timestamp: 1_795_000_000_000,
	postback: { mid: `m_${payload}`, title: 'Buy', payload },
});

const deliveryOf = (...messaging: object[]) =>
	Buffer.from(
		JSON.stringify({ object: 'page', entry: [{ id: page.id, time: 1_795_000_000_000, messaging }] }),
	);

const deliver = async (placed: PlacedNode, body: Buffer) =>
	(
		await axios.post(host.urlOf(placed), body, {
			headers: {
				'content-type': 'application/json',
				'x-hub-signature-256': signMessengerDelivery(body, app.secret),
			},
			validateStatus: () => true,
		})
	).status;

const payloads = () => host.executions.map((items) => items.map(({ payload }) => payload));

describe('a delivery with several taps', () => {
	it('starts an execution for each, in order, and once when it is repeated', async () => {
		const placed = trigger();
		await host.publish(placed);
		const body = deliveryOf(tap('A1'), tap('A2'), tap('A3'));
		expect(await deliver(placed, body)).toBe(200);
		expect(payloads()).toEqual([['A1'], ['A2'], ['A3']]);
		expect(await deliver(placed, body)).toBe(200);
		expect(host.executions).toHaveLength(3);
	});

	it('comes again when one could not be started, and then starts that one', async () => {
		const placed = trigger();
		await host.publish(placed);
		const body = deliveryOf(tap('B1'), tap('B2'));
		host.failuresToStart = 1;
		expect(await deliver(placed, body)).toBe(503);
		expect(await deliver(placed, body)).toBe(200);
		expect(payloads().flat().sort()).toEqual(['B1', 'B2']);
	});

	it('starts nothing for those that are not wanted', async () => {
		const placed = trigger({ options: { payloadPrefix: 'BUY' } });
		await host.publish(placed);
		expect(await deliver(placed, deliveryOf(tap('BUY1'), tap('HELP'), tap('BUY2')))).toBe(200);
		expect(payloads()).toEqual([['BUY1'], ['BUY2']]);
	});

	it('of many buyers is in n8n within the time Facebook waits', async () => {
		const placed = trigger();
		await host.publish(placed);
		const taps = Array.from({ length: 50 }, (_, number) => tap(`M${number}`, `28777805391${1000 + number}`));
		const statuses = [];
		do statuses.push(await deliver(placed, deliveryOf(...taps)));
		while (statuses.at(-1) === 503 && statuses.length < 20);
		expect(statuses.at(-1)).toBe(200);
		expect(new Set(payloads().flat()).size).toBe(50);
		expect(host.executions).toHaveLength(50);
	});

	it('in a test run starts the one execution there is', async () => {
		const placed = trigger();
		await host.test(placed);
		const body = deliveryOf(tap('T1'), tap('T2'));
		await axios.post(host.urlOf(placed, true), body, {
			headers: {
				'content-type': 'application/json',
				'x-hub-signature-256': signMessengerDelivery(body, app.secret),
			},
		});
		expect(payloads()).toEqual([['T1', 'T2']]);
	});
});

describe('where n8n', () => {
	const events = () => parseDelivery(deliveryOf(tap('U1'), tap('U2')));
	let addresses = 0;
	const context = (answer: () => Promise<unknown>) => {
		const url = `https://n8n-${++addresses}.example/webhook/1/messenger`;
		const calls: number[] = [];
		const httpRequest = async () => {
			calls.push(Date.now());
			return await answer();
		};
		return {
			calls,
			ctx: { getNodeWebhookUrl: () => url, helpers: { httpRequest } } as unknown as IWebhookFunctions,
		};
	};

	it('cannot call its own address, all events are left, and it is not tried again at once', async () => {
		const { ctx, calls } = context(async () => await Promise.reject(new Error('connect ECONNREFUSED')));
		for (let time = 0; time < 2; time++) {
			const { left, isIncomplete } = await sendOneByOne(ctx, events(), app.secret);
			expect([left.length, isIncomplete]).toEqual([2, false]);
		}
		expect(calls).toHaveLength(1);
	});

	it('answers with a page of something else, all events are left', async () => {
		const { ctx } = context(async () => ({ statusCode: 404 }));
		expect((await sendOneByOne(ctx, events(), app.secret)).left).toHaveLength(2);
	});

	it('cannot take any more, the delivery comes again, and is tried again', async () => {
		const { ctx, calls } = context(async () => ({ statusCode: 503, body: '{"message":"Try again later"}' }));
		for (let time = 0; time < 2; time++)
			expect(await sendOneByOne(ctx, events(), app.secret)).toEqual({ left: [], isIncomplete: true });
		expect(calls).toHaveLength(2);
	});
});
