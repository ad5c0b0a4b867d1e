import { isText } from '../../../core/guards';
import type { CallOptions } from '../api/callOptions';
import { aNewThing, holds, noContent, theThing } from '../api/expectedAnswer';
import { readPages } from '../api/pages';
import { payPalPath, type PayPal, type PayPalAnswer } from '../api/payPal';
import type { WrittenFields } from '../errors/writtenFields';
import type { PaymentToken } from './paymentToken';
import type { SetupToken } from './setupToken';

// https://developer.paypal.com/docs/api/payment-tokens/v3/

/** How a call is made: under which key, for whom, and what its body is called on the panel. */
interface Call {
	/** PayPal keeps it for three hours. */
	requestId: string;
	fields?: WrittenFields;
	options?: CallOptions;
}

/**
 * Gets the link at which a buyer lets their account be charged later.
 *
 * @param body PayPal's setup token: `customer`, and `payment_source.paypal` with `experience_context`
 */
export async function createSetupToken(
	payPal: PayPal,
	body: object,
	call: Call,
): Promise<PayPalAnswer<SetupToken>> {
	return await payPal.answer<SetupToken>({
		method: 'POST',
		path: '/v3/vault/setup-tokens',
		body,
		expects: aNewThing,
		...call,
	});
}

/** Whether the buyer has agreed. */
export async function readSetupToken(
	payPal: PayPal,
	id: string,
	options?: CallOptions,
): Promise<PayPalAnswer<SetupToken>> {
	return await payPal.answer<SetupToken>({
		method: 'GET',
		path: payPalPath`/v3/vault/setup-tokens/${id}`,
		expects: theThing(id),
		...(options && { options }),
	});
}

/** Saves the account of a buyer who has agreed. A setup token is exchanged once: the key should be made of it alone. */
export async function createPaymentToken(
	payPal: PayPal,
	setupTokenId: string,
	call: Call,
): Promise<PayPalAnswer<PaymentToken>> {
	return await payPal.answer<PaymentToken>({
		method: 'POST',
		path: '/v3/vault/payment-tokens',
		body: { payment_source: { token: { id: setupTokenId, type: 'SETUP_TOKEN' } } },
		expects: holds({ id: isText }),
		...call,
	});
}

export async function readPaymentToken(
	payPal: PayPal,
	id: string,
	options?: CallOptions,
): Promise<PayPalAnswer<PaymentToken>> {
	return await payPal.answer<PaymentToken>({
		method: 'GET',
		path: payPalPath`/v3/vault/payment-tokens/${id}`,
		expects: holds({ id }),
		...(options && { options }),
	});
}

/**
 * What a customer has saved; empty for one PayPal does not know.
 *
 * @param limit as many at most; undefined for all
 */
export async function listPaymentTokens(
	payPal: PayPal,
	customerId: string,
	{ limit, options }: { limit?: number | undefined; options?: CallOptions } = {},
): Promise<PaymentToken[]> {
	const list = {
		path: '/v3/vault/payment-tokens',
		query: { customer_id: customerId },
		entriesIn: 'payment_tokens',
		// https://developer.paypal.com/docs/api/payment-tokens/v3/#customer_payment-tokens_get!in=query&path=page_size
		pageSize: 5,
		...(options && { options }),
	};
	return (await readPages(payPal, list, limit)) as unknown as PaymentToken[];
}

/** Forgets one: it can't be charged any more. What is gone stays gone, so it is safe to repeat. */
export async function deletePaymentToken(payPal: PayPal, id: string, options?: CallOptions): Promise<void> {
	await payPal.delete(payPalPath`/v3/vault/payment-tokens/${id}`, {
		onceByItself: true,
		expects: noContent,
		...(options && { options }),
	});
}
