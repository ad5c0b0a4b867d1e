import { createHmac, timingSafeEqual } from 'node:crypto';

import type { SealingApp } from './seal';

/** What the seal of an invoice vouches for. Its amount is not among it: only the merchant can change an invoice. */
export interface InvoiceTerms {
	/** The merchant's own number: a copy of an invoice has another one. */
	invoiceNumber: string;
	/** Which chat, which reference: see `toCustomId`. */
	customId: string;
}

const version = 'mi1';

/** The form of a seal, inside of a regular expression. */
export const invoiceSealPattern = `${version}-[\\w-]{43}`;

/**
 * Proves that this app wrote this chat into the invoice with this number. See docs/decisions/0035-invoices.md.
 *
 * @returns 47 characters
 */
export function sealInvoice({ invoiceNumber, customId }: InvoiceTerms, app: SealingApp): string {
	const sealed = JSON.stringify([version, app.clientId, invoiceNumber, customId]);
	return `${version}-${createHmac('sha256', app.clientSecret).update(sealed).digest('base64url')}`;
}

/** Whether it is the seal of these terms. Constant time; false for anything that is no seal. */
export function isInvoiceSealOf(seal: string, terms: InvoiceTerms, app: SealingApp): boolean {
	if (!app.clientSecret) return false;
	const [expected, actual] = [Buffer.from(sealInvoice(terms, app)), Buffer.from(seal)];
	return actual.length === expected.length && timingSafeEqual(actual, expected);
}
