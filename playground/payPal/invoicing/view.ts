import type { Link } from '../errors.ts';
import { toMinor } from '../money.ts';
import { merchant } from '../../seed.ts';
import { timestamp } from '../payments/view.ts';
import { dueOf, paidOf, refundedOf } from './bookings.ts';
import type { Booking, Invoice } from './invoice.ts';
import { pageNameOf } from './pageName.ts';
import { inCurrency, totalsOf } from './totals.ts';

/** Where PayPal's API and the pages of its invoices are. */
export interface InvoiceAddresses {
	api: string;
	/** e.g. `https://www.paypal.com/invoice` */
	pages: string;
}

/** Large parts, which the search gives only to those who ask for them. */
export const largeParts = ['items', 'payments', 'refunds'] as const;

/** GET /v2/invoicing/invoices/{id}, and the resource of its webhooks. */
export function invoiceView(invoice: Invoice, at: InvoiceAddresses): Record<string, unknown> {
	const { content, number, status, id } = invoice;
	const totals = totalsOf(content);
	const money = inCurrency(content.detail.currency_code);
	const detail = { ...content.detail };
	delete detail.invoice_number;
	return {
		id,
		status,
		detail: {
			...detail,
			invoice_number: number,
			payment_term: paymentTerm(detail),
			metadata: metadataOf(invoice, at),
		},
		invoicer: { ...content.invoicer, email_address: merchant.email },
		...(content.primary_recipients && { primary_recipients: content.primary_recipients }),
		...(content.additional_recipients && { additional_recipients: content.additional_recipients }),
		items: content.items.map((item, index) => ({
			id: `ITEM-${pageNameOf(invoice)}${index}`,
			...item,
			...(item.tax && { tax: { ...item.tax, amount: money(totals.taxes[index]!) } }),
			unit_of_measure: item.unit_of_measure ?? 'QUANTITY',
		})),
		configuration: {
			tax_calculated_after_discount: true,
			tax_inclusive: false,
			allow_tip: false,
			...content.configuration,
		},
		amount: { ...money(totals.total), breakdown: breakdownOf(invoice) },
		due_amount: dueOf(invoice),
		...(invoice.payments.length > 0 && {
			payments: { paid_amount: paidOf(invoice), transactions: invoice.payments.map(paymentView) },
		}),
		...(invoice.refunds.length > 0 && {
			refunds: { refund_amount: refundedOf(invoice), transactions: invoice.refunds.map(refundView) },
		}),
		links: linksOf(invoice, at.api),
	};
}

/** What came of the parts; discounts are shown below zero. */
function breakdownOf({ content }: Invoice): Record<string, unknown> {
	const totals = totalsOf(content);
	const money = inCurrency(content.detail.currency_code);
	const { shipping, custom, discount } = content.amount?.breakdown ?? {};
	return {
		item_total: money(totals.itemTotal),
		tax_total: money(totals.taxTotal),
		...(custom && { custom: { label: custom.label, amount: money(totals.custom) } }),
		...(shipping && {
			shipping: {
				amount: money(totals.shipping),
				...(shipping.tax && { tax: { ...shipping.tax, amount: money(totals.shippingTax) } }),
			},
		}),
		discount: {
			item_discount: money(-totals.itemDiscount),
			invoice_discount: { ...discount?.invoice_discount, amount: money(-totals.invoiceDiscount) },
		},
	};
}

function paymentTerm(detail: Invoice['content']['detail']): Record<string, unknown> {
	const { term_type: type, due_date: given } = detail.payment_term ?? {};
	const due = given ?? dueDate(detail.invoice_date, type);
	return {
		term_type: type ?? (given ? 'DUE_ON_DATE_SPECIFIED' : 'NO_DUE_DATE'),
		...(due && { due_date: due }),
	};
}

/** `NET_10`: ten days after the date of the invoice. */
function dueDate(from: string | undefined, type: string | undefined): string | undefined {
	if (!from || !type) return undefined;
	if (type === 'DUE_ON_RECEIPT') return from;
	const days = Number(/^NET_(\d+)$/.exec(type)?.[1]);
	if (!days) return undefined;
	return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function metadataOf(invoice: Invoice, { pages }: InvoiceAddresses): Record<string, unknown> {
	const { createdAt, updatedAt, firstSentAt, lastSentAt, cancelledAt } = invoice;
	return {
		create_time: timestamp(createdAt),
		created_by_flow: 'REGULAR_SINGLE',
		last_update_time: timestamp(updatedAt),
		...(firstSentAt && { first_sent_time: timestamp(firstSentAt) }),
		...(lastSentAt && { last_sent_time: timestamp(lastSentAt), last_sent_by: merchant.email }),
		...(cancelledAt && { cancel_time: timestamp(cancelledAt), cancelled_by: merchant.email }),
		recipient_view_url: payUrlOf(invoice, pages),
		invoicer_view_url: `${pages}/details/${invoice.id}`,
	};
}

/** As PayPal's sandbox has them: https://www.sandbox.paypal.com/invoice/p/#XFXVYW42ZANU4F33 */
export const payUrlOf = (invoice: Pick<Invoice, 'id'>, pages: string): string =>
	`${pages}/p/#${pageNameOf(invoice)}`;

const paymentView = ({ id, type, method, date, amount, note }: Booking): Record<string, unknown> => ({
	type,
	payment_id: id,
	payment_date: date,
	method,
	...(note && { note }),
	amount,
});

const refundView = ({ id, type, method, date, amount }: Booking): Record<string, unknown> => ({
	type,
	refund_id: id,
	refund_date: date,
	method,
	amount,
});

export const selfOf = ({ id }: Invoice, api: string): Link => ({
	href: `${api}/v2/invoicing/invoices/${id}`,
	rel: 'self',
	method: 'GET',
});

function linksOf(invoice: Invoice, api: string): Link[] {
	const self = selfOf(invoice, api);
	const to = (rel: string, method: Link['method'], path = ''): Link => ({
		href: self.href + path,
		rel,
		method,
	});
	const isOpen = invoice.status === 'DRAFT' || invoice.status === 'SCHEDULED';
	if (isOpen) return [self, to('send', 'POST', '/send'), to('replace', 'PUT'), to('delete', 'DELETE')];
	const isDue = toMinor(dueOf(invoice)) > 0n && invoice.status !== 'CANCELLED';
	return [
		self,
		...(isDue
			? [
					to('replace', 'PUT'),
					to('cancel', 'POST', '/cancel'),
					to('remind', 'POST', '/remind'),
					to('payments', 'POST', '/payments'),
					to('qr-code', 'POST', '/generate-qr-code'),
				]
			: [to('refunds', 'POST', '/refunds')]),
	];
}
