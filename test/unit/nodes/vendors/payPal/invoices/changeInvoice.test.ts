import {
	changeInvoice,
	type InvoiceChanges,
} from '../../../../../../nodes/vendors/payPal/invoices/changeInvoice';
import type { Invoice } from '../../../../../../nodes/vendors/payPal/invoices/invoice';
import { bindingOf, isForgedChat, toMemo } from '../../../../../../nodes/vendors/payPal/invoices/memo';
import { invoiceDetails } from '../../../../../../nodes/vendors/payPal/panel/invoiceDetails.description';

const app = { clientId: 'AeA1QIZXiflr1', clientSecret: 'known to the shop alone' };
const chat = { pageId: '108542738901234', psid: '28777805391819468' };
const usd = (value: string) => ({ currency_code: 'USD', value });

/** As PayPal answers, with what it has computed. */
const invoice: Invoice = {
	id: 'INV2-Z56S-5LLA-Q52L-CPZ5',
	status: 'UNPAID',
	detail: {
		invoice_number: 'A-1',
		currency_code: 'USD',
		note: 'Hello',
		memo: toMemo('Fair', chat, { invoiceNumber: 'A-1', app, field: invoiceDetails.fields.memo }),
		payment_term: { term_type: 'NET_10', due_date: '2026-12-08' },
		metadata: { create_time: '2026-11-28T08:00:00Z' },
	},
	invoicer: { email_address: 'shop@example.com' },
	primary_recipients: [
		{ billing_info: { name: { given_name: 'Jamie' }, email_address: 'jamie@example.com' } },
	],
	items: [
		{
			id: 'ITEM-1',
			name: 'Mug',
			quantity: '2',
			unit_amount: usd('12.00'),
			tax: { name: 'Tax', percent: '10', amount: usd('2.40') },
			discount: { amount: usd('-1.00') },
		},
	],
	amount: {
		...usd('25.30'),
		breakdown: {
			item_total: usd('24.00'),
			tax_total: usd('2.30'),
			shipping: { amount: usd('5.00'), tax: { name: 'Tax', percent: '10', amount: usd('0.50') } },
			discount: { item_discount: usd('-1.00'), invoice_discount: { amount: usd('0.00') } },
		},
	},
	due_amount: usd('25.30'),
};

const change = (changes: Partial<InvoiceChanges> = {}, before = invoice) =>
	changeInvoice(before, { amounts: {}, details: {}, ...changes }, app);

it('without a change it is what it was, without what PayPal computes', () => {
	expect(change()).toEqual({
		invoicer: invoice.invoicer,
		primary_recipients: invoice.primary_recipients,
		detail: {
			invoice_number: 'A-1',
			currency_code: 'USD',
			note: 'Hello',
			memo: invoice.detail!.memo,
			payment_term: { term_type: 'NET_10' },
		},
		items: [
			{
				name: 'Mug',
				quantity: '2',
				unit_amount: usd('12.00'),
				tax: { name: 'Tax', percent: '10' },
				discount: { amount: usd('1.00') },
			},
		],
		amount: { breakdown: { shipping: { amount: usd('5.00'), tax: { name: 'Tax', percent: '10' } } } },
	});
});

it('changes the buyer in what is given', () => {
	expect(change({ details: { surname: 'Rivera' } }).primary_recipients).toEqual([
		{
			billing_info: { name: { given_name: 'Jamie', surname: 'Rivera' }, email_address: 'jamie@example.com' },
		},
	]);
});

it('stays in its chat under another number, with other words', () => {
	const { detail } = change({ details: { invoiceNumber: 'B-2', memo: 'Market' } });
	const changed = { id: '', detail };
	expect(detail.memo).toMatch(/^Market\n/);
	expect(bindingOf(changed)).toEqual(chat);
	expect(isForgedChat(changed, app)).toBe(false);
});

it('does not seal a chat that was copied: the words stay as they are', () => {
	const copy = { ...invoice, detail: { ...invoice.detail, invoice_number: 'COPY' } };
	expect(change({ details: { note: 'Hi' } }, copy).detail.memo).toBe(invoice.detail!.memo);
	expect(isForgedChat({ id: '', detail: change({}, copy).detail }, app)).toBe(true);
});

it('is refused when nothing is left to pay', () => {
	expect(() => change({ amounts: { discount: '100%', shipping: '0' } })).toThrow('to pay');
});
