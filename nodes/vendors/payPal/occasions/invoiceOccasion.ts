import { keyOf, type PaymentKind } from '../../../checkout/notifications/kinds';
import type { NothingToTell, Occasion } from '../../../checkout/telling/occasion';
import type { PayPal } from '../api/payPal';
import { payPalPath } from '../api/payPal';
import type { Invoice } from '../invoices/invoice';
import { bindingOf, isForgedChat } from '../invoices/memo';
import { payUrlOf } from '../invoices/simplifyInvoice';
import { fromPayPal, type PayPalMoney } from '../money/payPalMoney';
import { invoiceStatusOf, type InvoiceStatus } from '../orders/statuses';
import { readFromPayPal } from './payPalReading';

type InvoiceKind =
	'invoiceCancelled' | 'invoicePaid' | 'invoicePartlyPaid' | 'invoiceRefunded' | 'invoiceReminder';

/** What may truthfully be told of an invoice; first, what is told unless something else is asked for. */
const kindsNow: Record<InvoiceStatus, InvoiceKind[]> = {
	DRAFT: [],
	SCHEDULED: [],
	SENT: ['invoiceReminder'],
	UNPAID: ['invoiceReminder'],
	PARTIALLY_PAID: ['invoicePartlyPaid', 'invoiceReminder'],
	PAYMENT_PENDING: [],
	PAID: ['invoicePaid'],
	MARKED_AS_PAID: ['invoicePaid'],
	CANCELLED: ['invoiceCancelled'],
	PARTIALLY_REFUNDED: ['invoiceRefunded'],
	REFUNDED: ['invoiceRefunded'],
	MARKED_AS_REFUNDED: ['invoiceRefunded'],
	unknown: [],
};

const nowItIs: Record<InvoiceStatus, string> = {
	DRAFT: 'is a draft',
	SCHEDULED: 'is yet to be sent',
	SENT: 'is not paid',
	UNPAID: 'is not paid',
	PARTIALLY_PAID: 'is not paid in full',
	PAYMENT_PENDING: 'is not paid yet: PayPal is waiting for the money',
	PAID: 'is paid',
	MARKED_AS_PAID: 'is paid',
	CANCELLED: 'is cancelled',
	PARTIALLY_REFUNDED: 'is refunded in part',
	REFUNDED: 'is refunded',
	MARKED_AS_REFUNDED: 'is refunded',
	unknown: 'has a status these nodes do not know',
};

/**
 * The invoice as it is now. An invoice has no `custom_id`: its chat is in its memo. A reminder is only told where it is
 * asked for: nothing has happened then.
 */
export async function readInvoiceOccasion(
	payPal: PayPal,
	invoiceId: string,
	asked?: PaymentKind,
): Promise<Occasion | NothingToTell> {
	const path = payPalPath`/v2/invoicing/invoices/${invoiceId}`;
	const invoice = (await readFromPayPal(payPal, path)) as Invoice | undefined;
	const ids = { payPalInvoiceId: invoiceId, invoiceId };
	if (!invoice) return { ids, reason: "PayPal can't find this invoice." };
	if (isForgedChat(invoice, await payPal.credentials())) return { ids, reason: notItsChat };
	const binding = bindingOf(invoice);
	const known = { ids, ...(binding && { binding }) };
	const status = invoiceStatusOf(invoice);
	const kind =
		asked === undefined
			? kindsNow[status].find((one) => one !== 'invoiceReminder')
			: kindsNow[status].find((one) => one === asked);
	if (!kind) return { ...known, reason: `The invoice ${nowItIs[status]}.` };
	const { detail, primary_recipients: [billed] = [] } = invoice;
	const amount = amountOf[kind](invoice);
	const name = billed?.billing_info?.name?.given_name;
	const link = kind === 'invoiceReminder' ? payUrlOf(invoice) : undefined;
	return {
		...known,
		kind,
		key: keyOf(kind, ...onceFor[kind](invoice)),
		facts: {
			orderNumber: detail?.invoice_number || invoiceId,
			...(amount && { amount: fromPayPal(amount) }),
			...(name && { name }),
			...(link && { link }),
		},
	};
}

const notItsChat =
	'The memo of this invoice names a chat, but it was not written for this invoice: it was copied, its number was changed at PayPal, or the PayPal credential has another Client ID or Client Secret now.';

/** Sums so far, so that it is all said even if an event in between never came. */
const amountOf: Record<InvoiceKind, (invoice: Invoice) => PayPalMoney | undefined> = {
	invoiceCancelled: ({ amount }) => amount,
	invoicePaid: ({ amount }) => amount,
	invoicePartlyPaid: ({ payments }) => payments?.paid_amount,
	invoiceRefunded: ({ refunds }) => refunds?.refund_amount,
	invoiceReminder: ({ amount, due_amount: due }) => due ?? amount,
};

const wholeOf = ({ id }: Invoice): string[] => [id];

const onceFor: Record<InvoiceKind, (invoice: Invoice) => string[]> = {
	invoiceCancelled: wholeOf,
	invoicePaid: wholeOf,
	invoicePartlyPaid: ({ id, payments }) => [id, payments?.paid_amount?.value ?? ''],
	invoiceRefunded: ({ id, refunds }) => [id, refunds?.refund_amount?.value ?? ''],
	invoiceReminder: wholeOf,
};
