import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readPage } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import type { Invoice } from '../../../vendors/payPal/invoices/invoice';

const pageSize = 50;

/** Invoices by a part of their number, newest first. */
export async function searchInvoices(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const page = Number(paginationToken ?? 1);
	const { entries, isLast } = await readPage(
		payPalOf(this),
		{
			path: '/v2/invoicing/search-invoices',
			// PayPal searches for numbers of at most 25 characters.
			body: { ...(filter && { invoice_number: filter.slice(0, 25) }) },
			entriesIn: 'items',
			pageSize,
		},
		page,
	);
	return {
		results: (entries as unknown as Invoice[]).map((invoice) => ({
			name: nameOf(invoice),
			value: invoice.id,
		})),
		...(!isLast && { paginationToken: String(page + 1) }),
	};
}

/** `2026-1042 - 24.00 USD - Jamie Rivera (unpaid)` */
function nameOf({ id, detail, amount, status, primary_recipients: recipients }: Invoice): string {
	const { name, business_name: business, email_address: email } = recipients?.[0]?.billing_info ?? {};
	const person = business ?? ([name?.given_name, name?.surname].filter(Boolean).join(' ') || email);
	const parts = [detail?.invoice_number ?? id, amount && `${amount.value} ${amount.currency_code}`, person];
	return `${parts.filter(Boolean).join(' - ')} (${(status ?? '').toLowerCase().replaceAll('_', ' ')})`;
}
