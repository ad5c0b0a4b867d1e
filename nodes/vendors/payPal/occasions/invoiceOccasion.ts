import { parseCustomId } from '../../../checkout/terms/chatBinding';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import { keyOf } from '../../../checkout/notifications/kinds';
import { payPalPath, type PayPal } from '../api/payPal';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import { invoiceStatusOf, type InvoiceStatus } from '../orders/statuses';
import { readFromPayPal } from './payPalReading';

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_get */
interface Invoice {
	id: string;
	status?: string;
	detail?: { invoice_number?: string; reference?: string };
	amount?: PayPalMoney;
	primary_recipients?: Array<{ billing_info?: { name?: { given_name?: string } } }>;
}

const paid: Record<InvoiceStatus, boolean> = {
	DRAFT: false,
	SENT: false,
	SCHEDULED: false,
	PAID: true,
	MARKED_AS_PAID: true,
	CANCELLED: false,
	REFUNDED: false,
	PARTIALLY_PAID: false,
	PARTIALLY_REFUNDED: false,
	MARKED_AS_REFUNDED: false,
	UNPAID: false,
	PAYMENT_PENDING: false,
	unknown: false,
};

/** The invoice as it is now. An invoice has no `custom_id`: its chat is in its reference. */
export async function readInvoiceOccasion(
	payPal: PayPal,
	invoiceId: string,
): Promise<Occasion | NothingToTell> {
	const path = payPalPath`/v2/invoicing/invoices/${invoiceId}`;
	const invoice = (await readFromPayPal(payPal, path)) as Invoice | undefined;
	const ids = { invoiceId };
	if (!invoice) return { ids, reason: "PayPal can't find this invoice." };
	const { detail, amount } = invoice;
	const binding = parseCustomId(detail?.reference);
	const known = { ids, ...(binding && { binding }) };
	if (!paid[invoiceStatusOf(invoice)]) return { ...known, reason: 'The invoice is not paid.' };
	const name = invoice.primary_recipients?.[0]?.billing_info?.name?.given_name;
	return {
		...known,
		kind: 'invoicePaid',
		key: keyOf('invoicePaid', invoiceId),
		facts: {
			orderNumber: detail?.invoice_number || invoiceId,
			...(amount && { amount: fromPayPal(amount) }),
			...(name && { name }),
		},
	};
}
