import { PayPalError } from '../errors.ts';
import { peopleOn, personCalled, personOn, type Person } from '../people.ts';
import { isObject } from '../shape.ts';

/** An account that a page of PayPal's can be used with. */
export interface Account {
	payerId: string;
	name: string;
	email: string;
	address: Person['address'];
}

/** `phone`: on whose phone the page stands, by PSID. PayPal itself knows by a cookie. */
export interface OnPhone {
	phone?: string;
}

/** Who could use the page: first whoever is logged in on this phone. */
export const accountsOn = ({ phone }: OnPhone): Account[] => peopleOn(phone).map(toAccount);

export const toAccount = ({ payerId, givenName, surname, email, address }: Person): Account => ({
	payerId,
	name: `${givenName} ${surname}`.trim(),
	email,
	address,
});

/** Who has used the page: whom it names, or else whoever is logged in on the phone. */
export function whoActs({ phone }: OnPhone, body: unknown): Person {
	const payerId = isObject(body) ? body.payerId : undefined;
	const person = payerId === undefined ? personOn(phone) : personCalled(payerId);
	if (!person) throw new PayPalError(400);
	return person;
}
