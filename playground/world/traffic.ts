import type { Vendor } from './calls.ts';

/** Something that went between a vendor and whoever is connected to it, and what was in it. */
export interface Exchange {
	id: number;
	/** Grows with everything that happens to any exchange: whoever knows it can ask for what is new. */
	revision: number;
	/** `call`: a request to a vendor's API. `delivery`: a webhook of the vendor. */
	kind: 'call' | 'delivery';
	vendor: Vendor;
	/** Of a call. */
	method?: string;
	/** Of a call: the path below the vendor's prefix. Of a delivery: the event. */
	name: string;
	/** Of a delivery: how often it has been tried. */
	attempt?: number;
	/** Missing while there is no answer, null when none came. */
	status?: number | null;
	error?: string;
	/** The person it is about, where somebody is followed: see `Concerns`. */
	about?: string;
	at: string;
	/** Bodies: texts as they came, or what was read from them. */
	sent?: unknown;
	answered?: unknown;
}

const remembered = 300;
/** Uploads and lists are nothing to read. */
const longestText = 100_000;

/** The newest exchanges with the vendors, bodies included: what the stage shows. */
export class Traffic {
	/** Another one after each `reset`. */
	run = 1;
	private exchanges: Exchange[] = [];
	private revision = 0;
	private nextId = 1;

	begin(what: Omit<Exchange, 'id' | 'revision'>): Exchange {
		const exchange = { ...what, id: this.nextId++, revision: ++this.revision };
		this.exchanges.push(exchange);
		if (this.exchanges.length > 2 * remembered) this.exchanges = this.exchanges.slice(-remembered);
		return exchange;
	}

	/** Adds what has become known of an exchange. */
	learn(exchange: Exchange, what: Partial<Exchange>): void {
		Object.assign(exchange, what, { revision: ++this.revision });
	}

	/** What has happened after a revision, oldest first, without anybody's keys. */
	since(revision: number): { run: number; revision: number; exchanges: Exchange[] } {
		const news = this.exchanges.slice(-remembered).filter((exchange) => exchange.revision > revision);
		return { run: this.run, revision: this.revision, exchanges: news.map(toShow) };
	}

	reset(): void {
		this.run++;
		this.exchanges = [];
		this.revision = 0;
	}
}

const toShow = ({ sent, answered, ...exchange }: Exchange): Exchange => ({
	...exchange,
	...(sent !== undefined && { sent: readable(sent) }),
	...(answered !== undefined && { answered: readable(answered) }),
});

function readable(body: unknown): unknown {
	if (Buffer.isBuffer(body)) return readable(body.toString());
	if (typeof body !== 'string') return withoutKeys(body);
	if (body.length > longestText) return `${body.length} characters`;
	try {
		return withoutKeys(JSON.parse(body));
	} catch {
		return body;
	}
}

const key = /token$|secret|password|assertion/i;

const withoutKeys = (body: unknown): unknown =>
	JSON.parse(
		JSON.stringify(body, (name, value: unknown) =>
			typeof value === 'string' && key.test(name) && name !== 'verify_token' ? '•••' : value,
		) ?? 'null',
	) as unknown;
