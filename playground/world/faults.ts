import type { Vendor } from './calls.ts';

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
