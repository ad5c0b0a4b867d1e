import type { IExecuteFunctions } from 'n8n-workflow';

import type { Delivery } from './delivery';
import { onceRecord } from './onceRecord';

/**
 * Sends one notification per key. It is recorded before it is sent, and taken off the record only when it
 * certainly did not reach the chat: better one message too few than two.
 *
 * @param key names the payment and the kind of notification, e.g. `paid:3C679366HH908993F`
 * @returns undefined when it had been sent before
 */
export async function notifyOnce(
	this: IExecuteFunctions,
	key: string,
	send: () => Promise<Delivery>,
): Promise<Delivery | undefined> {
	const record = onceRecord.call(this, key);
	if (!(await record.claim())) return undefined;
	let delivery: Delivery | undefined;
	try {
		delivery = await send();
		return delivery;
	} finally {
		const certainlyNotSent = !delivery || (!delivery.delivered && !delivery.mayHaveArrived);
		if (certainlyNotSent) await record.release();
	}
}
