import type { IWebhookFunctions } from 'n8n-workflow';

import { RecentMemory } from '../recentMemory';

/** What became of a delivery: still being answered, answered with success, or answered with failure. */
export type Outcome = 'pending' | 'accepted' | 'refused';

/** A delivery that carries events into n8n. */
export interface CarryingDelivery {
	outcome(): Outcome;
	/** Resolves when its answer is out, or its connection is gone. */
	settled: Promise<void>;
}

export type Admission<Event> =
	/** These have not been in n8n yet. May be none. */
	| { fresh: Event[] }
	/** An earlier delivery of the same events has not been decided: ask the sender to come again. */
	| 'undecided';

/**
 * The longest that Facebook comes again with what it could not deliver.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#event-notifications
 */
const repeatedForMs = 36 * 60 * 60 * 1000;

/** The longest that PayPal does. https://developer.paypal.com/api/rest/webhooks/ */
const failuresRepeatedForMs = 3 * 24 * 60 * 60 * 1000;

/**
 * Remembers which events are in n8n already, so that an event that is delivered twice runs once.
 * An event counts as seen when the delivery that carried it was answered with success, not when it came
 * in: the execution may fail to start, or later, and then the next delivery is the only chance. While that is
 * open, a second delivery waits for the answer to the first, and is sent back when nobody waits for that any more:
 * a slow workflow is neither started twice nor forgotten.
 *
 * Bounded and in this process only: after a restart, or in another process, an event can come through
 * again. What a flow does with it must not depend on this alone.
 */
export class RecentEvents<Event> {
	/** When, of those that can happen again. */
	private readonly seen: RecentMemory<string, number | undefined>;
	/** What the sender still comes again with: it was answered with failure. */
	private readonly failed = new RecentMemory<string, true>(1000, failuresRepeatedForMs);
	/** As many as are being answered right now: each goes when its delivery is decided. */
	private readonly carried = new Map<string, { delivery: CarryingDelivery; atMs: number | undefined }>();

	/**
	 * @param keyOf what makes an event the same as another
	 * @param limit how many events are remembered
	 * @param againAtMs when an event came that can happen again just like before; undefined for one that can't
	 */
	constructor(
		private readonly keyOf: (event: Event) => string,
		limit = 5000,
		private readonly againAtMs: (event: Event) => number | undefined = () => undefined,
	) {
		this.seen = new RecentMemory(limit);
	}

	/**
	 * @param scope the trigger the events are for
	 * @param delivery the one that carries them now
	 */
	async admit(scope: string, events: Event[], delivery: CarryingDelivery): Promise<Admission<Event>> {
		const keyed = new Map(events.map((event) => [`${scope} ${this.keyOf(event)}`, event]));
		const rivals = this.carriersOf([...keyed.keys()]);
		// Without a rival there is no pause here: of two at the same time, the second finds the first.
		if (rivals.length > 0) await Promise.all(rivals.map(async ({ settled }) => await settled));
		if (this.carriersOf([...keyed.keys()]).length > 0) return 'undecided';
		const fresh = [...keyed].filter(([key, event]) => !this.isRepeat(key, event));
		for (const [key, event] of fresh) this.carried.set(key, { delivery, atMs: this.againAtMs(event) });
		return { fresh: fresh.map(([, event]) => event) };
	}

	private isRepeat(key: string, event: Event): boolean {
		if (!this.seen.has(key)) return false;
		const [seenAtMs, atMs] = [this.seen.get(key), this.againAtMs(event)];
		return seenAtMs === undefined || atMs === undefined || Math.abs(atMs - seenAtMs) <= repeatedForMs;
	}

	/** Deliveries that carry one of these and are not decided yet. */
	private carriersOf(keys: string[]): CarryingDelivery[] {
		this.settle();
		return [...new Set(keys.map((key) => this.carried.get(key)?.delivery))].filter(
			(carrier) => carrier !== undefined,
		);
	}

	/** Looked at when needed instead of on an event: an answer may be given after its connection is gone. */
	private settle(): void {
		for (const [key, { delivery, atMs }] of this.carried) {
			const outcome = delivery.outcome();
			if (outcome === 'pending') continue;
			this.carried.delete(key);
			this.failed.delete(key);
			if (outcome === 'accepted') this.seen.set(key, atMs);
			else this.failed.set(key, true);
		}
	}

	/** The IDs of events of a trigger that were answered with failure, the last twenty; a sample's key is no ID. */
	failedOf(scope: string): string[] {
		this.settle();
		return this.failed
			.keysAt()
			.flatMap((key) => (key.startsWith(`${scope} `) ? key.slice(scope.length + 1) : []))
			.filter((key) => !key.includes(' '))
			.slice(-20);
	}
}

/**
 * The delivery that a trigger is answering. n8n answers with success when it has started the execution, or when the
 * execution has come to its end, by the response mode of the webhook, and else with 500; also into a connection
 * that is gone by then, so that the next delivery finds it decided.
 */
export function carriedBy(response: ReturnType<IWebhookFunctions['getResponseObject']>): CarryingDelivery {
	return {
		outcome: () => {
			if (!response.writableEnded) return 'pending';
			return response.statusCode < 300 ? 'accepted' : 'refused';
		},
		settled: new Promise((resolve) => {
			if (response.closed) resolve();
			else response.once('close', resolve);
		}),
	};
}
