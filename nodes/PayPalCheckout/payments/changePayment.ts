import type { IExecuteFunctions } from 'n8n-workflow';

import { attemptAt, noteRefusal } from '../../vendors/payPal/api/attempt';
import type { PayPalMoney } from '../../vendors/payPal/money/payPalMoney';
import type { ChangeOptions } from '../panel/callOptions.description';
import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { requestIdOf } from '../../core/requestId';
import { type PayPalRequest, type PayPalAnswer, payPalOf } from '../../vendors/payPal/api/payPal';
import { askOnce } from './askOnce';
import { requireSameAmount } from './sameAmount';
import { wholePayment } from './wholePayment';

/** What is to be done to a payment. */
export interface PaymentChange extends Pick<PayPalRequest, 'path' | 'body' | 'fields' | 'expects'> {
	/** One word, e.g. `refund`. */
	verb: string;
	/** The payment it is done to. */
	id: string;
	/** A part of the payment; the whole when left out, which PayPal does once by itself. */
	amount?: PayPalMoney | undefined;
	/** Whether a result failed, so that it may be asked for again; left out, none has. */
	cameToNothing?: (result: { status: string }) => boolean;
	options: ChangeOptions;
}

interface Changed {
	answer: PayPalAnswer;
	requestId: string;
}

/**
 * Takes, refunds or releases money, once for each wish: see docs/decisions/0021-keys-that-outlive-a-retry.md.
 * The whole of a payment has one key, whoever asks, and another after a refusal or a result that failed.
 * A part has a key of its own for each run and item; one that was lost is asked for again under the key it had.
 *
 * @throws NodeApiError in the merchant's words
 */
export async function changePayment(
	context: IExecuteFunctions,
	itemIndex: number,
	change: PaymentChange,
): Promise<Changed> {
	const { verb, id, amount, cameToNothing = () => false, options } = change;
	const { idempotencyKey } = options;
	const isKeyed = Boolean(idempotencyKey?.trim());
	const to = [id];
	for (;;) {
		const purpose = { verb, to, onlyOnce: !amount };
		const ownId = requestIdOf(context, itemIndex, purpose, idempotencyKey);
		const changed = amount
			? await askOnce(
					context,
					itemIndex,
					{ isKeyed, wished: [verb, id, amount.value, amount.currency_code], ownId },
					async (requestId) => await ask(context, change, requestId),
				)
			: await ask(context, change, ownId).catch(async (error: unknown) => {
					if (payPalFailureOf(error)?.kind !== 'refused') throw error;
					return await askAnew(context, itemIndex, change, to);
				});
		const { status, body } = changed.answer as PayPalAnswer<{ id: string; status: string } | undefined>;
		const isUndone = status === 200 && body !== undefined && cameToNothing(body);
		if (!isUndone || to.includes(body.id)) {
			if (isKeyed) await requireSameAmount(context, changed.answer, change);
			return changed;
		}
		to.push(body.id);
	}
}

async function ask(
	context: IExecuteFunctions,
	{ path, body, fields, expects, options }: PaymentChange,
	requestId: string,
): Promise<Changed> {
	const request = {
		method: 'POST',
		path,
		expects,
		...(body && { body }),
		...(fields && { fields }),
		prefer: 'representation',
	} as const;
	const answer = await payPalOf(context).answer({ ...request, requestId, options });
	return { requestId, answer: await wholePayment(context, answer, { path, options }) };
}

/** PayPal may have repeated an old refusal. A whole payment can't be changed twice, so PayPal is asked once more. */
async function askAnew(
	context: IExecuteFunctions,
	itemIndex: number,
	change: PaymentChange,
	to: string[],
): Promise<Changed> {
	const { verb, id } = change;
	const about = `${verb} ${id}`;
	const purpose = { verb, to: [...to, attemptAt(payPalOf(context), about)] };
	return await ask(context, change, requestIdOf(context, itemIndex, purpose)).catch((error: unknown) => {
		if (payPalFailureOf(error)?.kind === 'refused') noteRefusal(about);
		throw error;
	});
}
