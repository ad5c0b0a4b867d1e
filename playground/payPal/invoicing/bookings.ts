import { invalidRequest, issue } from '../errors.ts';
import { resourceId } from '../ids.ts';
import { fromMinor, issueWith, sum, toMinor, valuePattern, type Money } from '../money.ts';
import { violations, type Shape } from '../shape.ts';
import type { Booking, Invoice, InvoiceStatus } from './invoice.ts';
import { totalsOf } from './totals.ts';

const methods = [
	...['BANK_TRANSFER', 'CASH', 'CHECK', 'CREDIT_CARD', 'DEBIT_CARD', 'PAYPAL', 'WIRE_TRANSFER', 'OTHER'],
];
const money: Shape = {
	type: 'object',
	required: ['currency_code', 'value'],
	fields: {
		currency_code: { type: 'string', min: 3, max: 3 },
		value: { type: 'string', max: 32, pattern: valuePattern },
	},
};
const date: Shape = { type: 'string', pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ };

const shapeOf = (dateField: string): Shape => ({
	type: 'object',
	required: ['method'],
	fields: {
		method: { type: 'string', oneOf: methods },
		[dateField]: date,
		amount: money,
		note: { type: 'string', max: 2000 },
	},
});

/**
 * What the merchant says was paid, or given back, outside of PayPal.
 * https://developer.paypal.com/docs/api/invoicing/v2/#invoices_payments
 *
 * @param most without an amount it is all of this
 */
export function readBooking(
	body: unknown,
	kind: 'payment' | 'refund',
	most: Money,
	today: string,
): Omit<Booking, 'isPending'> {
	const dateField = `${kind}_date`;
	const wrong = violations(body ?? {}, shapeOf(dateField));
	const wrongMethod = wrong.find(
		({ field, issue: found }) => field === '/method' && found !== 'MISSING_REQUIRED_PARAMETER',
	);
	if (wrongMethod) throw invalidRequest([{ ...wrongMethod, issue: `INVALID_${kind.toUpperCase()}_METHOD` }]);
	if (wrong.length > 0) throw invalidRequest(wrong);
	const given = body as { method: string; amount?: Money; note?: string } & Record<
		string,
		string | undefined
	>;
	const amount = given.amount ?? most;
	const problem = given.amount && problemWith(given.amount, most);
	if (problem) throw invalidRequest([{ issue: problem, field: '/amount/value', value: amount.value }]);
	return {
		id: `EXTR-${resourceId()}`,
		type: 'EXTERNAL',
		method: given.method,
		date: given[dateField] ?? today,
		amount: fromMinor(toMinor(amount), amount.currency_code),
		...(given.note && { note: given.note }),
	};
}

function problemWith(amount: Money, { currency_code: currency }: Money): string | undefined {
	if (amount.currency_code !== currency) return 'NOT_SUPPORTED';
	const found = issueWith(amount, 'zero');
	if (found) return 'INVALID_DECIMAL_VALUE';
	return toMinor(amount) === 0n ? 'VALUE_CANNOT_BE_ZERO' : undefined;
}

const totalOf = (bookings: Booking[]): bigint =>
	sum(bookings.filter(({ isPending }) => !isPending).map(({ amount }) => toMinor(amount)));

const currencyOf = ({ content }: Invoice): string => content.detail.currency_code;

export const paidOf = (invoice: Invoice): Money => fromMinor(totalOf(invoice.payments), currencyOf(invoice));

export const refundedOf = (invoice: Invoice): Money =>
	fromMinor(totalOf(invoice.refunds), currencyOf(invoice));

export const dueOf = (invoice: Invoice): Money =>
	fromMinor(totalsOf(invoice.content).total - totalOf(invoice.payments), currencyOf(invoice));

/** What may still be given back. */
export const refundableOf = (invoice: Invoice): Money =>
	fromMinor(totalOf(invoice.payments) - totalOf(invoice.refunds), currencyOf(invoice));

/**
 * What the money makes of an invoice that was sent. That an invoice is MARKED_AS_PAID where nothing of it came by
 * PayPal, and MARKED_AS_REFUNDED likewise, is how the names read: unverified.
 *
 * @param unpaid its status without any money
 */
export function statusByMoney(invoice: Invoice, unpaid: InvoiceStatus): InvoiceStatus {
	const [paid, refunded] = [totalOf(invoice.payments), totalOf(invoice.refunds)];
	if (invoice.payments.some(({ isPending }) => isPending)) return 'PAYMENT_PENDING';
	if (refunded > 0n) {
		if (refunded < paid) return 'PARTIALLY_REFUNDED';
		return areExternal(invoice.refunds) ? 'MARKED_AS_REFUNDED' : 'REFUNDED';
	}
	if (paid === 0n) return unpaid;
	if (paid < totalsOf(invoice.content).total) return 'PARTIALLY_PAID';
	return areExternal(invoice.payments) ? 'MARKED_AS_PAID' : 'PAID';
}

const areExternal = (bookings: Booking[]): boolean => bookings.every(({ type }) => type === 'EXTERNAL');

/** @returns the booking that is gone */
export function removeBooking(bookings: Booking[], id: string): Booking {
	const found = bookings.find((booking) => booking.id === id && booking.type === 'EXTERNAL');
	if (!found) throw issue('INVALID_RESOURCE_ID', { field: 'transaction_id', value: id, location: 'path' });
	bookings.splice(bookings.indexOf(found), 1);
	return found;
}
