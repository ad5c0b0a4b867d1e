import { fromPayPal } from '../../vendors/payPal/orders/breakdown';
import { findMismatch, type Expectation } from '../terms/mismatch';
import type { Order } from '../../vendors/payPal/orders/order';
import { findOwnAccount } from '../../vendors/payPal/api/ownAccount';
import type { PayPal } from '../../vendors/payPal/api/payPal';
import { isSeal, type SealingApp } from '../terms/seal';

/**
 * Why an order must not be taken for what was asked: another amount, currency, intent, payee, chat or maker.
 *
 * @returns undefined when everything is as asked
 */
export async function findWhyNotAsAsked(
	payPal: PayPal,
	order: Order,
	expected: Expectation,
	app: SealingApp,
): Promise<string | undefined> {
	return findMismatch(order, expected, app) ?? (await findOtherPayee(payPal, order, expected, app));
}

/**
 * Why a buyer must not be told of money in an order: it was changed after these nodes had made it, or the money
 * is not ours. An order made elsewhere proves no amount, but it has to pay our account.
 */
export async function findWhyNotOurs(payPal: PayPal, order: Order): Promise<string | undefined> {
	const [unit] = order.purchase_units ?? [];
	const expected = unit?.amount && !isSeal(unit.reference_id) ? { amount: fromPayPal(unit.amount) } : {};
	return await findWhyNotAsAsked(payPal, order, expected, await payPal.credentials());
}

/** Whose account we are has to be asked once: only for an order that is as asked in all other respects. */
async function findOtherPayee(
	payPal: PayPal,
	order: Order,
	expected: Expectation,
	app: SealingApp,
): Promise<string | undefined> {
	const unit = order.purchase_units?.[0];
	if (expected.payee || !unit?.payee || !unit.amount) return undefined;
	const payee = await findOwnAccount(payPal, unit.amount.currency_code);
	return findMismatch(order, { ...expected, payee }, app);
}
