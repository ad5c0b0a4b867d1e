import type { Exchange, Fault, Person, Traffic } from './world.ts';

const answerWithinMs = 15_000;

async function call(method: string, what: string, body?: unknown): Promise<unknown> {
	const response = await fetch(`/_playground/${what}`, {
		method,
		signal: AbortSignal.timeout(answerWithinMs),
		...(body !== undefined && {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	});
	if (!response.ok) throw new Error(`${response.status} from ${what}`);
	return (await response.json()) as unknown;
}

/** What the stage asks of the control plane. */
export const stageApi = {
	people: async () => (await call('GET', 'people')) as Person[],
	join: async (person: Omit<Person, 'psid'>) => (await call('POST', 'people', person)) as Person,
	/** Has exchanges say which of these people they are about, from now on. */
	follow: async (psids: string[]) => void (await call('POST', 'people/follow', { psids })),
	/** @param after the revision that is known already */
	traffic: async (after: number) => (await call('GET', `traffic?after=${after}`)) as Traffic,
	faults: async () => (await call('GET', 'faults')) as Fault[],
	addFault: async (fault: Omit<Fault, 'id'>) => void (await call('POST', 'faults', fault)),
	removeFault: async (id: number) => void (await call('DELETE', `faults/${id}`)),
	now: async () => new Date(((await call('GET', 'clock')) as { now: string }).now),
	advance: async (advanceMs: number) => void (await call('POST', 'clock', { advanceMs })),
	editor: async () => ((await call('GET', 'links')) as { editor?: string }).editor,
};

/** Puts what has become of exchanges in the place of what was known of them. */
export function merge(known: Exchange[], news: Exchange[], most: number): Exchange[] {
	const byId = new Map([...known, ...news].map((exchange) => [exchange.id, exchange]));
	return [...byId.values()].sort((a, b) => a.id - b.id).slice(-most);
}
