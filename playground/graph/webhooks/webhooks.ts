import { createHmac } from 'node:crypto';

import { app } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import type { Subscriptions } from './subscriptions.ts';
import { toWire } from './wireEncoding.ts';

/** One item of a delivery's `messaging` list. */
export interface MessagingEvent {
	/** Missing where nobody in particular did it, e.g. in `app_roles`. */
	sender?: { id: string };
	recipient: { id: string };
	/** Milliseconds. */
	timestamp: number;
	[content: string]: unknown;
}

/** Where in an entry an update stands: another app's conversation is overheard in `standby`. */
export type Channel = 'messaging' | 'standby';

interface Queued {
	pageId: string;
	list: Channel | 'changes';
	/** The webhook field it belongs to, e.g. `messages`. */
	field: string;
	eventId: string;
	callbackUrl: string;
	update: unknown;
}

interface Delivery {
	pageIds: string[];
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
	/** By Page id. */
	private readonly failingSince = new Map<string, Date>();
	private generation = 0;
	private readonly world: World;
	private readonly subscriptions: Subscriptions;

	constructor(world: World, subscriptions: Subscriptions) {
		this.world = world;
		this.subscriptions = subscriptions;
	}

	/** Delivers the event if the app wants it and the Page lets it have it. */
	emit(
		pageId: string,
		field: string,
		eventId: string,
		event: MessagingEvent,
		channel: Channel = 'messaging',
	): void {
		this.enqueue({ pageId, list: channel, field, eventId, update: event });
	}

	/** Something that changed on the Page itself, e.g. a comment in its feed. */
	emitChange(pageId: string, field: string, eventId: string, value: Record<string, unknown>): void {
		this.enqueue({ pageId, list: 'changes', field, eventId, update: { field, value } });
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
		this.failingSince.clear();
	}

	private enqueue(update: Omit<Queued, 'callbackUrl'>): void {
		const callbackUrl = this.subscriptions.callbackFor(update.pageId, update.field);
		if (!callbackUrl) return;
		this.queue.push({ ...update, callbackUrl });
		if (this.queue.length >= this.batchSize) this.flush();
	}

	private flush(): void {
		const queued = this.queue.splice(0);
		const first = queued[0];
		if (!first) return;
		const delivery = {
			pageIds: [...new Set(queued.map(({ pageId }) => pageId))],
			fields: [...new Set(queued.map(({ field }) => field))].join(','),
			eventIds: queued.map(({ eventId }) => eventId),
			callbackUrl: first.callbackUrl,
			body: toWire({ object: 'page', entry: toEntries(queued, this.world.clock.now().getTime()) }),
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
			for (const pageId of delivery.pageIds) this.failingSince.delete(pageId);
			return;
		}
		for (const pageId of delivery.pageIds) {
			if (!this.failingSince.has(pageId)) this.failingSince.set(pageId, this.world.clock.now());
		}
		this.tryAgain(delivery, attempt);
	}

	private tryAgain(delivery: Delivery, attempt: number): void {
		const now = this.world.clock.now().getTime();
		const lost = delivery.pageIds.filter(
			(pageId) => now - (this.failingSince.get(pageId)?.getTime() ?? now) >= 60 * minuteMs,
		);
		for (const pageId of lost) this.subscriptions.unsubscribe(pageId);
		if (lost.length > 0) return;
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

/** One entry per Page and kind of list. Messaging entries are timed in milliseconds, changes in seconds. */
function toEntries(queued: Queued[], nowMs: number): Array<Record<string, unknown>> {
	const byList = new Map<string, Queued[]>();
	for (const update of queued) {
		const key = `${update.pageId} ${update.list}`;
		byList.set(key, [...(byList.get(key) ?? []), update]);
	}
	return [...byList.values()].map((updates) => {
		const { pageId, list } = updates[0]!;
		const time = list === 'changes' ? Math.floor(nowMs / 1000) : nowMs;
		return { id: pageId, time, [list]: updates.map(({ update }) => update) };
	});
}

const headersFor = (body: Buffer): Record<string, string> => ({
	accept: '*/*',
	'content-type': 'application/json',
	'user-agent': 'facebookexternalua',
	'x-hub-signature': `sha1=${createHmac('sha1', app.secret).update(body).digest('hex')}`,
	'x-hub-signature-256': `sha256=${createHmac('sha256', app.secret).update(body).digest('hex')}`,
});
