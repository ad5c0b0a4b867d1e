import type { IDataObject } from 'n8n-workflow';

import { simplifyAmount, withoutGaps } from '../orders/simplifyOrder';
import { invoiceStatusOf, type InvoiceStatus } from '../orders/statuses';
import type { Invoice, InvoiceItem, InvoiceTransaction } from './invoice';
import { bindingOf, readMemo } from './memo';

/**
 * An invoice in n8n's spelling and without PayPal's nesting. Amounts stay decimal strings. When it was made for a chat,
 * `psid` and `pageId` name it.
 */
export function simplifyInvoice(invoice: Invoice): IDataObject {
	const { id, status, detail, amount, payments, refunds } = invoice;
	const [billed] = invoice.primary_recipients ?? [];
	const { words } = readMemo(detail?.memo);
	return withoutGaps({
		payPalInvoiceId: id,
		invoiceNumber: detail?.invoice_number,
		status,
		amount: simplifyAmount(amount),
		due: simplifyAmount(invoice.due_amount),
		paid: simplifyAmount(payments?.paid_amount),
		refunded: simplifyAmount(refunds?.refund_amount),
		payUrl: payUrlOf(invoice),
		invoiceDate: detail?.invoice_date,
		dueDate: detail?.payment_term?.due_date,
		reference: detail?.reference,
		...bindingOf(invoice),
		note: detail?.note,
		memo: words,
		recipient: simplifyRecipient(billed?.billing_info),
		lines: invoice.items?.map(simplifyItem),
		payments: payments?.transactions?.map(simplifyTransaction),
		refunds: refunds?.transactions?.map(simplifyTransaction),
		createTime: detail?.metadata?.create_time,
		sentTime: detail?.metadata?.first_sent_time,
	});
}

/** Whether the buyer can open its page. */
const isShown: Record<InvoiceStatus, boolean> = {
	DRAFT: false,
	SCHEDULED: false,
	SENT: true,
	UNPAID: true,
	PAID: true,
	MARKED_AS_PAID: true,
	CANCELLED: true,
	REFUNDED: true,
	PARTIALLY_PAID: true,
	PARTIALLY_REFUNDED: true,
	MARKED_AS_REFUNDED: true,
	PAYMENT_PENDING: true,
	unknown: true,
};

/** Where the buyer sees it and pays; undefined as long as it was not sent. */
export function payUrlOf(invoice: Invoice): string | undefined {
	const url = invoice.detail?.metadata?.recipient_view_url;
	return url && isShown[invoiceStatusOf(invoice)] && URL.canParse(url) ? url : undefined;
}

const simplifyRecipient = (
	person: NonNullable<Invoice['primary_recipients']>[number]['billing_info'],
): IDataObject | undefined => {
	if (!person) return undefined;
	const { business_name, email_address, name } = person;
	return withoutGaps({
		businessName: business_name,
		givenName: name?.given_name,
		surname: name?.surname,
		email: email_address,
	});
};

const simplifyItem = ({
	name,
	description,
	quantity,
	unit_amount,
	tax,
	unit_of_measure,
}: InvoiceItem): IDataObject =>
	withoutGaps({
		name,
		description,
		quantity,
		unitPrice: unit_amount.value,
		taxName: tax?.name,
		taxRate: tax?.percent,
		tax: tax?.amount?.value,
		unit: unit_of_measure,
	});

const simplifyTransaction = (transaction: InvoiceTransaction): IDataObject =>
	withoutGaps({
		paymentId: transaction.payment_id,
		refundId: transaction.refund_id,
		type: transaction.type,
		method: transaction.method,
		date: transaction.payment_date ?? transaction.refund_date,
		amount: simplifyAmount(transaction.amount),
		note: transaction.note,
	});
