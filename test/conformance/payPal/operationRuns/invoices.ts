import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const id = 'INV2-Z56S-5LLA-Q52L-CPZ5';
const invoice = { invoice: { __rl: true, mode: 'id', value: id } };
const usd = (value: string) => ({ currency_code: 'USD', value });
const email = { email: { subject: 'Your mugs', note: 'Thank you!', toYourself: true } };

const mugs = {
	line: [
		{
			name: 'Mug',
			quantity: 1.5,
			unitPrice: '12,00',
			taxRate: '7.25',
			taxName: 'Sales Tax',
			discount: '5%',
			description: 'Blue',
			unit: 'HOURS',
		},
		{ name: 'Pot', quantity: 2, unitPrice: '30.00', tax: '0.96', discount: '1.00', unit: 'AMOUNT' },
	],
};
const invoiceAmounts = {
	discount: '5%',
	shipping: '4.90',
	shippingTaxRate: '7.25',
	other: '2.00',
	otherName: 'Gift wrapping',
};
const invoiceDetails = {
	businessName: 'Rivera Ltd.',
	dueDate: '2026-12-24',
	email: 'jamie@example.com',
	givenName: 'Jamie',
	surname: 'Rivera',
	invoiceDate: '2026-11-28',
	invoiceNumber: '2026-1042',
	memo: 'Fair',
	note: 'Thank you!',
	partialPayment: true,
	minimumPayment: '10.00',
	taxInclusive: false,
	reference: 'PO-88',
	terms: 'No returns.',
	tip: true,
};

/** Everything a merchant can fill in. */
export const ofInvoices: OperationRun[] = [
	[
		'invoice',
		'create',
		'everything, emailed',
		{ invoiceLines: mugs, invoiceAmounts, invoiceDetails, afterCreating: 'email' },
	],
	[
		'invoice',
		'create',
		'of a list, due in 30 days, kept as a draft',
		{
			invoiceLinesSource: 'json',
			invoiceLinesJson: '[{ "name": "Mug", "unitPrice": "12.00" }]',
			invoiceDetails: { paymentTerm: 'NET_30' },
			afterCreating: 'draft',
		},
	],
	['invoice', 'create', 'of all input items', { invoiceLinesSource: 'input' }],
	['invoice', 'create', 'of an order', { invoiceLinesSource: 'order', orderId: '5O190127TN364715T' }],
	[
		'invoice',
		'update',
		'everything',
		{
			...invoice,
			invoiceLinesSource: 'fields',
			invoiceLines: mugs,
			invoiceAmounts,
			invoiceDetails,
			emailBuyer: true,
		},
	],
	['invoice', 'update', 'nothing but a note', { ...invoice, invoiceDetails: { note: 'Hello' } }],
	['invoice', 'get', 'one', invoice],
	['invoice', 'getMany', 'all', { returnAll: true }],
	[
		'invoice',
		'search',
		'by everything',
		{
			filters: {
				amountFrom: '1.00',
				amountTo: '99.00',
				businessName: 'Rivera Ltd.',
				createdFrom: '2026-11-01',
				createdTo: '2026-11-28',
				currency: 'USD',
				dateFrom: '2026-11-01',
				dueTo: '2026-12-24',
				email: 'jamie@example.com',
				givenName: 'Jamie',
				surname: 'Rivera',
				invoiceNumber: '2026',
				memo: 'Fair',
				reference: 'PO-88',
				status: ['UNPAID', 'SENT'],
			},
		},
	],
	['invoice', 'getNextNumber', 'one', {}],
	['invoice', 'getQrCode', 'of the payment', { ...invoice, size: 150 }],
	['invoice', 'getQrCode', 'of the invoice', { ...invoice, leadsTo: 'details' }],
	['invoice', 'send', 'by email', { ...invoice, ...email }],
	['invoice', 'send', 'without an email', { ...invoice, emailBuyer: false }],
	['invoice', 'remind', 'by email', { ...invoice, ...email }],
	['invoice', 'cancel', 'by email', { ...invoice, ...email, emailBuyer: true }],
	['invoice', 'delete', 'one', invoice],
	[
		'invoice',
		'recordPayment',
		'a part',
		{
			...invoice,
			method: 'BANK_TRANSFER',
			amountOf: 'part',
			amount: '4',
			date: '2026-11-20',
			note: 'Till 2',
		},
	],
	['invoice', 'recordPayment', 'all', invoice],
	[
		'invoice',
		'recordRefund',
		'a part',
		{ ...invoice, method: 'CHECK', amountOf: 'part', amount: '4.00', date: '2026-11-20' },
	],
	['invoice', 'recordRefund', 'all', { ...invoice, method: 'WIRE_TRANSFER' }],
	['invoice', 'deletePayment', 'one', { ...invoice, paymentId: 'EXTR-86F38350LX4353815' }],
	['invoice', 'deleteRefund', 'one', { ...invoice, refundId: 'EXTR-2LG703375E477444T' }],
];

const png =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** An invoice for which PayPal would take anything. */
export function answerInvoices(payPal: PayPalRecorder): void {
	const path = '/v2/invoicing/invoices';
	const known = {
		id,
		status: 'UNPAID',
		detail: { currency_code: 'USD', invoice_number: '2026-1042' },
		items: [{ name: 'Mug', quantity: '1', unit_amount: usd('12.00') }],
		amount: usd('12.00'),
		due_amount: usd('12.00'),
		payments: { paid_amount: usd('8.00') },
	};
	payPal.answer('POST /v2/invoicing/search-invoices', 200, { items: [] });
	payPal.answer('POST /v2/invoicing/generate-next-invoice-number', 200, { invoice_number: '2026-1043' });
	payPal.answer(`POST ${path}`, 201, ({ body }) => ({
		...(body as object),
		id,
		status: 'DRAFT',
		amount: undefined,
	}));
	payPal.answer(`GET ${path}`, 200, { items: [] });
	payPal.answer(`GET ${path}/`, 200, known);
	payPal.answer(`PUT ${path}/`, 200, ({ body }) => ({
		...(body as object),
		id,
		status: 'UNPAID',
		amount: undefined,
	}));
	payPal.answer(`DELETE ${path}/`, 204);
	payPal.answer(`POST ${path}/${id}/send`, 200, {
		href: 'https://www.paypal.com/invoice/p/#Z56S5LLAQ52LCPZ5',
	});
	payPal.answer(`POST ${path}/${id}/remind`, 204);
	payPal.answer(`POST ${path}/${id}/cancel`, 204);
	payPal.answer(`POST ${path}/${id}/generate-qr-code`, 200, { image: png });
	payPal.answer(`POST ${path}/${id}/payments`, 201, { payment_id: 'EXTR-86F38350LX4353815' });
	payPal.answer(`POST ${path}/${id}/refunds`, 201, { refund_id: 'EXTR-2LG703375E477444T' });
}
