import { invalidRequest } from '../errors.ts';
import { toMinor, type Money } from '../money.ts';
import { violations, type Shape } from '../shape.ts';
import { timestamp } from '../payments/view.ts';
import type { Invoice } from './invoice.ts';
import { inCurrency, totalsOf } from './totals.ts';
import { largeParts } from './view.ts';

interface Range<Value> {
	start: Value;
	end: Value;
}

interface Criteria {
	recipient_email?: string;
	recipient_first_name?: string;
	recipient_last_name?: string;
	recipient_business_name?: string;
	invoice_number?: string;
	status?: string[];
	reference?: string;
	currency_code?: string;
	memo?: string;
	total_amount_range?: { lower_amount: Money; upper_amount: Money };
	invoice_date_range?: Range<string>;
	due_date_range?: Range<string>;
	payment_date_range?: Range<string>;
	creation_date_range?: Range<string>;
	fields?: string[];
}

const text = (max: number): Shape => ({ type: 'string', max });
const range: Shape = {
	type: 'object',
	required: ['start', 'end'],
	fields: { start: { type: 'string' }, end: { type: 'string' } },
};
const money: Shape = {
	type: 'object',
	required: ['currency_code', 'value'],
	fields: { currency_code: { type: 'string', min: 3, max: 3 }, value: text(32) },
};
/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_search-invoices */
const criteria: Shape = {
	type: 'object',
	fields: {
		recipient_email: text(254),
		recipient_first_name: text(140),
		recipient_last_name: text(140),
		recipient_business_name: text(300),
		invoice_number: text(25),
		status: { type: 'array', max: 5, of: { type: 'string' } },
		reference: text(120),
		currency_code: { type: 'string', min: 3, max: 3 },
		memo: text(500),
		total_amount_range: {
			type: 'object',
			required: ['lower_amount', 'upper_amount'],
			fields: { lower_amount: money, upper_amount: money },
		},
		invoice_date_range: range,
		due_date_range: range,
		payment_date_range: range,
		creation_date_range: range,
		archived: { type: 'boolean' },
		fields: { type: 'array', of: { type: 'string' } },
	},
};

/**
 * The invoices that match all criteria. Texts match where they are contained, in capitals or not: unverified.
 *
 * @param dueDateOf as the invoice is shown
 */
export function findInvoices(
	invoices: Invoice[],
	body: unknown,
	dueDateOf: (invoice: Invoice) => string | undefined,
): { found: Invoice[]; without: string[] } {
	const wrong = violations(body ?? {}, criteria);
	if (wrong.length > 0) throw invalidRequest(wrong);
	const wanted = (body ?? {}) as Criteria;
	const { fields = [] } = wanted;
	return {
		found: invoices.filter((invoice) => matches(invoice, wanted, dueDateOf(invoice))),
		without: fields.includes('all') ? [] : largeParts.filter((part) => !fields.includes(part)),
	};
}

function matches(invoice: Invoice, wanted: Criteria, dueDate: string | undefined): boolean {
	const { content, number, status, payments, createdAt } = invoice;
	const { detail, primary_recipients: recipients = [] } = content;
	const people = recipients.flatMap(({ billing_info }) => billing_info ?? []);
	const ofPeople = (read: (person: (typeof people)[number]) => string | undefined) => people.map(read);
	return (
		has([number], wanted.invoice_number) &&
		has([detail.reference], wanted.reference) &&
		has([detail.memo], wanted.memo) &&
		has(
			ofPeople((person) => person.email_address),
			wanted.recipient_email,
		) &&
		has(
			ofPeople(({ name }) => name?.given_name ?? name?.full_name),
			wanted.recipient_first_name,
		) &&
		has(
			ofPeople(({ name }) => name?.surname ?? name?.full_name),
			wanted.recipient_last_name,
		) &&
		has(
			ofPeople((person) => person.business_name),
			wanted.recipient_business_name,
		) &&
		(!wanted.status || wanted.status.includes(status)) &&
		(!wanted.currency_code || wanted.currency_code === detail.currency_code) &&
		isWithin(detail.invoice_date, wanted.invoice_date_range) &&
		isWithin(dueDate, wanted.due_date_range) &&
		isWithin(timestamp(createdAt), wanted.creation_date_range) &&
		(!wanted.payment_date_range ||
			payments.some(({ date }) => isWithin(`${date}T12:00:00Z`, wanted.payment_date_range))) &&
		isAmountWithin(invoice, wanted.total_amount_range)
	);
}

const has = (texts: Array<string | undefined>, wanted: string | undefined): boolean =>
	!wanted || texts.some((one) => one?.toLowerCase().includes(wanted.toLowerCase()));

const isWithin = (value: string | undefined, wanted: Range<string> | undefined): boolean =>
	!wanted || (value !== undefined && value >= wanted.start && value <= wanted.end);

function isAmountWithin({ content }: Invoice, wanted: Criteria['total_amount_range']): boolean {
	if (!wanted) return true;
	const total = inCurrency(content.detail.currency_code)(totalsOf(content).total);
	const { lower_amount: least, upper_amount: most } = wanted;
	return (
		total.currency_code === least.currency_code &&
		toMinor(total) >= toMinor(least) &&
		toMinor(total) <= toMinor(most)
	);
}
