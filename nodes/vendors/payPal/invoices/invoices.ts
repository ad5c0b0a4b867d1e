import { isRecord, isText } from '../../../core/guards';
import { InvalidInput } from '../../../core/invalidInput';
import { sameValue } from '../../../core/money/amount';
import { Money } from '../../../core/money/money';
import { withoutSimulation, type CallOptions } from '../api/callOptions';
import { holds } from '../api/expectedAnswer';
import { readPages } from '../api/pages';
import { payPalPath, type PayPal } from '../api/payPal';
import { payPalFailureOf } from '../errors/errors';
import type { Currency } from '../money/currencies';
import { fromPayPal } from '../money/payPalMoney';
import { invoiceDetails } from '../panel/invoiceDetails.description';
import type { Invoice, InvoiceItem } from './invoice';
import { expectedTotalOf, invoiceFields, type InvoiceRequest } from './invoiceRequest';
import { isWithin } from './invoiceTotal';
import { bindingOf } from './memo';

const invoicesPath = '/v2/invoicing/invoices';

/** What PayPal gives of an invoice. */
const isInvoice = holds({ id: isText, status: isText, detail: isRecord });

/** The invoice as PayPal has it now. https://developer.paypal.com/docs/api/invoicing/v2/#invoices_get */
export async function readInvoice(payPal: PayPal, id: string, options?: CallOptions): Promise<Invoice> {
	const expects = holds({ id, status: isText });
	const call = { expects, ...(options && { options }) };
	return (await payPal.get(payPalPath`/v2/invoicing/invoices/${id}`, call)) as Invoice;
}

/** The same once something was done that must not fail any more: its ID alone where it can't be seen. */
export const readInvoiceAfter = async (payPal: PayPal, id: string, options?: CallOptions): Promise<Invoice> =>
	await readInvoice(payPal, id, options).catch(() => ({ id }) as Invoice);

/**
 * The invoice with this number, if there is one: PayPal's search may find others that only contain it.
 * https://developer.paypal.com/docs/api/invoicing/v2/#invoices_search-invoices
 */
async function findByNumber(
	payPal: PayPal,
	number: string,
	options?: CallOptions,
): Promise<Invoice | undefined> {
	const list = {
		path: '/v2/invoicing/search-invoices',
		body: { invoice_number: number },
		entriesIn: 'items',
		pageSize: 100,
		...(options && { options }),
	};
	const found = (await readPages(payPal, list, 200)) as unknown as Invoice[];
	const same = found.filter(({ detail }) => detail?.invoice_number?.toLowerCase() === number.toLowerCase());
	const [one] = same.filter(({ status }) => status !== 'CANCELLED').concat(same);
	return one && (await readInvoice(payPal, one.id, options));
}

/** An invoice that was made, now or before. */
export interface MadeInvoice {
	invoice: Invoice;
	isReplay: boolean;
	/** In what PayPal's total differs from ours, by its way of rounding; a sentence for the merchant. */
	note?: string;
}

/**
 * Makes an invoice once for its number. PayPal takes no request ID here, so it is looked up before, and found where
 * PayPal refuses a second one. It is a draft, which nobody can pay.
 *
 * @throws InvalidInput when the number is taken by another invoice, or PayPal makes another total of it
 */
export async function createInvoiceOnce(
	payPal: PayPal,
	request: InvoiceRequest,
	number: string,
	options: CallOptions,
): Promise<MadeInvoice> {
	const around = withoutSimulation(options);
	const before = await findByNumber(payPal, number, around);
	if (before) return asked(before, request, true);
	return await payPal
		.post(invoicesPath, {
			body: request,
			fields: invoiceFields,
			expects: isInvoice,
			// A number is taken once; and what was made twice would be a draft that is never sent.
			onceByItself: true,
			prefer: 'representation',
			options,
		})
		.then(
			(made) => asked(made as Invoice, request, false),
			async (error: unknown) => {
				const { issue, isLost } = payPalFailureOf(error) ?? {};
				const taken = issue === duplicateNumber ? await findByNumber(payPal, number, around) : undefined;
				if (!taken) throw error;
				return { ...asked(taken, request, true), isReplay: !isLost };
			},
		);
}

const duplicateNumber = 'DUPLICATE_INVOICE_NUMBER';

/** The invoice, if it is what was asked for. */
function asked(invoice: Invoice, request: InvoiceRequest, isReplay: boolean): MadeInvoice {
	if (isReplay) requireSameInvoice(invoice, request);
	const note = requireTotal(invoice, request);
	return { invoice, isReplay, ...(note && { note }) };
}

function requireSameInvoice(invoice: Invoice, request: InvoiceRequest): void {
	const { detail, items } = request;
	const made = invoice.items ?? [];
	const isSame =
		invoice.status !== 'CANCELLED' &&
		invoice.detail?.currency_code === detail.currency_code &&
		sameChat(invoice, { detail }) &&
		samePerson(invoice, request) &&
		(made.length === 0 ||
			(made.length === items.length && items.every((item, index) => isSameItem(item, made[index]!))));
	if (isSame) return;
	throw invoiceDetails.fields.invoiceNumber.invalid(
		invoice.status === 'CANCELLED'
			? `: the invoice ${detail.invoice_number} was cancelled`
			: `: PayPal already has an invoice ${detail.invoice_number}, for something else`,
		`Use another number for each invoice. PayPal's is ${invoice.id}. Nothing was made or sent.`,
	);
}

function sameChat(one: Pick<Invoice, 'detail'>, other: Pick<Invoice, 'detail'>): boolean {
	const [a, b] = [bindingOf(one), bindingOf(other)];
	return a?.pageId === b?.pageId && a?.psid === b?.psid;
}

/** Who is billed, as far as both say it: by the email, or else by the names. */
function samePerson(one: PersonBilled, other: PersonBilled): boolean {
	const [a, b] = [one, other].map(({ primary_recipients: [first] = [] }) => {
		const { email_address: email, business_name: business, name } = first?.billing_info ?? {};
		return [email, business, name?.given_name, name?.surname].map((text) => text?.trim().toLowerCase());
	});
	const isOther = a!.map((text, index) => text && b![index] && text !== b![index]);
	return isOther[0] === false || !isOther.includes(true);
}

type PersonBilled = Pick<Invoice, 'primary_recipients'>;

const isSameItem = (one: InvoiceItem, other: InvoiceItem): boolean =>
	one.name.trim() === other.name.trim() &&
	Number(one.quantity) === Number(other.quantity) &&
	sameValue(one.unit_amount.value, other.unit_amount.value);

/**
 * Makes sure that PayPal asks the buyer for what the merchant has asked for.
 *
 * @returns what differs because of rounding
 * @throws InvalidInput when more differs
 */
export function requireTotal({ id, amount }: Invoice, request: InvoiceRequest): string | undefined {
	const currency = request.detail.currency_code as Currency;
	const expected = expectedTotalOf(request);
	if (!amount) return undefined;
	const made = Money.of(fromPayPal(amount));
	if (made.currency === currency && made.equals(expected.total)) return undefined;
	const [theirs, ours] = [`${made.toString()} ${made.currency}`, `${expected.total.toString()} ${currency}`];
	if (made.currency === currency && isWithin(expected, made, currency))
		return `PayPal rounds the total of the invoice to ${theirs}. By line, it is ${ours}.`;
	throw new InvalidInput(
		'Amounts',
		`PayPal makes a total of ${theirs} out of this invoice, not ${ours}`,
		`The invoice ${id} was not sent. Look at it at PayPal, and check the lines, taxes and discounts.`,
	);
}
