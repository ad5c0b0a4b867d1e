import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalPath, type PayPal } from '../../../vendors/payPal/api/payPal';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import type { PaymentLink } from '../../../vendors/payPal/paymentLinks/paymentLink';
import { notFound } from '../../billing/notFound';
import { paymentLinkField } from './paymentLinkField.description';

export const linkPath = (id: string): string => payPalPath`/v1/checkout/payment-resources/${id}`;

/** The link as it is now. @throws InvalidInput when PayPal has none with this ID (any more) */
export async function readLink(payPal: PayPal, id: string, options?: CallOptions): Promise<PaymentLink> {
	const call = { expects: holds({ id }), ...(options && { options }) };
	return (await payPal.get(linkPath(id), call).catch((error: unknown) => {
		throw notThere(error, id);
	})) as PaymentLink;
}

/** An error as it is, or in the merchant's words when the link is gone. */
export const notThere = (error: unknown, id: string): unknown =>
	payPalFailureOf(error)?.kind === 'notFound' ? notFound(paymentLinkField, 'payment link', id) : error;
