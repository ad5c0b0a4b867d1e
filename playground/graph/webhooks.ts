import { createHmac } from 'node:crypto';

import { app, page } from '../seed.ts';
import type { World } from '../world.ts';

import type { Subscriptions } from './subscriptions.ts';
import { toWire } from './wireEncoding.ts';

/** One item of a delivery's `messaging` list. */
export interface MessagingEvent {
	sender: { id: string };
	recipient: { id: string };
	/** Milliseconds. */
	timestamp: number;
	[content: string]: unknown;
}

interface Queued {
	/** The webhook field it belongs to, e.g. `messages`. */
	field: string;
	eventId: string;
	callbackUrl: string;
	event: MessagingEvent;
}

interface Delivery {
	fields: string;
	eventIds: string[];
	callbackUrl: string;
	body: Buffer;
}

const minuteMs = 60_000;
/** Meta tries "a few more times" at once, then gives the receiver an hour. */
const immediateTries = 4;
const laterTriesMs = [minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, 60 * minuteMs];
const answerTimeoutMs = 5000;
const remembered = 1000;

/**
 * Sends events to the app's callback: signed, escaped, tried again, and no more after an hour without a 200.
 * https://developers.facebook.com/docs/messenger-platform/webhooks
 */
export class Webhooks {
	/** How many events share a delivery. More than one: they wait until so many are there. */
	batchSize = 1;
	private queue: Queued[] = [];
	private sent: Delivery[] = [];
	private failingSince: Date | undefined;
	private generation = 0;
	private readonly world: World;
	private readonly subscriptions: Subscriptions;

	constructor(world: World, subscriptions: Subscriptions) {
		this.world = world;
		this.subscriptions = subscriptions;
	}

	/** Delivers the event if the app wants it and the Page lets it have it. */
	emit(field: string, eventId: string, event: MessagingEvent): void {
		const callbackUrl = this.subscriptions.callbackFor(field);
		if (!callbackUrl) return;
		this.queue.push({ field, eventId, callbackUrl, event });
		if (this.queue.length >= this.batchSize) this.flush();
	}

	/** From now on so many events share a delivery; what was waiting leaves at once. */
	setBatchSize(size: number): void {
		this.batchSize = size;
		this.flush();
	}

	/** Delivers the same bytes again, as Meta does when it is not sure. Returns false for an unknown id. */
	redeliver(eventId: string): boolean {
		const delivery = this.sent.findLast((candidate) => candidate.eventIds.includes(eventId));
		if (!delivery) return false;
		void this.attempt(delivery, 1);
		return true;
	}

	reset(): void {
		this.generation++;
		this.batchSize = 1;
		this.queue = [];
		this.sent = [];
		this.failingSince = undefined;
	}

	private flush(): void {
		const queued = this.queue.splice(0);
		const first = queued[0];
		if (!first) return;
		const entry = {
			id: page.id,
			time: this.world.clock.now().getTime(),
			messaging: queued.map(({ event }) => event),
		};
		const delivery = {
			fields: [...new Set(queued.map(({ field }) => field))].join(','),
			eventIds: queued.map(({ eventId }) => eventId),
			callbackUrl: first.callbackUrl,
			body: toWire({ object: 'page', entry: [entry] }),
		};
		this.sent = [...this.sent.slice(1 - remembered), delivery];
		void this.attempt(delivery, 1);
	}

	private async attempt(delivery: Delivery, attempt: number): Promise<void> {
		const { generation } = this;
		const status = await this.world.deliver({
			vendor: 'messenger',
			event: delivery.fields,
			eventId: delivery.eventIds.join(','),
			url: delivery.callbackUrl,
			body: delivery.body,
			headers: headersFor(delivery.body),
			attempt,
			timeoutMs: answerTimeoutMs,
		});
		if (generation !== this.generation) return;
		if (status === 200) {
			this.failingSince = undefined;
			return;
		}
		this.failingSince ??= this.world.clock.now();
		this.tryAgain(delivery, attempt);
	}

	private tryAgain(delivery: Delivery, attempt: number): void {
		const now = this.world.clock.now().getTime();
		const failingMs = now - (this.failingSince?.getTime() ?? now);
		if (failingMs >= 60 * minuteMs) {
			this.subscriptions.page = undefined;
			return;
		}
		if (attempt < immediateTries) {
			void this.attempt(delivery, attempt + 1);
			return;
		}
		const nextTryMs = laterTriesMs[attempt - immediateTries];
		if (nextTryMs === undefined) return;
		const previousTryMs = laterTriesMs[attempt - immediateTries - 1] ?? 0;
		this.world.clock.after(nextTryMs - previousTryMs, () => void this.attempt(delivery, attempt + 1));
	}
}

const headersFor = (body: Buffer): Record<string, string> => ({
	accept: '*/*',
	'content-type': 'application/json',
	'user-agent': 'facebookexternalua',
	'x-hub-signature': `sha1=${createHmac('sha1', app.secret).update(body).digest('hex')}`,
	'x-hub-signature-256': `sha256=${createHmac('sha256', app.secret).update(body).digest('hex')}`,
});
