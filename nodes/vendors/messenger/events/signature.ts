import { createHmac, timingSafeEqual } from 'node:crypto';

import { isText } from '../../../core/guards';
import { signedLinkPrefix } from '../../../core/signedLink';
import { headerIn } from '../../../core/webhook/requestText';
import { genuine, refused, type Verdict } from '../../../core/webhook/verdict';

const header = 'x-hub-signature-256';
const scheme = 'sha256=';
const linkPrefix = Buffer.from(signedLinkPrefix);

/**
 * Decides whether Facebook sent these bytes: `X-Hub-Signature-256` must be the HMAC-SHA256 of the raw body
 * under the app secret. The older SHA-1 header proves nothing here. Retries are hours old and legitimate,
 * so age is no criterion. Fails closed, compares in constant time.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads
 *
 * @param rawBody the body as received, never parsed and written again: Facebook escapes JSON its own way
 * @param headers header names in any case
 */
export function verifyMessengerDelivery(
	rawBody: Buffer,
	headers: Record<string, string | undefined>,
	appSecret: string,
): Verdict {
	if (!appSecret) return refused('missing-secret');
	const signature = headerIn(headers, header);
	if (!isText(signature)) return refused('missing-signature');
	// Earlier pay links carry a signature of such bytes by the same secret: no delivery is ever like them.
	if (rawBody[0] === linkPrefix[0] && rawBody.subarray(0, linkPrefix.length).equals(linkPrefix))
		return refused('wrong-signature');
	if (isSame(signature, signMessengerDelivery(rawBody, appSecret))) return genuine;
	return refused(/^sha256=[0-9a-f]{64}$/.test(signature) ? 'wrong-signature' : 'malformed-signature');
}

function isSame(given: string, expected: string): boolean {
	const [bytes, others] = [Buffer.from(given), Buffer.from(expected)];
	return bytes.length === others.length && timingSafeEqual(bytes, others);
}

/** The value Facebook puts in `X-Hub-Signature-256` for this body: `sha256=` and 64 lower-case hex digits. */
export const signMessengerDelivery = (rawBody: Buffer, appSecret: string): string =>
	scheme + createHmac('sha256', appSecret).update(rawBody).digest('hex');
