import { isRecord, isText } from '../../../core/guards';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalPath, type PayPal } from '../../../vendors/payPal/api/payPal';
import type { Invoice } from '../../../vendors/payPal/invoices/invoice';
import { readInvoice } from '../../../vendors/payPal/invoices/invoices';

/**
 * Makes an invoice payable. One that was sent before stays as it is.
 * https://developer.paypal.com/docs/api/invoicing/v2/#invoices_send
 *
 * @returns the invoice as it is then
 */
export async function sendInvoice(
	payPal: PayPal,
	id: string,
	notification: object,
	options: CallOptions,
): Promise<Invoice> {
	await payPal.post(payPalPath`/v2/invoicing/invoices/${id}/send`, {
		body: notification,
		// A link, or with 202 several: sent later.
		expects: (answer) =>
			holds({ href: isText })(answer) || (isRecord(answer.body) && Array.isArray(answer.body.links)),
		// "After you send an invoice, resending it has no effect."
		onceByItself: true,
		options,
	});
	return await readInvoice(payPal, id, options);
}
