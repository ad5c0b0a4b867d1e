import { createHmac, timingSafeEqual } from 'node:crypto';

import { canonicalValue } from './sameValue';

/** What the merchant asked of the buyer: the terms a seal vouches for. */
export interface SealedTerms {
	/** ISO 4217 code. */
	currency: string;
	/** Decimal string as PayPal has it, e.g. `24.00`. */
	value: string;
	/** The order's `custom_id`: which chat, which reference. Empty string when there is none. */
	customId: string;
}

/** The PayPal app that asked. Only its secret can make or check a seal. */
export interface SealingApp {
	clientId: string;
	clientSecret: string;
}

const version = 'mc1';

/**
 * A mark for `purchase_units[].reference_id` (1..256 characters) that proves this app asked for exactly
 * this amount, in this currency, of this chat. Anyone who knows a client ID can open an order with it in
 * a browser; nobody without the secret can seal one.
 * https://developer.paypal.com/docs/api/orders/v2/#definition-purchase_unit_request
 */
export function sealTerms(terms: SealedTerms, app: SealingApp): string {
	const sealed = JSON.stringify([
		version,
		app.clientId,
		terms.currency,
		canonicalValue(terms.value),
		terms.customId,
	]);
	return `${version}-${createHmac('sha256', app.clientSecret).update(sealed).digest('base64url')}`;
}

/** Whether `referenceId` is the seal of these terms. Constant time; false for anything that is no seal. */
export function isSealOf(referenceId: string | undefined, terms: SealedTerms, app: SealingApp): boolean {
	if (!app.clientSecret) return false;
	const expected = Buffer.from(sealTerms(terms, app));
	const actual = Buffer.from(referenceId ?? '');
	return actual.length === expected.length && timingSafeEqual(actual, expected);
}
