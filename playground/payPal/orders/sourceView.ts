import { payer } from '../../seed.ts';
import type { Card, Order } from './order.ts';

const payerName = { given_name: payer.givenName, surname: payer.surname };
const address = { country_code: payer.address.country_code };

/** The payer's PayPal account in `payment_source`. */
const walletView = {
	...savedWalletView(),
	account_status: 'VERIFIED',
};

/** The same in the vault. */
export function savedWalletView(): Record<string, unknown> {
	return { email_address: payer.email, account_id: payer.payerId, name: payerName, address };
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
	if (name === 'venmo') return { payment_source: { venmo: venmoView } };
	if (name !== 'paypal') return { payment_source: { [name]: source?.shown } };
	return { payment_source: { paypal: { ...walletView, ...attributes } } };
}

const venmoView = {
	email_address: payer.email,
	account_id: payer.payerId,
	user_name: `${payer.givenName}-${payer.surname}`,
	name: payerName,
	address,
};

/** `payer` of an order: known once somebody has logged in. */
export function payerView({ instrument, payer: given }: Order): Record<string, unknown> {
	if (!instrument) return given === undefined ? {} : { payer: given };
	if (instrument.isAnonymous) return {};
	return { payer: { name: payerName, email_address: payer.email, payer_id: payer.payerId, address } };
}
