import { randomUUID } from 'node:crypto';

import { told, type PayPal } from '../payPal.ts';
import type { PayPalQuestion } from '../question.ts';

const line = (currency = 'USD') => ({
	name: 'Mug',
	quantity: '1',
	unit_amount: { currency_code: currency, value: '1.00' },
});

const draft = (more: object = {}) => ({
	detail: { currency_code: 'USD', invoice_number: `C-${randomUUID().slice(0, 18)}` },
	items: [line()],
	...more,
});

/** `Prefer: representation` is not asked for: what comes back is a link. */
const idOf = (body: unknown): string => {
	const { id, href = '' } = (body ?? {}) as { id?: string; href?: string };
	return id ?? href.split('/').at(-1)!;
};

const remove = async (payPal: PayPal, id: string) =>
	await payPal.call('DELETE', `/v2/invoicing/invoices/${id}`);

/** What PayPal adds it up to, before anybody is sent anything. */
async function totalOf(payPal: PayPal, invoice: object): Promise<string> {
	const made = await payPal.call('POST', '/v2/invoicing/invoices', invoice);
	if (made.status >= 400) return told(made);
	const id = idOf(made.body);
	const { body } = await payPal.call('GET', `/v2/invoicing/invoices/${id}`);
	await remove(payPal, id);
	return (body as { amount: { value: string } }).amount.value;
}

export const invoicing: PayPalQuestion[] = [
	{
		asks: 'How is an invoice number refused that is taken?',
		assumed: '422 DUPLICATE_INVOICE_NUMBER',
		where: 'playground/payPal/invoicing/book.ts, docs/decisions/0035-invoices.md',
		async ask(payPal) {
			const same = draft();
			const first = await payPal.call('POST', '/v2/invoicing/invoices', same);
			const second = await payPal.call('POST', '/v2/invoicing/invoices', same);
			await remove(payPal, idOf(first.body));
			if (second.status < 400) await remove(payPal, idOf(second.body));
			return told(second);
		},
	},
	{
		asks: 'May an invoice have lines in two currencies?',
		assumed: '400 CURRENCY_MISMATCH',
		where: 'playground/payPal/invoicing/request.ts',
		async ask(payPal) {
			const answer = await payPal.call(
				'POST',
				'/v2/invoicing/invoices',
				draft({ items: [line(), line('EUR')] }),
			);
			if (answer.status < 400) await remove(payPal, idOf(answer.body));
			return told(answer);
		},
	},
	{
		asks: 'May an invoice be deleted that has been sent?',
		assumed: '400 CANNOT_DELETE_INVOICE',
		where: 'playground/payPal/invoicing/book.ts',
		async ask(payPal) {
			const id = idOf((await payPal.call('POST', '/v2/invoicing/invoices', draft())).body);
			await payPal.call('POST', `/v2/invoicing/invoices/${id}/send`, { send_to_recipient: false });
			const answer = await remove(payPal, id);
			await payPal.call('POST', `/v2/invoicing/invoices/${id}/cancel`, {});
			return told(answer);
		},
	},
	{
		asks: 'Is a discount of the whole invoice taken off each line before its tax?',
		assumed: '11.51',
		where: 'playground/payPal/invoicing/totals.ts',
		async ask(payPal) {
			const tax = (percent: string) => ({ tax: { name: 'VAT', percent } });
			const items = [
				{ ...line(), ...tax('20'), unit_amount: { currency_code: 'USD', value: '9.00' } },
				{ ...line(), ...tax('0'), unit_amount: { currency_code: 'USD', value: '1.99' } },
			];
			const amount = { breakdown: { discount: { invoice_discount: { percent: '10' } } } };
			return await totalOf(payPal, draft({ items, amount }));
		},
	},
	{
		asks: 'Do taxes that prices include add nothing?',
		assumed: '12.00',
		where: 'playground/payPal/invoicing/totals.ts',
		async ask(payPal) {
			const items = [
				{
					...line(),
					unit_amount: { currency_code: 'USD', value: '12.00' },
					tax: { name: 'VAT', percent: '20' },
				},
			];
			return await totalOf(payPal, draft({ items, configuration: { tax_inclusive: true } }));
		},
	},
	{
		asks: 'Can a draft be marked as paid?',
		assumed: '422 CANNOT_PROCESS_PAYMENTS, then DRAFT',
		where: 'playground/payPal/invoicing/book.ts, playground/payPal/invoicing/bookings.ts',
		async ask(payPal) {
			const id = idOf((await payPal.call('POST', '/v2/invoicing/invoices', draft())).body);
			const payment = { method: 'CASH', amount: { currency_code: 'USD', value: '1.00' } };
			const answer = await payPal.call('POST', `/v2/invoicing/invoices/${id}/payments`, payment);
			const { body } = await payPal.call('GET', `/v2/invoicing/invoices/${id}`);
			await remove(payPal, id);
			return `${told(answer)}, then ${(body as { status: string }).status}`;
		},
	},
	{
		asks: 'Does a search for a part of a note in small letters find it?',
		assumed: 'yes',
		where: 'playground/payPal/invoicing/search.ts',
		async ask(payPal) {
			const word = `Mug${randomUUID().slice(0, 8)}`;
			const { currency_code: currency, invoice_number: number } = draft().detail;
			const detail = { currency_code: currency, invoice_number: number, memo: `About ${word}, again` };
			const id = idOf((await payPal.call('POST', '/v2/invoicing/invoices', draft({ detail }))).body);
			const search = { memo: word.toLowerCase() };
			const { body } = await payPal.call('POST', '/v2/invoicing/search-invoices', search);
			await remove(payPal, id);
			const { items = [] } = body as { items?: Array<{ id: string }> };
			return items.some((item) => item.id === id) ? 'yes' : 'no';
		},
	},
];
