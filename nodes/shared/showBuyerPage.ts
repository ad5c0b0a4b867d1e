import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toBuyerPage, type BuyerPage } from './buyerPage';

/** Answers a buyer's browser with a page of ours, in the browser's language. */
export function showBuyerPage(
	this: IWebhookFunctions,
	page: Omit<BuyerPage, 'acceptLanguage'>,
	headers?: Record<string, string>,
): IWebhookResponseData {
	const acceptLanguage = this.getHeaderData()['accept-language'];
	return showHtml.call(this, toBuyerPage({ ...page, ...(acceptLanguage && { acceptLanguage }) }), headers);
}

/** Answers a buyer's browser with a page that nobody keeps: the next look may find something else. */
export function showHtml(
	this: IWebhookFunctions,
	html: string,
	headers: Record<string, string> = {},
): IWebhookResponseData {
	this.getResponseObject()
		.status(200)
		.set({ 'Cache-Control': 'no-store', ...headers })
		.type('html')
		.send(html);
	return { noWebhookResponse: true };
}

export function redirectBuyer(this: IWebhookFunctions, url: string): IWebhookResponseData {
	this.getResponseObject().redirect(url);
	return { noWebhookResponse: true };
}
