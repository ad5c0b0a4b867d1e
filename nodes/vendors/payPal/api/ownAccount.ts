import { createHmac } from 'node:crypto';

import { RecentMemory } from '../../../core/recentMemory';
import { readMoney } from '../money/readMoney';
import { payPalFailureOf } from '../errors/errors';
import { baseUrlOf, type PayPalCredentials } from './credentials';
import { aNewThing, theThing } from './expectedAnswer';
import { wasMadeWithin } from '../orders/madeWithin';
import type { Order, PayPalPayee } from '../orders/order';
import { payPalPath, type PayPal, type PayPalAnswer } from './payPal';
import { isSeal, sealTerms } from '../../../checkout/terms/seal';

/** An app belongs to one account for good. */
const known = new RecentMemory<string, PayPalPayee>(1000);

const keyOf = (credentials: PayPalCredentials): string =>
	[baseUrlOf(credentials), credentials.clientId].join(' ');

/**
 * Takes note of whom PayPal pays when an order names nobody. Only a new order says so:
 * one that was made before may have been changed since.
 *
 * @param elapsedMs how long the call took, all tries of it: PayPal answers 200 to a new order that names a payment
 * source, and then only its time tells it from an old one. It has to bear our seal: somebody else may have made it.
 */
export function noteOwnAccount(
	credentials: PayPalCredentials,
	answer: PayPalAnswer<Order>,
	elapsedMs?: number,
): void {
	const [unit] = answer.body.purchase_units ?? [];
	if (!unit?.payee) return;
	const isNew =
		answer.status === 201 ||
		(elapsedMs !== undefined &&
			isSeal(unit.reference_id) &&
			wasMadeWithin(elapsedMs, answer.body.create_time, answer.answeredAt));
	if (isNew) known.set(keyOf(credentials), unit.payee);
}

/**
 * The account that these credentials are paid into. PayPal tells it to nobody who asks with a client ID and a
 * secret, except in an order. Where none was made yet, an order is made that nobody can pay: nobody gets to see its ID.
 *
 * @param currency of that order; one the account can be paid in
 * @returns nobody at all when PayPal does not say, which no payee is equal to
 */
export async function findOwnAccount(payPal: PayPal, currency: string): Promise<PayPalPayee> {
	const app = await payPal.credentials();
	return known.get(keyOf(app)) ?? (await askPayPal(payPal, app, currency));
}

async function askPayPal(payPal: PayPal, app: PayPalCredentials, currency: string): Promise<PayPalPayee> {
	const value = readMoney('1', currency).toString();
	const reference_id = sealTerms({ currency, value, customId: 'own-account' }, app);
	const answer = (await payPal.answer({
		method: 'POST',
		path: '/v2/checkout/orders',
		body: {
			intent: 'CAPTURE',
			purchase_units: [
				{ reference_id, custom_id: 'own-account', amount: { currency_code: currency, value } },
			],
		},
		expects: aNewThing,
		requestId: secretRequestId(app, currency),
		prefer: 'representation',
	})) as PayPalAnswer<Order>;
	const [unit] = answer.body.purchase_units ?? (await readUnits(payPal, answer.body.id));
	if (unit?.reference_id !== reference_id || !unit.payee) return {};
	known.set(keyOf(app), unit.payee);
	return unit.payee;
}

/** PayPal may answer without what it was asked to show. Nobody else can have changed an order whose ID they do not know. */
async function readUnits(payPal: PayPal, orderId: string): Promise<NonNullable<Order['purchase_units']>> {
	const path = payPalPath`/v2/checkout/orders/${orderId}`;
	const order = await payPal.get(path, { expects: theThing(orderId) }).catch((error: unknown) => {
		if (payPalFailureOf(error)?.kind === 'notFound') return {};
		throw error;
	});
	return (order as Partial<Order>).purchase_units ?? [];
}

/** Whoever could guess it could make that order first, from a browser. */
function secretRequestId({ clientSecret }: PayPalCredentials, currency: string): string {
	const digest = createHmac('sha256', clientSecret).update(`own-account:${currency}`).digest('hex');
	return `account-${digest.slice(0, 30)}`;
}
