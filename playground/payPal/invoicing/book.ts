import { issue, PayPalError } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { resourceId } from '../ids.ts';
import { fromMinor, toMinor, type Money } from '../money.ts';
import type { Clock } from '../../world/clock.ts';
import { dueOf, paidOf, readBooking, refundableOf, removeBooking, statusByMoney } from './bookings.ts';
import type { Booking, Invoice, InvoiceContent, InvoiceStatus } from './invoice.ts';
import { readNotification, sendEmail } from './notification.ts';
import { nextNumber } from './numbers.ts';
import { pageNameOf } from './pageName.ts';
import { readInvoice } from './request.ts';

const changeable: InvoiceStatus[] = ['DRAFT', 'SCHEDULED', 'SENT', 'UNPAID', 'PARTIALLY_PAID'];
const payable: InvoiceStatus[] = ['SENT', 'UNPAID', 'PARTIALLY_PAID'];
const paid: InvoiceStatus[] = ['PAID', 'MARKED_AS_PAID', 'PARTIALLY_PAID', 'PAYMENT_PENDING'];
const refunded: InvoiceStatus[] = ['REFUNDED', 'PARTIALLY_REFUNDED', 'MARKED_AS_REFUNDED'];

/** After how long a payment from a bank account is there; PayPal says "some days". */
const clearsAfterMs = 6 * 24 * 3_600_000;

/** The invoices and what can become of them. */
export class InvoiceBook {
	private readonly invoices = new Map<string, Invoice>();
	private lastNumber: string | undefined;
	private readonly clock: Clock;
	private readonly happenings: Pick<Happenings, 'invoiceChanged'>;

	constructor(clock: Clock, happenings: Pick<Happenings, 'invoiceChanged'>) {
		this.clock = clock;
		this.happenings = happenings;
	}

	/** @throws INVALID_REQUEST with everything that is wrong, or DUPLICATE_INVOICE_NUMBER */
	create(body: unknown): Invoice {
		const content = readInvoice(body);
		const number = content.detail.invoice_number ?? this.nextNumber();
		this.refuseTaken(number);
		const now = this.clock.now();
		const invoice: Invoice = {
			id: invoiceId(),
			status: 'DRAFT',
			number,
			content: this.dated(content),
			payments: [],
			refunds: [],
			createdAt: now,
			updatedAt: now,
			emails: [],
		};
		this.invoices.set(invoice.id, invoice);
		this.lastNumber = number;
		this.happenings.invoiceChanged('CREATED', invoice);
		return invoice;
	}

	/** Newest first. */
	all(): Invoice[] {
		return [...this.invoices.values()].reverse();
	}

	/** @throws INVALID_RESOURCE_ID when there is none */
	find(id: string): Invoice {
		const invoice = this.peek(id);
		if (!invoice) throw issue('INVALID_RESOURCE_ID', { field: 'invoice_id', value: id, location: 'path' });
		return invoice;
	}

	/** By its ID, or as its page names it: without `INV2` and dashes. */
	peek(id: string): Invoice | undefined {
		return this.invoices.get(id) ?? this.all().find((invoice) => pageNameOf(invoice) === id);
	}

	/** All of it is replaced. Which statuses PayPal refuses is unverified. */
	update(id: string, body: unknown, toRecipient: boolean): Invoice {
		const invoice = this.find(id);
		if (!changeable.includes(invoice.status)) throw issue('CANNOT_UPDATE_INVOICE');
		const content = readInvoice(body);
		const number = content.detail.invoice_number ?? invoice.number;
		if (number !== invoice.number) this.refuseTaken(number);
		Object.assign(invoice, { content: this.dated(content), number, updatedAt: this.clock.now() });
		if (invoice.firstSentAt) sendEmail(invoice, 'invoice', { send_to_recipient: toRecipient });
		this.happenings.invoiceChanged('UPDATED', invoice);
		return invoice;
	}

	/** Of drafts and scheduled ones only. With what PayPal refuses the others is unverified. */
	delete(id: string): void {
		const invoice = this.find(id);
		if (invoice.status !== 'DRAFT' && invoice.status !== 'SCHEDULED') {
			throw new PayPalError(400, { details: [{ issue: 'CANNOT_DELETE_INVOICE' }] });
		}
		this.invoices.delete(id);
	}

	/**
	 * Makes it payable; one with a date to come is sent on that day. Sent without an email it is UNPAID.
	 * https://developer.paypal.com/docs/invoicing/customize/
	 *
	 * @returns whether it is only scheduled
	 */
	send(id: string, body: unknown): boolean {
		const invoice = this.find(id);
		const notification = readNotification(body);
		if (invoice.status === 'SCHEDULED') return true;
		// "After you send an invoice, resending it has no effect."
		if (invoice.status !== 'DRAFT') {
			if (invoice.status === 'CANCELLED') throw issue('CANNOT_SEND_CANCELLED_INVOICE');
			return false;
		}
		const date = invoice.content.detail.invoice_date ?? this.today();
		if (date > this.today()) {
			invoice.status = 'SCHEDULED';
			this.clock.at(new Date(`${date}T00:00:00Z`), () => this.sendScheduled(invoice));
			this.happenings.invoiceChanged('SCHEDULED', invoice);
			return true;
		}
		sendEmail(invoice, 'invoice', notification);
		this.markSent(invoice, invoice.emails.length > 0 ? 'SENT' : 'UNPAID');
		return false;
	}

	remind(id: string, body: unknown): void {
		const invoice = this.find(id);
		const notification = readNotification(body);
		if (!payable.includes(invoice.status)) throw issue('CANNOT_REMIND_INVOICE');
		invoice.lastSentAt = this.clock.now();
		sendEmail(invoice, 'reminder', notification);
	}

	cancel(id: string, body: unknown): void {
		const invoice = this.find(id);
		const notification = readNotification(body);
		const { status } = invoice;
		if (status === 'DRAFT' || status === 'SCHEDULED') throw issue(`CANNOT_CANCEL_${status}_INVOICE`);
		if (status === 'CANCELLED') throw issue('INVOICE_CANCELED_ALREADY');
		if (paid.includes(status)) throw issue('CANNOT_CANCEL_PAID_INVOICE');
		if (refunded.includes(status)) throw issue('CANNOT_CANCEL_REFUNDED_INVOICE');
		invoice.status = 'CANCELLED';
		invoice.cancelledAt = this.clock.now();
		sendEmail(invoice, 'cancellation', notification);
		this.happenings.invoiceChanged('CANCELLED', invoice);
	}

	/** That drafts and scheduled ones take none is unverified. */
	recordPayment(id: string, body: unknown): Booking {
		const invoice = this.find(id);
		const booking = readBooking(body, 'payment', dueOf(invoice), this.today());
		if (!payable.includes(invoice.status)) throw issue('CANNOT_PROCESS_PAYMENTS');
		if (toMinor(booking.amount) > toMinor(dueOf(invoice))) {
			throw issue('PAYMENT_AMOUNT_GREATER_THAN_AMOUNT_DUE', { field: '/amount/value' });
		}
		return this.book(invoice, 'payments', booking);
	}

	deletePayment(id: string, transactionId: string): void {
		const invoice = this.find(id);
		const payment = invoice.payments.find((one) => one.id === transactionId);
		if (payment && toMinor(payment.amount) > toMinor(refundableOf(invoice))) {
			throw issue('CANNOT_DELETE_EXTERNAL_PAYMENT');
		}
		removeBooking(invoice.payments, transactionId);
		this.settleStatus(invoice, 'UPDATED');
	}

	recordRefund(id: string, body: unknown): Booking {
		const invoice = this.find(id);
		const booking = readBooking(body, 'refund', refundableOf(invoice), this.today());
		if (toMinor(paidOf(invoice)) === 0n) throw issue('CANNOT_PROCESS_REFUNDS');
		if (toMinor(booking.amount) > toMinor(refundableOf(invoice)) || toMinor(booking.amount) === 0n) {
			throw issue('INVALID_REFUND_AMOUNT', { field: '/amount/value' });
		}
		return this.book(invoice, 'refunds', booking);
	}

	deleteRefund(id: string, transactionId: string): void {
		const invoice = this.find(id);
		removeBooking(invoice.refunds, transactionId);
		this.settleStatus(invoice, 'UPDATED');
	}

	/** The buyer pays on PayPal's page. @param isPending from a bank account: the money takes some days */
	pay(invoice: Invoice, amount: Money, isPending = false): Booking {
		if (!payable.includes(invoice.status)) throw issue('CANNOT_PROCESS_PAYMENTS');
		const [asked, due] = [toMinor(amount), toMinor(dueOf(invoice))];
		if (asked <= 0n || asked > due) throw issue('PAYMENT_AMOUNT_GREATER_THAN_AMOUNT_DUE');
		if (asked < leastOf(invoice)) throw issue('PAYMENT_AMOUNT_LESS_THAN_MINIMUM_DUE');
		const booking: Booking = {
			id: resourceId(),
			type: 'PAYPAL',
			method: 'PAYPAL',
			date: this.today(),
			amount: fromMinor(asked, amount.currency_code),
			...(isPending && { isPending }),
		};
		if (isPending) this.clock.after(clearsAfterMs, () => this.clear(invoice, booking));
		return this.book(invoice, 'payments', booking);
	}

	/** The merchant gives back at PayPal what the buyer has paid there. */
	refund(id: string, amount?: Money): Booking {
		const invoice = this.find(id);
		const most = refundableOf(invoice);
		const given = amount ?? most;
		if (toMinor(given) <= 0n || toMinor(given) > toMinor(most)) throw issue('INVALID_REFUND_AMOUNT');
		const booking: Booking = {
			id: resourceId(),
			type: 'PAYPAL',
			method: 'PAYPAL',
			date: this.today(),
			amount: given,
		};
		return this.book(invoice, 'refunds', booking);
	}

	/** What the next invoice without a number gets. */
	nextNumber(): string {
		let number = nextNumber(this.lastNumber);
		while (this.isTaken(number)) number = nextNumber(number);
		return number;
	}

	today(): string {
		return this.clock.now().toISOString().slice(0, 10);
	}

	reset(): void {
		this.invoices.clear();
		this.lastNumber = undefined;
	}

	private book(invoice: Invoice, where: 'payments' | 'refunds', booking: Booking): Booking {
		invoice[where].push(booking);
		// "An invoice is paid, partially paid, or payment is made and is pending." https://developer.paypal.com/api/rest/webhooks/event-names/
		this.settleStatus(invoice, where === 'payments' ? 'PAID' : 'REFUNDED');
		return booking;
	}

	private clear(invoice: Invoice, booking: Booking): void {
		if (!invoice.payments.includes(booking)) return;
		delete booking.isPending;
		this.settleStatus(invoice, 'PAID');
	}

	private settleStatus(invoice: Invoice, told: 'PAID' | 'REFUNDED' | 'UPDATED'): void {
		const unpaid = invoice.emails.some(({ about }) => about === 'invoice') ? 'SENT' : 'UNPAID';
		invoice.status = statusByMoney(invoice, unpaid);
		invoice.updatedAt = this.clock.now();
		this.happenings.invoiceChanged(told, invoice);
	}

	private sendScheduled(invoice: Invoice): void {
		if (invoice.status !== 'SCHEDULED' || !this.invoices.has(invoice.id)) return;
		sendEmail(invoice, 'invoice', {});
		this.markSent(invoice, 'SENT');
	}

	/** That PayPal tells webhooks of a sent invoice as of an updated one is unverified. */
	private markSent(invoice: Invoice, status: InvoiceStatus): void {
		const now = this.clock.now();
		Object.assign(invoice, { status, firstSentAt: now, lastSentAt: now, updatedAt: now });
		this.happenings.invoiceChanged('UPDATED', invoice);
	}

	private dated(content: InvoiceContent): InvoiceContent {
		const detail = { ...content.detail, invoice_date: content.detail.invoice_date ?? this.today() };
		return { ...content, detail };
	}

	/** That PayPal takes a number once, and with which words it refuses the second: unverified. */
	private refuseTaken(number: string): void {
		if (this.isTaken(number)) {
			throw issue('DUPLICATE_INVOICE_NUMBER', { field: '/detail/invoice_number', value: number });
		}
	}

	private isTaken(number: string): boolean {
		return this.all().some((invoice) => invoice.number === number);
	}
}

/** As the merchant allows parts: the least of them. Otherwise, all that is due. */
export function leastOf(invoice: Invoice): bigint {
	const due = toMinor(dueOf(invoice));
	const { allow_partial_payment: inParts, minimum_amount_due: minimum } =
		invoice.content.configuration?.partial_payment ?? {};
	if (!inParts) return due;
	const least = minimum ? toMinor(minimum) : 1n;
	return least < due ? least : due;
}

/** `INV2-Z56S-5LLA-Q52L-CPZ5` */
function invoiceId(): string {
	const drawn = resourceId().slice(0, 16);
	return ['INV2', ...[0, 4, 8, 12].map((at) => drawn.slice(at, at + 4))].join('-');
}
