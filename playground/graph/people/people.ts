import { buyers, page, secondPage, secondPageBuyers } from '../../seed.ts';

/** Somebody who can write to one of the Pages. */
export interface Person {
	/** Page-scoped: the same human has another one at every Page. */
	psid: string;
	pageId: string;
	firstName: string;
	lastName: string;
	locale: string;
	/** Hours from UTC. */
	timezone: number;
}

/** The Pages people can write to; others only exist as owners of a token. */
export const pages = [page, secondPage];

export const people: Person[] = [
	...buyers.map((buyer) => ({ ...buyer, pageId: page.id })),
	...secondPageBuyers.map((buyer) => ({ ...buyer, pageId: secondPage.id })),
];

const byPsid = new Map(people.map((person) => [person.psid, person]));

export const personWith = (psid: string): Person | undefined => byPsid.get(psid);

/** By id or by the name in its `m.me` address. */
export const pageCalled = (idOrUsername: string): typeof page | undefined =>
	pages.find(({ id, username }) => id === idOrUsername || username === idOrUsername);

/** Somebody new at the first Page. */
export function join(
	psid: string,
	profile: Pick<Person, 'firstName' | 'lastName'> & Partial<Pick<Person, 'locale'>>,
): Person {
	const person = { locale: 'en_US', timezone: 0, ...profile, psid, pageId: page.id };
	people.push(person);
	byPsid.set(psid, person);
	return person;
}
