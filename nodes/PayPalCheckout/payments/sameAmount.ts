import type { IExecuteFunctions } from 'n8n-workflow';

import { isRecord, isText } from '../../core/guards';
import type { InvalidInput } from '../../core/invalidInput';
import { sameAmount } from '../../core/money/amount';
import { withoutSimulation, type CallOptions } from '../../vendors/payPal/api/callOptions';
import { holds } from '../../vendors/payPal/api/expectedAnswer';
import { payPalOf, type PayPalAnswer } from '../../vendors/payPal/api/payPal';
import { fromPayPal, type PayPalMoney } from '../../vendors/payPal/money/payPalMoney';
import { changeOptions } from '../panel/callOptions.description';

/** A refund, a capture, an authorization, or what was collected of a subscription. */
interface Done {
	id?: string;
	amount?: PayPalMoney;
	amount_with_breakdown?: { gross_amount?: PayPalMoney };
	final_capture?: boolean;
	seller_payable_breakdown?: { total_refunded_amount?: PayPalMoney };
}

/** What was asked for: a part, or the whole. */
interface Asked {
	amount?: PayPalMoney | undefined;
	/** Of the call: below that of the payment it changes. */
	path: string;
	options: CallOptions;
}

/**
 * PayPal answers a request ID it knows with what it did then, whatever is asked now: for a key of the merchant's that may be
 * another amount, or a part in place of the whole.
 *
 * @throws InvalidInput when another amount was taken or refunded under this key
 */
export async function requireSameAmount(
	context: IExecuteFunctions,
	{ status, body }: PayPalAnswer,
	asked: Asked,
): Promise<void> {
	const answer: Done = isRecord(body) ? body : {};
	const done = answer.amount ?? answer.amount_with_breakdown?.gross_amount;
	if (status !== 200 || !done) return;
	const { amount } = asked;
	if (amount ? isSame(done, amount) : await isWhole(context, answer, asked)) return;
	throw otherAmount(done, amount);
}

/** @param asked undefined for all */
export const otherAmount = (done: PayPalMoney, asked: PayPalMoney | undefined): InvalidInput =>
	changeOptions.fields.idempotencyKey.invalid(
		`: PayPal has already done this with this key, for ${textOf(done)} and not for ${asked ? textOf(asked) : 'all'}`,
		'Use a separate key for each amount. Nothing was done now.',
	);

async function isWhole(context: IExecuteFunctions, done: Done, { path, options }: Asked): Promise<boolean> {
	// Whoever takes all that is reserved takes it for good.
	if (done.final_capture !== undefined) return done.final_capture;
	const payment = path.replace(/\/\w+$/, '');
	// What is released is the reservation itself.
	if (done.id && payment.endsWith(`/${done.id}`)) return true;
	const read = payPalOf(context).get(payment, {
		expects: holds({ id: isText, amount: isRecord }),
		options: withoutSimulation(options),
	}) as Promise<{ status?: string; amount: PayPalMoney }>;
	// What was done stays done, whether it can be seen or not.
	const whole = await read.catch(() => undefined);
	if (!whole) return true;
	const { status, amount } = whole;
	const sums = [done.amount, done.seller_payable_breakdown?.total_refunded_amount];
	return status === 'REFUNDED' || sums.some((sum) => sum && isSame(sum, amount));
}

const isSame = (one: PayPalMoney, other: PayPalMoney): boolean =>
	sameAmount(fromPayPal(one), fromPayPal(other));

const textOf = ({ value, currency_code: currency }: PayPalMoney): string => `${value} ${currency}`;
