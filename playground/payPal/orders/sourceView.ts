import { payer as firstPayer } from '../../seed.ts';
import type { Person } from '../people.ts';
import type { Card, Order } from './order.ts';

const nameAndCountry = ({ givenName, surname, address }: Person) => ({
	name: { given_name: givenName, surname },
	address: { country_code: address.country_code },
});

/** Somebody's PayPal account in `payment_source`. */
const walletView = (person: Person | undefined) => ({
	...savedWalletView(person),
	account_status: 'VERIFIED',
});

/** The same in the vault. */
export function savedWalletView(person: Person = firstPayer): Record<string, unknown> {
	return { email_address: person.email, account_id: person.payerId, ...nameAndCountry(person) };
}

export function cardView(card: Card | undefined): Record<string, unknown> {
	return { name: card?.name, last_digits: card?.lastDigits, expiry: card?.expiry, brand: card?.brand };
}

/** `payment_source` of an order; `vaulted` is the token that was made while paying it. */
export function paymentSourceView(order: Order, vaulted?: Record<string, unknown>): Record<string, unknown> {
	const { instrument, source } = order;
	if (!instrument) return source ? { payment_source: { [source.name]: source.shown } } : {};
	const attributes = vaulted && { attributes: { vault: vaulted } };
	if (instrument.fundingSource === 'card') {
		return { payment_source: { card: { ...cardView(instrument.card), ...attributes } } };
	}
	const name = source?.name ?? 'paypal';
	if (name === 'venmo') return { payment_source: { venmo: venmoView(instrument.person) } };
	if (name !== 'paypal') return { payment_source: { [name]: source?.shown } };
	return { payment_source: { paypal: { ...walletView(instrument.person), ...attributes } } };
}

const venmoView = (person: Person = firstPayer) => ({
	...savedWalletView(person),
	user_name: `${person.givenName}-${person.surname}`,
});

/** `payer` of an order: known once somebody has logged in. */
export function payerView({ instrument, payer: given }: Order): Record<string, unknown> {
	if (!instrument) return given === undefined ? {} : { payer: given };
	if (instrument.isAnonymous) return {};
	const { person = firstPayer } = instrument;
	return { payer: { email_address: person.email, payer_id: person.payerId, ...nameAndCountry(person) } };
}
