import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import { optionsField } from '../../../core/fields/optionsField';
import type { Field } from '../../../core/fields/field';
import { isText } from '../../../core/guards';
import { sameValue } from '../../../core/money/amount';
import { Money } from '../../../core/money/money';
import type { OperationResult } from '../../../core/operation';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import type { Invoice, InvoiceTransaction } from '../../../vendors/payPal/invoices/invoice';
import { readInvoice, readInvoiceAfter } from '../../../vendors/payPal/invoices/invoices';
import { fromPayPal, toPayPal, type PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { dayField } from '../../../vendors/payPal/panel/invoiceDetails.description';
import { concurrency } from '../../concurrency';
import { onceOptions } from '../../panel/callOptions.description';
import { hintOf } from '../../panel/hints';
import { simplifyField } from '../../panel/simplify.description';
import { invoiceField } from './invoiceId.description';
import { methodField, partField, toPart } from './method.description';
import { toInvoiceOutput } from './output';

/** Everything only where the merchant says so. */
const howMuch = optionsField({
	displayName: 'Amount',
	name: 'amountOf',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'All That Was Paid', value: 'all', description: 'Everything that is not refunded yet' },
		{ name: 'A Part', value: 'part', description: 'The amount below' },
	],
	default: 'all',
}).guarded();

const refundDate = dayField('Date', 'date', 'When the money went back. Left empty, it is today.');

const refundOptions = onceOptions.and(
	booleanField({
		displayName: 'Record the Same Again',
		name: 'recordAgain',
		type: 'boolean',
		default: true,
		description:
			'Whether to record it even if the invoice has a refund of the same amount by the same method. A refund has nothing by which PayPal could tell a second one from a repetition.',
	}).guarded(),
);

const fields: Field[] = [
	invoiceField,
	methodField,
	howMuch,
	partField,
	refundDate,
	simplifyField,
	refundOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = invoiceField.read(context, itemIndex);
	const { recordAgain, ...options } = refundOptions.read(context, itemIndex);
	const payPal = payPalOf(context);
	const around = withoutSimulation(options);
	const before = await readInvoice(payPal, id, around);
	const method = methodField.read(context, itemIndex);
	const date = refundDate.read(context, itemIndex);
	const asked = howMuch.read(context, itemIndex) === 'part' ? partIn(context, itemIndex, before) : undefined;
	const known = recordAgain ? undefined : recordedBefore(before, { method, date, amount: asked });
	if (known) {
		context.addExecutionHints(hintOf(itemIndex, sameIsThere(known)));
		return toInvoiceOutput(context, itemIndex, before, { ...idOf(known), replayed: true });
	}
	const amount = asked ?? leftIn(before);
	const { refund_id: refundId } = (await payPal.post(payPalPath`/v2/invoicing/invoices/${id}/refunds`, {
		body: { method, amount, ...(date && { refund_date: date }) },
		fields: { parts: { amount: partField, method: methodField, refund_date: refundDate } },
		expects: holds({ refund_id: isText }),
		options,
	})) as { refund_id: string };
	const after = await readInvoiceAfter(payPal, id, around);
	return toInvoiceOutput(context, itemIndex, after, { refundId });
}

const partIn = (context: IExecuteFunctions, itemIndex: number, { amount }: Invoice): PayPalMoney =>
	toPart(partField.read(context, itemIndex), amount?.currency_code ?? '');

/** What was paid and is not refunded. */
function leftIn({ payments, refunds }: Invoice): PayPalMoney {
	const paid = payments?.paid_amount;
	if (!paid) throw howMuch.invalid('is nothing: the invoice has no payment', 'Nothing was recorded.');
	const given = refunds?.refund_amount;
	const left = Money.of(fromPayPal(paid)).subtract(
		Money.of(given ? fromPayPal(given) : { currency: paid.currency_code, value: '0' }),
	);
	if (!left.isZero && !left.isNegative) return toPayPal(left.toAmount());
	throw howMuch.invalid('is refunded already', 'Check refunded with Invoice: Get. Nothing was recorded.');
}

/**
 * The same refund, recorded before: of the same amount by the same method, and on the same day where one is given. All
 * that was paid is the same once nothing is left.
 */
function recordedBefore(
	invoice: Invoice,
	{ method, date, amount }: { method: string; date: string; amount: PayPalMoney | undefined },
): InvoiceTransaction | undefined {
	const { paid_amount: paid } = invoice.payments ?? {};
	const { refund_amount: refunded, transactions = [] } = invoice.refunds ?? {};
	const isAllBack = paid !== undefined && refunded !== undefined && sameValue(paid.value, refunded.value);
	if (!amount && !isAllBack) return undefined;
	return transactions
		.filter((one) => one.type !== 'PAYPAL' && one.method === method)
		.filter((one) => !date || one.refund_date === date)
		.findLast((one) => !amount || sameValue(one.amount?.value ?? '', amount.value));
}

const idOf = ({ refund_id: refundId }: InvoiceTransaction) => (refundId ? { refundId } : {});

const sameIsThere = ({ amount, refund_date: date }: InvoiceTransaction): string =>
	`The invoice has a refund of ${amount?.value} ${amount?.currency_code} of ${date} by the same method already, so none was recorded. If this is another one, add the option Record the Same Again.`;

/** https://developer.paypal.com/docs/api/invoicing/v2/#invoices_refunds */
export const recordRefund: DeclaredOperation = {
	name: 'Record Refund',
	value: 'recordRefund',
	action: 'Record refund of invoice',
	description: 'Note that you gave money back outside of PayPal. No money moves.',
	fields,
	concurrency,
	lane: invoiceField,
	execute,
};
