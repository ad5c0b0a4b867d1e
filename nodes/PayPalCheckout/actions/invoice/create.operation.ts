import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import type { Field } from '../../../core/fields/field';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { untilTomorrowMs, wishFrom } from '../../../core/lostWishes';
import { requireOneForAll } from '../../../core/oneForAll';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import { withoutSimulation } from '../../../vendors/payPal/api/callOptions';
import { payPalOf, type PayPal } from '../../../vendors/payPal/api/payPal';
import { createInvoiceOnce } from '../../../vendors/payPal/invoices/invoices';
import { toMemo } from '../../../vendors/payPal/invoices/memo';
import {
	expectedTotalOf,
	toInvoiceRequest,
	type InvoiceInput,
	type InvoiceRequest,
} from '../../../vendors/payPal/invoices/invoiceRequest';
import { simplifyInvoice } from '../../../vendors/payPal/invoices/simplifyInvoice';
import { toCurrency } from '../../../vendors/payPal/money/currencies';
import { currencyField as ofAnOrder } from '../../../vendors/payPal/panel/currency.description';
import { invoiceAmounts, invoiceDetails } from '../../../vendors/payPal/panel/invoiceDetails.description';
import { invoiceLines } from '../../../vendors/payPal/panel/invoiceLines.description';
import type { ChatBinding } from '../../../checkout/terms/chatBinding';
import { concurrency } from '../../concurrency';
import { hintOf } from '../../panel/hints';
import { askOnce } from '../../payments/askOnce';
import { orderIdField } from '../../panel/orderId.description';
import { simplifyField, withSimplify } from '../../panel/simplify.description';
import { invoiceOptions, readBinding, type InvoiceOptions } from './createOptions.description';
import { readOrderForInvoice } from './fromOrder';
import { invoiceLinesJson, linesSource, parseLines, readLines } from './linesSource.description';
import { sendInvoice } from './sendInvoice';
import { withoutBlanks } from './withoutBlanks';

const currencyField = ofAnOrder.with({
	description: 'Currency of every amount in this invoice',
	displayOptions: { hide: { invoiceLinesSource: ['order'] } },
});

const orderField = orderIdField.with({
	displayOptions: { show: { invoiceLinesSource: ['order'] } },
});

const afterCreating = optionsField({
	displayName: 'After Creating',
	name: 'afterCreating',
	type: 'options',
	options: [
		{
			name: 'Email It to the Buyer',
			value: 'email',
			description: 'PayPal sends it to Email of Buyer, which is among the Details',
		},
		{ name: 'Keep It as a Draft', value: 'draft', description: 'Nobody can see or pay it' },
		{
			name: 'Make It Payable, Without an Email',
			value: 'link',
			description: 'You send payUrl yourself, for example in the chat',
		},
	],
	default: 'link',
}).guarded();

/** Since version 3 of the node: see `simplifyAnd`. */
const allOptions = withSimplify(invoiceOptions, invoiceAmounts, invoiceDetails);

const fields: Field[] = [
	linesSource,
	orderField,
	currencyField,
	invoiceLines,
	invoiceLinesJson,
	...fieldsOf(before(3), [invoiceAmounts, invoiceDetails]),
	afterCreating,
	...fieldsOf(before(3), [simplifyField, invoiceOptions]),
	...fieldsOf(since(3), [allOptions]),
];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group = [itemIndex],
): Promise<OperationResult> {
	requireOneForAll(
		context,
		group,
		[invoiceOptions.fields.merchantEmail, invoiceOptions.fields.merchantId],
		[
			invoiceOptions.fields.idempotencyKey,
			invoiceOptions.fields.pageId,
			invoiceOptions.fields.psid,
			invoiceOptions.fields.simulateError,
			invoiceDetails.fields.email.among(invoiceOptions.name),
			invoiceDetails.fields.invoiceNumber.among(invoiceOptions.name),
			currencyField,
		],
	);
	const given = invoiceOptions.read(context, itemIndex);
	const { attributionId, merchantEmail, merchantId, simulateError } = given;
	const options = { attributionId, merchantEmail, merchantId, simulateError };
	const after = afterCreating.read(context, itemIndex);
	const payPal = payPalOf(context);
	const { input, binding } = await readInput(context, payPal, { itemIndex, group, given, after });
	if (after === 'email' && !input.details.email)
		throw invoiceDetails.fields.email.invalid(
			'is empty, but the invoice is to be emailed',
			`Fill it in, or choose another ${afterCreating.label}.`,
		);
	const make = async (requestId: string) => {
		const { request, number } = await toRequest(payPal, requestId, { input, binding });
		const { invoice, ...how } = await createInvoiceOnce(payPal, request, number, options);
		if (after === 'draft' || invoice.status !== 'DRAFT') return { made: invoice, ...how };
		const notification = { send_to_recipient: after === 'email', send_to_invoicer: false };
		const made = await sendInvoice(payPal, invoice.id, notification, withoutSimulation(options));
		return { made, ...how };
	};
	const key = given.idempotencyKey?.trim();
	const ownId = requestIdOf(context, itemIndex, { verb: 'invoice', to: [] }, key);
	// One without a buyer may be anybody's.
	const isKeyed = Boolean(key || input.details.invoiceNumber) || !(binding ?? input.details.email);
	const wished = wishFrom(context, 'invoice', input, binding, options);
	const wish = { isKeyed, wished, ownId, keptMs: untilTomorrowMs };
	const { made, isReplay, note } = await askOnce(context, itemIndex, wish, make);
	if (note) context.addExecutionHints(hintOf(itemIndex, note));
	if (!simplifyField.read(context, itemIndex)) return made as unknown as IDataObject;
	return { ...simplifyInvoice(made), ...(isReplay && { replayed: true }) };
}

interface Wish {
	input: InvoiceInput;
	binding?: ChatBinding | undefined;
	given: InvoiceOptions;
}

/** What the invoice says, from the panel, the input or an order. */
async function readInput(
	context: IExecuteFunctions,
	payPal: PayPal,
	{
		itemIndex,
		group,
		given,
		after,
	}: { itemIndex: number; group: number[]; given: InvoiceOptions; after: string },
): Promise<Pick<Wish, 'binding' | 'input'>> {
	const source = linesSource.read(context, itemIndex);
	const amounts = withoutBlanks(invoiceAmounts.read(context, itemIndex));
	const details = withoutBlanks(invoiceDetails.read(context, itemIndex));
	const binding = readBinding(given);
	if (source !== 'order') {
		const currency = toCurrency(currencyField.read(context, itemIndex));
		const lines = source === 'input' ? rowsOf(context, group) : readLines(context, itemIndex, source);
		return { input: { currency, lines, amounts, details }, binding };
	}
	const orderId = orderField.read(context, itemIndex);
	const order = await readOrderForInvoice(payPal, orderId, withoutSimulation(given));
	if (order.isPaid && after !== 'draft')
		throw orderField.invalid(
			'is of an order that is paid already: the buyer would pay twice',
			`If you need an invoice for your books, set ${afterCreating.label} to Keep It as a Draft.`,
		);
	return {
		input: {
			currency: order.currency,
			lines: order.lines,
			amounts: { ...order.amounts, ...amounts },
			details: { ...order.details, ...details },
		},
		binding: binding ?? order.binding,
	};
}

const rowsOf = (context: IExecuteFunctions, group: number[]) => {
	const input = context.getInputData();
	return parseLines(group.map((index) => input[index]!.json));
};

/** What PayPal is asked for, with the number it is known by and the chat in its memo. */
async function toRequest(
	payPal: PayPal,
	requestId: string,
	{ input, binding }: Pick<Wish, 'binding' | 'input'>,
): Promise<{ request: InvoiceRequest; number: string }> {
	const request = toInvoiceRequest(input);
	expectedTotalOf(request);
	const number = request.detail.invoice_number ?? madeUpNumber(requestId);
	const memo = binding
		? toMemo(request.detail.memo ?? '', binding, {
				invoiceNumber: number,
				app: await payPal.credentials(),
				field: invoiceDetails.fields.memo,
			})
		: request.detail.memo;
	const detail = { ...request.detail, invoice_number: number, ...(memo && { memo }) };
	return { request: { ...request, detail }, number };
}

/** The same for the same run and item, also when the execution is retried: see docs/decisions/0035-invoices.md. */
const madeUpNumber = (requestId: string): string =>
	`INV-${requestId.slice('invoice-'.length).slice(0, 16).toUpperCase()}`;

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create invoice',
	description: 'Bill a buyer, who pays on a page of PayPal whenever they like',
	fields,
	groupOf: (context, itemIndex) =>
		linesSource.read(context, itemIndex) === 'input' ? 'one invoice' : undefined,
	concurrency,
	execute,
};
