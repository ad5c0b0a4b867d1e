import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the signatures of earlier links begin with: see `verifyMessengerDelivery`. */
export const signedLinkPrefix = 'checkout-link:';

/** Earlier links are readable, and signed; they lie in chats as long as an execution waits. Constant time. */
export function readSignedLink(payload: string, signature: string, secret: string): string | undefined {
	const expected = Buffer.from(sign(payload, secret));
	const actual = Buffer.from(signature);
	const isSigned = actual.length === expected.length && timingSafeEqual(actual, expected);
	return isSigned ? Buffer.from(payload, 'base64url').toString('utf8') : undefined;
}

const sign = (payload: string, secret: string): string =>
	createHmac('sha256', secret)
		.update(signedLinkPrefix + payload)
		.digest('base64url');
