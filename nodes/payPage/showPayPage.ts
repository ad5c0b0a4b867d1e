import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toPayPage, type PayPage } from './payPage';
import { headerText } from '../core/webhook/requestText';

/** Nothing from elsewhere, nothing that runs, in no frame; and the target of a link is not told where the link was. */
const pageHeaders = {
	'Cache-Control': 'no-store',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
};

/** Answers a buyer's browser with our page, in the browser's language. */
export function showPayPage(
	context: IWebhookFunctions,
	page: Omit<PayPage, 'acceptLanguage'>,
	headers?: Record<string, string>,
): IWebhookResponseData {
	const acceptLanguage = headerText(context, 'accept-language');
	return showHtml(context, toPayPage({ ...page, ...(acceptLanguage && { acceptLanguage }) }), headers);
}

/** Answers a buyer's browser with a page that nobody keeps: the next look may find something else. */
export function showHtml(
	context: IWebhookFunctions,
	html: string,
	headers: Record<string, string> = {},
): IWebhookResponseData {
	context
		.getResponseObject()
		.status(200)
		.set({ ...pageHeaders, ...headers })
		.type('html')
		.send(html);
	return { noWebhookResponse: true };
}

/** What a buyer sees when anything at all has gone wrong; it needs neither the request nor a credential. */
export function showPlainTrouble(context: IWebhookFunctions): IWebhookResponseData {
	return showHtml(context, toPayPage({ kind: 'trouble', chatUrl: 'https://m.me' }));
}

export function redirectBuyer(
	context: IWebhookFunctions,
	url: string,
	headers: Record<string, string> = {},
): IWebhookResponseData {
	context.getResponseObject().set(headers).redirect(url);
	return { noWebhookResponse: true };
}
