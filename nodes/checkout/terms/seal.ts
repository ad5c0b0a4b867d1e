import { createHmac, timingSafeEqual } from 'node:crypto';

import { canonicalValue } from '../../core/money/amount';
import type { Amount } from '../../core/money/amount';
import type { Payment } from '../payment';

/** The terms a seal vouches for, as they have been sealed since the first version: orders of any age are checked. */
export interface SealedTerms {
	/** ISO 4217 code. */
	currency: string;
	/** Decimal string, e.g. `24.00`. */
	value: string;
	/** Which chat, which reference. Empty string when there is none. */
	customId: string;
	/** Whether the money is taken at once or only reserved. */
	intent?: string;
	/** Who gets the money, when that is another account than the one of the app. */
	payee?: { email_address?: string; merchant_id?: string };
}

/** What the terms of a payment are made of, whether it is asked for or on record. */
export type Terms = Pick<Payment, 'customId' | 'intent' | 'payee'> & { amount: Amount };

/** The terms to seal. */
export const termsOf = ({ amount, customId, intent, payee }: Terms): SealedTerms => ({
	currency: amount.currency,
	value: amount.value,
	customId: customId ?? '',
	intent: intent === 'reserve' ? 'AUTHORIZE' : 'CAPTURE',
	...(payee && {
		payee: {
			...(payee.email !== undefined && { email_address: payee.email }),
			...(payee.accountId !== undefined && { merchant_id: payee.accountId }),
		},
	}),
});

/** The provider's app that asked. Only its secret can make or check a seal. */
export interface SealingApp {
	clientId: string;
	clientSecret: string;
}

/** The execution that waits for the order to be paid. See docs/decisions/0006-way-back-in-the-order.md. */
export interface WayBack {
	executionId: string;
	/** Which of its requests for payment: it may make several, one after the other. */
	checkoutId: string;
	resumeToken: string;
}

const version = 'mc1';

/**
 * A mark for `purchase_units[].reference_id` (1..256 characters) that proves this app asked for exactly
 * this amount, in this currency, of this chat. Anyone who knows a client ID can open an order with it in
 * a browser; nobody without the secret can seal one.
 * https://developer.paypal.com/docs/api/orders/v2/#definition-purchase_unit_request
 *
 * @param wayBack is readable behind the seal, and sealed too
 */
export function sealTerms(terms: SealedTerms, app: SealingApp, wayBack?: WayBack): string {
	const suffix = wayBack ? [wayBack.executionId, wayBack.checkoutId, wayBack.resumeToken].join('.') : '';
	return seal(terms, app, suffix);
}

/** Whether it looks like one of our seals; only `isSealOf` tells whether it is one. */
export const isSeal = (referenceId: string | undefined): boolean =>
	referenceId?.startsWith(`${version}-`) ?? false;

/** Whether `referenceId` is the seal of these terms. Constant time; false for anything that is no seal. */
export function isSealOf(referenceId: string | undefined, terms: SealedTerms, app: SealingApp): boolean {
	if (!app.clientSecret) return false;
	const expected = Buffer.from(seal(terms, app, suffixOf(referenceId ?? '')));
	const actual = Buffer.from(referenceId ?? '');
	return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** Which execution waits for this order. Believe it only when `isSealOf` holds. */
export function readWayBack(referenceId: string | undefined): WayBack | undefined {
	const match = /^(\w{1,36})\.([\w-]{1,64})\.([\w-]{1,128})$/.exec(suffixOf(referenceId ?? ''));
	if (!match) return undefined;
	const [, executionId, checkoutId, resumeToken] = match;
	return { executionId: executionId!, checkoutId: checkoutId!, resumeToken: resumeToken! };
}

/** Our seal alone; any other mark as it is. Who holds the way back can call the execution. */
export const withoutWayBack = (referenceId: string | undefined): string | undefined =>
	isSeal(referenceId) ? referenceId?.split('.')[0] : referenceId;

function seal(terms: SealedTerms, app: SealingApp, suffix: string): string {
	const { currency, value, customId } = terms;
	const sealed = [
		version,
		app.clientId,
		currency,
		canonicalValue(value),
		customId,
		...(suffix ? [suffix] : []),
		...unusualTermsOf(terms),
	];
	const mac = createHmac('sha256', app.clientSecret).update(JSON.stringify(sealed)).digest('base64url');
	return `${version}-${mac}${suffix && `.${suffix}`}`;
}

/** The seal names only what differs from the usual: money taken at once, for the account of the app. */
function unusualTermsOf({ intent, payee }: SealedTerms): object[] {
	const unusual = {
		...(intent === 'AUTHORIZE' && { intent }),
		...(payee && { payee: [payee.email_address?.trim().toLowerCase() ?? '', payee.merchant_id ?? ''] }),
	};
	return Object.keys(unusual).length > 0 ? [unusual] : [];
}

const suffixOf = (referenceId: string): string => {
	const dot = referenceId.indexOf('.');
	return dot < 0 ? '' : referenceId.slice(dot + 1);
};
