import { randomBytes, randomInt } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An id of an order, a capture, an authorization: 17 capital letters and digits, a digit first. */
export function resourceId(): string {
	return `${randomInt(10)}${Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')}`;
}

export function eventId(): string {
	return `WH-${resourceId()}-${resourceId()}`;
}

/** 13 hexadecimal digits, as in `Paypal-Debug-Id`. */
export function debugId(): string {
	return randomBytes(7).toString('hex').slice(0, 13);
}

/** A UUID of version 1, as PayPal's transmission ids are: its first part is the time. */
export function transmissionId(at: Date): string {
	// 100-nanosecond steps since 15 October 1582, RFC 9562 section 5.1.
	const steps = BigInt(at.getTime()) * 10_000n + 122_192_928_000_000_000n;
	const hex = steps.toString(16).padStart(15, '0');
	const tail = randomBytes(8);
	tail[0] = (tail[0]! & 0x3f) | 0x80;
	const rest = tail.toString('hex');
	return `${hex.slice(7)}-${hex.slice(3, 7)}-1${hex.slice(0, 3)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

/** An id of a saved way to pay, e.g. `8kk8451t`. */
export function paymentTokenId(): string {
	return randomBytes(9).toString('base64url').replace(/[-_]/g, '0').toLowerCase().slice(0, 8);
}

/** An id of a customer with saved ways to pay: ten digits and letters. */
export function customerId(): string {
	return Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('');
}

const lettersAndDigits = (count: number): string =>
	Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');

/** An id of a product, e.g. `PROD-5FD60555F23244316`. */
export const productId = (): string => `PROD-${lettersAndDigits(17)}`;

/** An id of a plan, e.g. `P-5ML4271244454362WXNWU5NQ`. */
export const planId = (): string => `P-${lettersAndDigits(24)}`;

/** An id of a subscription, e.g. `I-BW452GLLEP1G`. */
export const subscriptionId = (): string => `I-${lettersAndDigits(12)}`;

/** What the link to its approval page names, e.g. `BA-2M539689T3856352J`. */
export const billingAgreementToken = (): string => `BA-${resourceId()}`;

/** An id of a payment link, e.g. `PLB-X7MNK9P2QR8T`. */
export const paymentLinkId = (): string => `PLB-${lettersAndDigits(12)}`;
