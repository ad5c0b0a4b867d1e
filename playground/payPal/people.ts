import { buyers, payer, payers, secondPageBuyers, secondPayer } from '../seed.ts';

/** Somebody with an account here. */
export type Person = typeof payer;

export const people: Person[] = [...payers, secondPayer];

/** Who is logged in on which phone. Both Pages know the same buyers, each by other PSIDs. */
const onPhones = new Map<string, Person>(
	[buyers, secondPageBuyers].flatMap((known) => known.map(({ psid }, index) => [psid, payers[index]!])),
);

export const personCalled = (payerId: unknown): Person | undefined =>
	people.find((one) => one.payerId === payerId);

/** Who is logged in on a phone; on one that is not known it is the first buyer. */
export const personOn = (phone: string | undefined): Person => onPhones.get(phone ?? '') ?? payer;

/** Everybody, with whoever is logged in on the phone first. */
export function peopleOn(phone: string | undefined): Person[] {
	const first = personOn(phone);
	return [first, ...people.filter((one) => one !== first)];
}

/** Somebody new opens an account, and is logged in on their phone. */
export function openAccount(phone: string, name: { firstName: string; lastName: string }): Person {
	const number = String(people.length).padStart(3, '0');
	const mailbox = [name.firstName, name.lastName]
		.join(' ')
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '.');
	const person: Person = {
		payerId: `NEWPAYER7W${number}`,
		userId: `newPayer${number}`.padEnd(43, '0'),
		email: `${mailbox.replace(/^\.|\.$/g, '') || 'somebody'}.${number}@example.com`,
		givenName: name.firstName,
		surname: name.lastName,
		address: { ...payer.address, address_line_1: `${number} N First Street` },
	};
	people.push(person);
	onPhones.set(phone, person);
	return person;
}
