import { isRecord } from '../../core/guards';
import { sameAmount } from '../../core/money/amount';
import type { PayPalAnswer } from '../../vendors/payPal/api/payPal';
import { fromPayPal, type PayPalMoney } from '../../vendors/payPal/money/payPalMoney';
import { changeOptions } from '../panel/callOptions.description';

/**
 * PayPal answers a request ID it knows with what it did then, whatever is asked now: for a key of the merchant's that may be
 * another amount.
 *
 * @param asked undefined for the whole, of which the answer does not say how much it was
 * @throws InvalidInput when another amount was taken or refunded under this key
 */
export function requireSameAmount({ status, body }: PayPalAnswer, asked: PayPalMoney | undefined): void {
	const done = isRecord(body) ? (body.amount as PayPalMoney | undefined) : undefined;
	if (status !== 200 || !asked || !done || sameAmount(fromPayPal(done), fromPayPal(asked))) return;
	throw changeOptions.fields.idempotencyKey.invalid(
		`: PayPal has already done this with this key, for ${done.value} ${done.currency_code} and not for ${asked.value} ${asked.currency_code}`,
		'Use a separate key for each amount. Nothing was done now.',
	);
}
