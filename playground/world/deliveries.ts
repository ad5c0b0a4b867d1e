import type { EventEmitter } from 'node:events';

import axios from 'axios';

import type { Vendor } from './calls.ts';
import type { Clock } from './clock.ts';
import type { Concerns } from './concerns.ts';
import type { Fault, Faults } from './faults.ts';
import type { Traffic } from './traffic.ts';

/** A webhook on its way out: these bytes, to that receiver. */
export interface Delivery {
	vendor: Vendor;
	event: string;
	eventId: string;
	url: string;
	body: Buffer;
	headers: Record<string, string>;
	attempt: number;
	timeoutMs: number;
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
	/** The person it is about, where somebody is followed: see `Concerns`. */
	about?: string;
	at: string;
}

interface Surroundings {
	clock: Clock;
	faults: Faults;
	concerns: Concerns;
	traffic: Traffic;
	bus: EventEmitter;
}

/** Brings webhooks to their receivers, and keeps a log of it. */
export class Deliveries {
	readonly log: DeliveryAttempt[] = [];
	private readonly held: Array<() => void> = [];
	private readonly around: Surroundings;
	private generation = 0;

	constructor(around: Surroundings) {
		this.around = around;
	}

	/** See `World.deliver`. */
	async deliver(delivery: Delivery): Promise<number | null> {
		const { vendor, event, eventId, url, attempt } = delivery;
		const { clock, faults, concerns } = this.around;
		const { generation } = this;
		const text = concerns.isFollowing ? delivery.body.toString() : '';
		const about = concerns.of(text);
		if (about) concerns.learn(about, text);
		const fault = faults.strike('delivery', { vendor, name: event, ...(about && { about }) });
		if (fault?.action === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 0));
		if (fault?.action === 'hold') await new Promise<void>((resolve) => this.held.push(resolve));
		if (generation !== this.generation) return null;
		const at = clock.now().toISOString();
		const record: DeliveryAttempt = {
			vendor,
			event,
			eventId,
			url,
			attempt,
			status: null,
			...(about && { about }),
			at,
		};
		await this.attempt(delivery, record, fault);
		// Once more what has arrived, as vendors do who have not seen the answer.
		if (fault?.action === 'repeat') void this.attempt(delivery, { ...record, status: null });
		return record.status;
	}

	private async attempt(delivery: Delivery, record: DeliveryAttempt, fault?: Fault): Promise<void> {
		const { traffic, bus } = this.around;
		const { vendor, event, attempt, at, about } = record;
		this.log.push(record);
		const exchange = traffic.begin({
			kind: 'delivery',
			vendor,
			name: event,
			attempt,
			at,
			...(about && { about }),
			sent: delivery.body,
		});
		if (!fault || fault.when === 'after' || !losing.includes(fault.action)) await send(delivery, record);
		if (fault) lose(fault, record);
		traffic.learn(exchange, { status: record.status, ...(record.error && { error: record.error }) });
		bus.emit('delivery', record);
	}

	/** Lets go every delivery that a `hold` fault stopped. Returns how many. */
	release(): number {
		const waiting = this.held.splice(0);
		for (const letGo of waiting) letGo();
		return waiting.length;
	}

	/** Calls off what is on hold or delayed. */
	stop(): void {
		this.generation++;
		this.release();
	}
}

const losing: Array<Fault['action']> = ['drop', 'fail'];

/** What the vendor hears instead of the receiver's answer. */
function lose(fault: Fault, record: DeliveryAttempt): void {
	if (fault.action === 'fail') record.status = fault.status ?? 502;
	if (fault.action !== 'drop') return;
	record.status = null;
	record.error = 'dropped on purpose';
}

async function send(delivery: Delivery, record: DeliveryAttempt): Promise<void> {
	try {
		record.status = await post(delivery);
	} catch (error) {
		record.error = error instanceof Error ? error.message : String(error);
	}
}

/** Exactly these bytes, once. */
async function post({ url, body, headers, timeoutMs }: Delivery): Promise<number> {
	const { status } = await axios.post(url, body, {
		headers,
		timeout: timeoutMs,
		maxRedirects: 0,
		validateStatus: () => true,
		responseType: 'text',
		transformRequest: [(bytes: Buffer) => bytes],
	});
	return status;
}
