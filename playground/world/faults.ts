import type { Vendor } from './calls.ts';

/** `repeat` is for deliveries: it arrives, and then once more. */
type FaultAction = 'fail' | 'delay' | 'drop' | 'hold' | 'repeat';

/** Something to go wrong on purpose. */
export interface Fault {
	id: number;
	/** `call`: a request to a simulated API. `delivery`: a webhook on its way out. */
	on: 'call' | 'delivery';
	vendor?: Vendor;
	method?: string;
	/** Call: part of the path, or what it fits. Delivery: the same of the event name. */
	match?: string | Pick<RegExp, 'test'>;
	/** Only what is about this person: a PSID that is followed, see `Concerns`. */
	about?: string;
	/** Skip this many matches first. */
	skip: number;
	/** Then act on this many. */
	times: number;
	action: FaultAction;
	/** Before or after the API did its work, or the receiver got the delivery. */
	when: 'before' | 'after';
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
	ms?: number;
	/** Called as it strikes. */
	onStrike?: () => void;
}

const isIn = (name: string, match: string | Pick<RegExp, 'test'>): boolean =>
	typeof match === 'string' ? name.includes(match) : match.test(name);

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

	/** Takes back one of them. Returns false for an unknown id. */
	remove(id: number): boolean {
		const before = this.list.length;
		this.list = this.list.filter((fault) => fault.id !== id);
		return this.list.length < before;
	}

	clear(): void {
		this.list = [];
	}

	/** The fault that strikes this call or delivery now, if any; counts it. */
	strike(
		on: Fault['on'],
		what: { vendor: Vendor; method?: string; name: string; about?: string; when?: Fault['when'] },
	): Fault | undefined {
		for (const fault of this.list) {
			const matches =
				fault.on === on &&
				fault.times > 0 &&
				(!fault.vendor || fault.vendor === what.vendor) &&
				(!fault.method || fault.method === what.method) &&
				(!fault.match || isIn(what.name, fault.match)) &&
				(!fault.about || fault.about === what.about) &&
				(!what.when || fault.when === what.when);
			if (!matches) continue;
			if (fault.skip > 0) {
				fault.skip--;
				continue;
			}
			fault.times--;
			fault.onStrike?.();
			return fault;
		}
		return undefined;
	}
}
