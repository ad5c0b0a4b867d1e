import { createVerify, sign, X509Certificate } from 'node:crypto';
import { crc32 } from 'node:zlib';

import type { SigningAuthority } from './authority.ts';

export interface Transmission {
	id: string;
	/** UTC, whole seconds, e.g. `2025-05-13T07:27:03Z`. */
	time: string;
}

/** Deliveries of simulated events are signed for this instead of a webhook's id. */
export const simulatedWebhookId = 'WEBHOOK_ID';

/**
 * PayPal's signature over a delivery, in base64: SHA256withRSA over
 * `<transmission id>|<time>|<webhook id>|<CRC-32 of the body>`.
 * https://developer.paypal.com/api/rest/webhooks/rest/#link-eventheadervalidation
 */
export function signDelivery(
	body: Buffer,
	transmission: Transmission,
	webhookId: string,
	authority: SigningAuthority,
): string {
	return sign(
		'RSA-SHA256',
		Buffer.from(signedText(body, transmission, webhookId)),
		authority.privateKey,
	).toString('base64');
}

/** Whether PayPal signed exactly this, for this webhook. */
export function isSignedBy(
	authority: SigningAuthority,
	delivery: { body: Buffer; transmission: Transmission; webhookId: string; signature: string },
): boolean {
	const { publicKey } = new X509Certificate(authority.certificatePem);
	return createVerify('RSA-SHA256')
		.update(signedText(delivery.body, delivery.transmission, delivery.webhookId))
		.verify(publicKey, delivery.signature, 'base64');
}

function signedText(body: Buffer, transmission: Transmission, webhookId: string): string {
	return `${transmission.id}|${transmission.time}|${webhookId}|${crc32(body)}`;
}
