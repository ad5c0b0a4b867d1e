import { createHash } from 'node:crypto';

import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { OnceAtATime } from '../../core/onceAtATime';
import { receive, scopeOf, type Delivery } from '../../core/webhook/receive';
import { refused } from '../../core/webhook/verdict';
import { originOf } from '../events/disputeOrigin';
import { invoiceOriginOf } from '../events/invoiceOrigin';
import { subscriptionOriginOf } from '../events/subscriptionOrigin';
import { parseEvent, type PayPalEvent } from '../events/event';
import { simplifyEvent } from '../events/simplifyEvent';
import { triggerOptions } from '../options.description';
import { confirmEvent, type Confirmation } from '../proof/confirmation';
import { crc32 } from '../../core/crc32';
import { proveDelivery } from '../proof/proveDelivery';
import { transmissionIdOf, type DeliveryHeaders } from '../proof/signature';
import { Transmissions } from '../proof/transmissions';
import { recentEvents, type ReceivedEvent } from './receivedEvent';
import { refusals, type Refusal } from './refusals';

const transmissions = new Transmissions();
const confirming = new OnceAtATime<Confirmation>();

/** One delivery from PayPal: proven, read, confirmed, and only then let in, once. */
export async function receiveDelivery(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await receive<ReceivedEvent, Refusal>(context, {
		prove: async (rawBody) =>
			await proveDelivery(context, rawBody, context.getHeaderData() as DeliveryHeaders),
		parse({ rawBody, simulated }) {
			const event = parseEvent(rawBody);
			return event ? [{ event, marks: { confirmed: false, simulated } }] : refused('malformed-event');
		},
		async confirm(delivered, delivery) {
			if (delivery.simulated) return { ok: true, event: delivered };
			const confirmation = await confirm(context, delivered.event, delivery);
			if (!confirmation.ok) return confirmation;
			return {
				ok: true,
				event: {
					event: confirmation.event,
					marks: { confirmed: true, simulated: false },
					origin: {
						...(await originOf(context, confirmation.event)),
						...(await invoiceOriginOf(context, confirmation.event)),
						...(await subscriptionOriginOf(context, confirmation.event)),
					},
				},
			};
		},
		recentEvents,
		toItem: ({ event, marks, origin }) => ({
			...simplifyEvent(event),
			...origin,
			...marks,
			...(triggerOptions.fields.includeRawData.readWithoutItem(context) && {
				raw: event as unknown as IDataObject,
			}),
		}),
		received: {},
		refusals,
	});
}

/** Asks PayPal once for however many deliveries of the same bytes there are at a time. */
async function confirm(
	context: IWebhookFunctions,
	delivered: PayPalEvent,
	{ rawBody }: Delivery,
): Promise<Confirmation> {
	const digest = createHash('sha256').update(rawBody).digest('hex');
	const headers = context.getHeaderData() as DeliveryHeaders;
	const signed = `${transmissionIdOf(headers)} ${crc32(rawBody)}`;
	const key = `${scopeOf(context)} ${delivered.id} ${digest}`;
	return await confirming.do(key, async () => await askIfWorthIt(context, delivered, signed, digest));
}

/** @param signed what the signature vouches for; other bodies than that of `digest` may have the same checksum */
async function askIfWorthIt(
	context: IWebhookFunctions,
	delivered: PayPalEvent,
	signed: string,
	digest: string,
): Promise<Confirmation> {
	const worth = transmissions.admit(signed, digest, Date.now());
	if (worth === 'forged') return refused('contradicts-record');
	if (worth === 'later') return refused('not-readable-yet');
	transmissions.asked(signed, Date.now());
	const confirmation = await confirmEvent(context, delivered);
	if (confirmation.ok) transmissions.confirm(signed, digest);
	return confirmation;
}
