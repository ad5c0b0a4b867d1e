import type { FastifyInstance } from 'fastify';

import { issue } from '../errors.ts';
import type { InvoiceBook } from '../invoicing/book.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import { isObject } from '../shape.ts';
import { payableView } from './invoiceView.ts';
import { likeAPage } from './pageErrors.ts';

type WithName = { Querystring: { invoice?: string } };

/**
 * What the page of an invoice asks for and reports. Not an API of PayPal's: errors are `{ error, message }`.
 * `POST pay` takes `{ amount, decline, eCheck }`: a decimal string; all that is due where it is left out.
 */
export function invoicePageRoutes(app: FastifyInstance, invoices: InvoiceBook): void {
	likeAPage(app);

	app.get<WithName>('/invoice', async ({ query }) => payableView(known(query.invoice)));

	app.post<WithName>('/pay', async ({ query, body }) => {
		const invoice = known(query.invoice);
		const given = isObject(body) ? body : {};
		if (given.decline === true) throw issue('INSTRUMENT_DECLINED');
		const currency = invoice.content.detail.currency_code;
		const value = typeof given.amount === 'string' ? given.amount : payableView(invoice).due;
		invoices.pay(invoice, { currency_code: currency, value }, given.eCheck === true);
		return payableView(invoice);
	});

	/** Buyers see no drafts, nor what is only scheduled. */
	function known(name = ''): Invoice {
		const invoice = invoices.peek(name);
		const isHidden = !invoice || invoice.status === 'DRAFT' || invoice.status === 'SCHEDULED';
		if (isHidden) throw issue('INVALID_RESOURCE_ID', { field: 'invoice', value: name });
		return invoice;
	}
}
