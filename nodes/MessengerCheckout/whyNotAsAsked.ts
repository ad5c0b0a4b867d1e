import { fromPayPal } from '../vendors/payPal/orders/breakdown';
import { findMismatch, type Expectation } from '../checkout/terms/mismatch';
import type { Order } from '../vendors/payPal/orders/order';
import { findOwnAccount } from '../vendors/payPal/api/ownAccount';
import { readPayPalCredentials } from '../vendors/payPal/api/readCredentials';
import { isSeal, type SealingApp } from '../checkout/terms/seal';
import type { PayPalContext } from '../vendors/payPal/api/transport';

/**
 * Why an order must not be taken for what was asked: another amount, currency, intent, payee, chat or maker.
 *
 * @returns undefined when everything is as asked
 */
export async function findWhyNotAsAsked(
	context: PayPalContext,
	order: Order,
	expected: Expectation,
	app: SealingApp,
): Promise<string | undefined> {
	return findMismatch(order, expected, app) ?? (await findOtherPayee(context, order, expected, app));
}

/**
 * Why a buyer must not be told of money in an order: it was changed after these nodes had made it, or the money
 * is not ours. An order made elsewhere proves no amount, but it has to pay our account.
 */
export async function findWhyNotOurs(context: PayPalContext, order: Order): Promise<string | undefined> {
	const [unit] = order.purchase_units ?? [];
	const expected = unit?.amount && !isSeal(unit.reference_id) ? { amount: fromPayPal(unit.amount) } : {};
	return await findWhyNotAsAsked(context, order, expected, await readPayPalCredentials(context));
}

/** Whose account we are has to be asked once: only for an order that is as asked in all other respects. */
async function findOtherPayee(
	context: PayPalContext,
	order: Order,
	expected: Expectation,
	app: SealingApp,
): Promise<string | undefined> {
	const unit = order.purchase_units?.[0];
	if (expected.payee || !unit?.payee || !unit.amount) return undefined;
	const payee = await findOwnAccount(context, unit.amount.currency_code);
	return findMismatch(order, { ...expected, payee }, app);
}
