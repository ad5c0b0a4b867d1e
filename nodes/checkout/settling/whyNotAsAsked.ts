import type { Payment } from '../payment';
import type { PaymentProvider } from '../ports/paymentProvider';
import { findMismatch, type Expectation } from '../terms/mismatch';
import { isSeal } from '../terms/seal';

/**
 * Why an order must not be taken for what was asked: another amount, currency, intent, payee, chat or maker.
 *
 * @returns undefined when everything is as asked
 */
export async function findWhyNotAsAsked(
	provider: PaymentProvider,
	payment: Payment,
	expected: Expectation,
): Promise<string | undefined> {
	const app = await provider.app();
	const mismatch = findMismatch(payment, expected, app);
	if (mismatch !== undefined) return mismatch;
	// Whose account we are has to be asked once: only for an order that is as asked in all other respects.
	if (expected.payee || !payment.payee || !payment.amount) return undefined;
	const payee = await provider.ownPayee(payment.amount.currency);
	return findMismatch(payment, { ...expected, payee }, app);
}

/**
 * Why a buyer must not be told of money in an order: it was changed after these nodes had made it, or the money
 * is not ours. An order made elsewhere proves no amount, but it has to pay our account.
 */
export async function findWhyNotOurs(
	provider: PaymentProvider,
	payment: Payment,
): Promise<string | undefined> {
	const expected = payment.amount && !isSeal(payment.mark) ? { amount: payment.amount } : {};
	return await findWhyNotAsAsked(provider, payment, expected);
}
