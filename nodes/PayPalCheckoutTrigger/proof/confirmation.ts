import { sleep, type IWebhookFunctions } from 'n8n-workflow';

import { ownValue } from '../../core/ownValue';
import { refused, type Refused } from '../../core/webhook/verdict';
import { payPalFailureOf } from '../../vendors/payPal/errors/errors';
import { holds } from '../../vendors/payPal/api/expectedAnswer';
import { sameValue } from '../../core/money/amount';
import { payPalPath, payPalOf } from '../../vendors/payPal/api/payPal';
import { toEvent, type PayPalEvent } from '../events/event';
import { essenceOf } from '../events/simplifyEvent';

/** PayPal's own record of the event; or that it contradicts the delivery; or that it can't be read now. */
export type Confirmation =
	{ ok: true; event: PayPalEvent } | Refused<'contradicts-record' | 'not-readable-yet'>;

/** A delivery can be faster than PayPal's own records. */
const pausesMs = [0, 500, 1500];

/**
 * Reads the delivered event again at PayPal by its ID. PayPal's signature covers only a checksum of the body,
 * so what PayPal says here is what counts.
 */
export async function confirmEvent(
	context: IWebhookFunctions,
	delivered: PayPalEvent,
): Promise<Confirmation> {
	for (const pauseMs of pausesMs) {
		if (pauseMs > 0) await sleep(pauseMs);
		const answer = await payPalOf(context)
			.get(payPalPath`/v1/notifications/webhooks-events/${delivered.id}`, {
				expects: holds({ id: delivered.id }),
			})
			.catch((error: unknown) => error as Error);
		if (!(answer instanceof Error)) return compare(delivered, toEvent(answer));
		if (payPalFailureOf(answer)?.kind !== 'notFound') break;
	}
	return refused('not-readable-yet');
}

function compare(delivered: PayPalEvent, record: PayPalEvent | undefined): Confirmation {
	if (!record) return refused('not-readable-yet');
	const [told, known] = [essenceOf(delivered), essenceOf(record)];
	const agrees = Object.entries(known).every(([key, value]) => sameText(key, ownValue(told, key), value));
	return agrees ? { ok: true, event: record } : refused('contradicts-record');
}

/** `30.0` and `30.00` are the same amount; everything else is compared as it is. */
const sameText = (key: string, a: unknown, b: unknown): boolean =>
	key === 'value' && isPlain(a) && isPlain(b) ? sameValue(String(a), String(b)) : a === b;

const isPlain = (value: unknown): value is string | number =>
	typeof value === 'string' || typeof value === 'number';
