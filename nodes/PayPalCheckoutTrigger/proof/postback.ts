import type { IWebhookFunctions } from 'n8n-workflow';

import { ownValue } from '../../core/ownValue';
import { isText } from '../../core/guards';
import { holds } from '../../vendors/payPal/api/expectedAnswer';
import type { DeliveryHeaders } from './signature';
import { payPalOf } from '../../vendors/payPal/api/payPal';

/** PayPal's names of what it wants to know, and the headers that say it. */
const told = {
	auth_algo: 'paypal-auth-algo',
	cert_url: 'paypal-cert-url',
	transmission_id: 'paypal-transmission-id',
	transmission_sig: 'paypal-transmission-sig',
	transmission_time: 'paypal-transmission-time',
};

/**
 * Asks PayPal whether it signed this delivery for our webhook. The event goes back byte for byte as it came: parsed
 * and written again it would no longer be what was signed.
 * https://developer.paypal.com/docs/api/webhooks/v1/#verify-webhook-signature_post
 *
 * @param rawBody a JSON object in UTF-8, of which the caller has made sure
 * @throws NodeApiError when PayPal gives no answer: the delivery is neither genuine nor forged then
 */
export async function askPayPal(
	context: IWebhookFunctions,
	rawBody: Buffer,
	headers: DeliveryHeaders,
	webhookId: string,
): Promise<boolean> {
	const answer = await payPalOf(context).post('/v1/notifications/verify-webhook-signature', {
		rawBody: toQuestion(rawBody, headers, webhookId),
		expects: holds({ verification_status: isText }),
	});
	return (answer as { verification_status: string }).verification_status === 'SUCCESS';
}

/** The event comes last, and its bytes are never rewritten. */
export function toQuestion(rawBody: Buffer, headers: DeliveryHeaders, webhookId: string): Buffer {
	const said = Object.entries(told).map(([name, header]) => [name, ownValue(headers, header) ?? '']);
	const start = JSON.stringify({ ...Object.fromEntries(said), webhook_id: webhookId }).slice(0, -1);
	return Buffer.concat([Buffer.from(`${start},"webhook_event":`), rawBody, Buffer.from('}')]);
}
