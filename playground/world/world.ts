import { EventEmitter } from 'node:events';

import type { VendorCall } from './calls.ts';
import { Clock } from './clock.ts';
import { Concerns } from './concerns.ts';
import { Deliveries, type Delivery, type DeliveryAttempt } from './deliveries.ts';
import { Faults } from './faults.ts';
import { Traffic } from './traffic.ts';

/** Everything the simulated vendors share: one clock, one log, one place for faults. */
export class World {
	/** Where the playground answers, e.g. `http://localhost:4010`. Set once it listens. */
	origin = '';
	readonly clock = new Clock();
	readonly faults = new Faults();
	readonly concerns = new Concerns();
	readonly calls: VendorCall[] = [];
	readonly traffic = new Traffic();
	/** Where else to look: n8n's editor, where one runs beside the simulators. */
	links: { editor?: string; login?: { email: string; password: string } } = {};
	/** How many calls wait for their answer. */
	callsUnderWay = 0;
	/** Tells open pages that something changed; the event name is a PSID or an order id. */
	readonly bus = new EventEmitter().setMaxListeners(0);
	private readonly outgoing = new Deliveries(this);
	readonly deliveries: DeliveryAttempt[] = this.outgoing.log;

	/**
	 * Posts exactly these bytes to a receiver, once, and logs the attempt.
	 *
	 * @returns the status, or null when there was no answer in `timeoutMs`
	 */
	async deliver(delivery: Delivery): Promise<number | null> {
		return await this.outgoing.deliver(delivery);
	}

	/** Lets go every delivery that a `hold` fault stopped. */
	release(): number {
		return this.outgoing.release();
	}

	/** Forgets calls, deliveries, faults and everything that was to come. The clock keeps its time. */
	reset(): void {
		this.stop();
		this.faults.clear();
		this.concerns.reset();
		this.traffic.reset();
		this.calls.length = 0;
		this.deliveries.length = 0;
	}

	/** Calls off what is to come, deliveries on hold included. */
	stop(): void {
		this.clock.stop();
		this.outgoing.stop();
	}
}
