import { EventEmitter } from 'node:events';

import axios from 'axios';

interface Task {
	dueMs: number;
	run: () => void;
	timer?: NodeJS.Timeout;
}

/** Node cannot wait longer. https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const longestTimerMs = 2 ** 31 - 1;

/** A clock that can be moved. It runs with the wall clock, shifted by what it was advanced. */
export class Clock {
	private offsetMs = 0;
	private readonly tasks = new Map<number, Task>();
	private nextTask = 1;

	now(): Date {
		return new Date(Date.now() + this.offsetMs);
	}

	/** Runs `task` once `delayMs` have passed on this clock. Returns a function that calls it off. */
	after(delayMs: number, task: () => void): () => void {
		const id = this.nextTask++;
		const run = () => {
			if (this.cancel(id)) task();
		};
		const kept = { dueMs: this.now().getTime() + delayMs, run };
		this.tasks.set(id, kept);
		this.wind(kept);
		return () => void this.cancel(id);
	}

	/** Runs `task` once `moment` has come on this clock. Returns a function that calls it off. */
	at(moment: Date, task: () => void): () => void {
		return this.after(Math.max(0, moment.getTime() - this.now().getTime()), task);
	}

	/** Moves the clock forward and runs what has become due, oldest first. */
	advance(ms: number): void {
		this.offsetMs += ms;
		const nowMs = this.now().getTime();
		const due = [...this.tasks.values()].filter((task) => task.dueMs <= nowMs);
		for (const task of due.sort((a, b) => a.dueMs - b.dueMs)) task.run();
		for (const task of this.tasks.values()) this.wind(task);
	}

	/** Calls off everything that is still to come. */
	stop(): void {
		for (const id of [...this.tasks.keys()]) this.cancel(id);
	}

	/** Sets the timer of a task to what is left, in stages where that is more than a timer can wait. */
	private wind(task: Task): void {
		clearTimeout(task.timer);
		const leftMs = Math.max(0, task.dueMs - this.now().getTime());
		task.timer =
			leftMs > longestTimerMs
				? setTimeout(() => this.wind(task), longestTimerMs)
				: setTimeout(task.run, leftMs);
		task.timer.unref();
	}

	private cancel(id: number): boolean {
		clearTimeout(this.tasks.get(id)?.timer);
		return this.tasks.delete(id);
	}
}

export type Vendor = 'messenger' | 'paypal';

/** One request that reached a simulated vendor API. Bodies and tokens are not kept. */
export interface VendorCall {
	vendor: Vendor;
	method: string;
	/** Path below the vendor's prefix, without query, e.g. `/v2/checkout/orders`. */
	path: string;
	/** `PayPal-Request-Id`, where there is one. */
	requestId?: string;
	status: number;
	at: string;
}

/** One attempt to deliver a webhook, and what the receiver answered. */
export interface DeliveryAttempt {
	vendor: Vendor;
	/** What it is about: PayPal's event type, or the Messenger event kind. */
	event: string;
	/** PayPal's event id, or the Messenger mid. */
	eventId: string;
	url: string;
	attempt: number;
	status: number | null;
	error?: string;
	at: string;
}

type FaultAction = 'fail' | 'delay' | 'drop' | 'hold';

/** Something to go wrong on purpose. */
export interface Fault {
	id: number;
	/** `call`: a request to a simulated API. `delivery`: a webhook on its way out. */
	on: 'call' | 'delivery';
	vendor?: Vendor;
	method?: string;
	/** Call: part of the path. Delivery: part of the event name. */
	match?: string;
	/** Skip this many matches first. */
	skip: number;
	/** Then act on this many. */
	times: number;
	action: FaultAction;
	/** For calls: before or after the API did its work. */
	when: 'before' | 'after';
	status?: number;
	body?: unknown;
	ms?: number;
}

export class Faults {
	private list: Fault[] = [];
	private nextId = 1;

	add(fault: Partial<Fault> & Pick<Fault, 'on' | 'action'>): Fault {
		const added: Fault = { skip: 0, times: 1, when: 'before', ...fault, id: this.nextId++ };
		this.list.push(added);
		return added;
	}

	all(): Fault[] {
		return this.list;
	}

	clear(): void {
		this.list = [];
	}

	/** The fault that strikes this call or delivery now, if any; counts it. */
	strike(
		on: Fault['on'],
		what: { vendor: Vendor; method?: string; name: string; when?: Fault['when'] },
	): Fault | undefined {
		for (const fault of this.list) {
			const matches =
				fault.on === on &&
				fault.times > 0 &&
				(!fault.vendor || fault.vendor === what.vendor) &&
				(!fault.method || fault.method === what.method) &&
				(!fault.match || what.name.includes(fault.match)) &&
				(!what.when || fault.when === what.when);
			if (!matches) continue;
			if (fault.skip > 0) {
				fault.skip--;
				continue;
			}
			fault.times--;
			return fault;
		}
		return undefined;
	}
}

/** Everything the simulated vendors share: one clock, one log, one place for faults. */
export class World {
	/** Where the playground answers, e.g. `http://localhost:4010`. Set once it listens. */
	origin = '';
	readonly clock = new Clock();
	readonly faults = new Faults();
	readonly calls: VendorCall[] = [];
	readonly deliveries: DeliveryAttempt[] = [];
	/** Tells open pages that something changed; the event name is a PSID or an order id. */
	readonly bus = new EventEmitter().setMaxListeners(0);
	private readonly held: Array<() => void> = [];
	private generation = 0;

	/**
	 * Posts exactly these bytes to a receiver, once, and logs the attempt.
	 *
	 * @returns the status, or null when there was no answer in `timeoutMs`
	 */
	async deliver(delivery: {
		vendor: Vendor;
		event: string;
		eventId: string;
		url: string;
		body: Buffer;
		headers: Record<string, string>;
		attempt: number;
		timeoutMs: number;
	}): Promise<number | null> {
		const { vendor, event, eventId, url, attempt } = delivery;
		const { generation } = this;
		const fault = this.faults.strike('delivery', { vendor, name: event });
		if (fault?.action === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 0));
		if (fault?.action === 'hold') await new Promise<void>((resolve) => this.held.push(resolve));
		if (generation !== this.generation) return null;
		const record: DeliveryAttempt = {
			vendor,
			event,
			eventId,
			url,
			attempt,
			status: null,
			at: this.clock.now().toISOString(),
		};
		this.deliveries.push(record);
		if (fault?.action === 'drop') {
			record.error = 'dropped on purpose';
			return null;
		}
		try {
			const answer = await axios.post(url, delivery.body, {
				headers: delivery.headers,
				timeout: delivery.timeoutMs,
				maxRedirects: 0,
				validateStatus: () => true,
				responseType: 'text',
				transformRequest: [(body: Buffer) => body],
			});
			record.status = answer.status;
		} catch (error) {
			record.error = error instanceof Error ? error.message : String(error);
		}
		this.bus.emit('delivery', record);
		return record.status;
	}

	/** Lets go every delivery that a `hold` fault stopped. */
	release(): number {
		const waiting = this.held.splice(0);
		for (const letGo of waiting) letGo();
		return waiting.length;
	}

	/** Forgets calls, deliveries, faults and everything that was to come. The clock keeps its time. */
	reset(): void {
		this.stop();
		this.faults.clear();
		this.calls.length = 0;
		this.deliveries.length = 0;
	}

	/** Calls off what is to come, deliveries on hold included. */
	stop(): void {
		this.generation++;
		this.clock.stop();
		this.release();
	}
}
