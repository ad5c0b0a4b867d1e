import type { MessengerEvent, MessengerEventKind } from './events';

/** What became of a delivery: still being answered, answered with success, or answered with failure. */
export type Outcome = 'pending' | 'accepted' | 'refused';

/** A delivery that carries events into n8n. */
export interface CarryingDelivery {
	outcome(): Outcome;
	/** Resolves when its answer is out, or its connection is gone. */
	settled: Promise<void>;
}

export type Admission =
	/** These have not been in n8n yet. May be none. */
	| { fresh: MessengerEvent[] }
	/** An earlier delivery of the same events has not been decided: ask Facebook to come again. */
	| 'undecided';

/**
 * Remembers which events are in n8n already, so that an event that Facebook delivers twice runs once.
 * An event counts as seen when the delivery that carried it was answered with success, not when it came
 * in: n8n may fail to start the execution, and then the next delivery is the only chance. While that is
 * open, a second delivery waits for the answer to the first.
 *
 * Bounded and in this process only: after a restart, or in another process, an event can come through
 * again. What a flow does with it must not depend on this alone.
 */
export class RecentEvents {
	private readonly seen = new Set<string>();
	private readonly carried = new Map<string, CarryingDelivery>();

	constructor(private readonly limit = 5000) {}

	/**
	 * @param scope the trigger the events are for
	 * @param delivery the one that carries them now
	 */
	async admit(scope: string, events: MessengerEvent[], delivery: CarryingDelivery): Promise<Admission> {
		const keyed = new Map(events.map((event) => [`${scope} ${keyOf(event)}`, event]));
		const rivals = this.carriersOf([...keyed.keys()]);
		await Promise.all(rivals.map(async ({ settled }) => await settled));
		if (this.carriersOf([...keyed.keys()]).length > 0) return 'undecided';
		const fresh = [...keyed].filter(([key]) => !this.seen.has(key));
		for (const [key] of fresh) this.carried.set(key, delivery);
		return { fresh: fresh.map(([, event]) => event) };
	}

	/** Deliveries that carry one of these and are not decided yet. */
	private carriersOf(keys: string[]): CarryingDelivery[] {
		this.settle();
		return [...new Set(keys.map((key) => this.carried.get(key)))].filter((carrier) => carrier !== undefined);
	}

	/** Looked at when needed instead of on an event: an answer may be given after its connection is gone. */
	private settle(): void {
		for (const [key, carrier] of this.carried) {
			const outcome = carrier.outcome();
			if (outcome === 'pending') continue;
			this.carried.delete(key);
			if (outcome === 'accepted') this.seen.add(key);
		}
		for (const key of this.seen) {
			if (this.seen.size <= this.limit) break;
			this.seen.delete(key);
		}
	}
}

/** Kinds whose mid is their own. The others name the mid of the message they are about. */
const kindsWithMid: MessengerEventKind[] = ['message', 'quickReply', 'echo', 'postback', 'messageDeleted'];

/** What makes an event the same as another: its mid, or everything it says where it has none of its own. */
export const keyOf = ({ kind, pageId, psid, mid, at, raw }: MessengerEvent): string =>
	JSON.stringify(
		mid && kindsWithMid.includes(kind) ? [pageId, kind, mid] : [pageId, kind, psid, at.getTime(), raw],
	);
