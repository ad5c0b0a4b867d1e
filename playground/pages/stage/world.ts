/** What the control plane tells of the simulated world: see the playground's README. */

export interface Person {
	psid: string;
	firstName: string;
	lastName: string;
	/** e.g. `fr_FR` */
	locale: string;
}

type Vendor = 'messenger' | 'paypal';

/** Something that went between n8n and a vendor. */
export interface Exchange {
	id: number;
	kind: 'call' | 'delivery';
	vendor: Vendor;
	method?: string;
	/** The path of a call, the event of a delivery. */
	name: string;
	attempt?: number;
	/** Missing while there is no answer, null when none came. */
	status?: number | null;
	error?: string;
	/** PSID of the person it is about. */
	about?: string;
	/** ISO 8601. */
	at: string;
	sent?: unknown;
	answered?: unknown;
}

export interface Traffic {
	/** Another one after everything was forgotten. */
	run: number;
	revision: number;
	exchanges: Exchange[];
}

/** Something that goes wrong on purpose. */
export interface Fault {
	id: number;
	on: 'call' | 'delivery';
	action: string;
	vendor?: Vendor;
	times: number;
	ms?: number;
}
