import { useEffect, useState } from 'preact/hooks';

import { stageApi } from './stageApi.ts';
import type { Person } from './world.ts';

/** As many as a browser keeps connected to one server at once, with room for the rest of the page. */
export const mostBuyers = 4;

export interface Cast {
	/** Everybody who could come. */
	people: Person[];
	/** Who is on the stage, in the order in which they came. */
	buyers: Person[];
	add(psid: string): void;
	/** Somebody who was not there before. */
	join(person: Omit<Person, 'psid'>): Promise<Person>;
	remove(psid: string): void;
	/** There is no answer. */
	failed: boolean;
}

/** Keeps who is on the stage in the address: a reload, or a link, brings the same people. */
export function useCast(): Cast {
	const [people, setPeople] = useState<Person[]>([]);
	const [psids, setPsids] = useState<string[]>([]);
	const [failed, setFailed] = useState(false);

	useEffect(() => {
		stageApi.people().then(
			(found) => {
				const named = new URL(location.href).searchParams.get('as');
				const wanted = named === null ? found.slice(0, 2).map(({ psid }) => psid) : named.split(',');
				setPeople(found);
				setPsids(wanted.filter((psid) => found.some((person) => person.psid === psid)).slice(0, mostBuyers));
			},
			() => setFailed(true),
		);
	}, []);

	useEffect(() => {
		if (people.length === 0) return;
		const url = new URL(location.href);
		url.search = `?as=${psids.join(',')}`;
		history.replaceState(null, '', url);
	}, [people, psids]);

	const add = (psid: string) => setPsids((now) => [...now, psid].slice(0, mostBuyers));
	return {
		people,
		buyers: psids.flatMap((psid) => people.find((person) => person.psid === psid) ?? []),
		add,
		join: async (person) => {
			const joined = await stageApi.join(person);
			setPeople((now) => [...now, joined]);
			add(joined.psid);
			return joined;
		},
		remove: (psid) => setPsids((now) => now.filter((other) => other !== psid)),
		failed,
	};
}
