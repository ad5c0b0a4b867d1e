import { leastOf } from '../invoicing/book.ts';
import { dueOf, paidOf, refundedOf } from '../invoicing/bookings.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { inCurrency, totalsOf } from '../invoicing/totals.ts';
import { merchant, payer } from '../../seed.ts';

/** An invoice as the buyer sees it. Amounts are decimal strings in `currency`. */
export function payableView(invoice: Invoice) {
	const { content, number, status } = invoice;
	const { detail, items, amount } = content;
	const { currency_code: currency } = detail;
	const totals = totalsOf(content);
	const money = (minor: bigint): string => inCurrency(currency)(minor).value;
	const parts: Array<[string, bigint]> = [
		['Subtotal', totals.itemTotal],
		['Discount', -totals.itemDiscount - totals.invoiceDiscount],
		['Shipping', totals.shipping],
		[amount?.breakdown?.custom?.label ?? 'Other', totals.custom],
		['Tax', totals.taxTotal],
	];
	const [billed] = content.primary_recipients ?? [];
	const { name, business_name: business, email_address: email } = billed?.billing_info ?? {};
	return {
		number,
		status,
		currency,
		shopName: content.invoicer?.business_name ?? merchant.name,
		shopEmail: merchant.email,
		date: detail.invoice_date,
		dueDate: detail.payment_term?.due_date,
		reference: detail.reference,
		note: detail.note,
		terms: detail.terms_and_conditions,
		billedTo: [
			business,
			name?.full_name ?? [name?.given_name, name?.surname].filter(Boolean).join(' '),
			email,
		].filter((line): line is string => Boolean(line)),
		items: items.map((item) => ({
			name: item.name,
			description: item.description,
			quantity: item.quantity,
			unit: item.unit_of_measure ?? 'QUANTITY',
			unitAmount: item.unit_amount.value,
		})),
		sums: parts.filter(([, value]) => value !== 0n).map(([label, value]) => ({ label, value: money(value) })),
		total: money(totals.total),
		paid: paidOf(invoice).value,
		refunded: refundedOf(invoice).value,
		due: dueOf(invoice).value,
		least: money(leastOf(invoice)),
		buyer: { name: `${payer.givenName} ${payer.surname}`, email: payer.email },
	};
}
