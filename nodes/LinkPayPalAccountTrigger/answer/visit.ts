import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { headerText } from '../../core/webhook/requestText';
import { testUrlFor } from '../../core/webhook/testAddress';
import { toLinkPage, type LinkPage } from '../../linking/linkPage';
import { showHtml } from '../../payPage/showPayPage';
import { graphOf } from '../../vendors/messenger/api/graph';
import { toChatLink } from '../../vendors/messenger/chatLink';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import { Browser } from './browser';

/** Somebody who has opened the page, and what is needed to answer them. */
export interface Visit {
	context: IWebhookFunctions;
	credentials: MessengerCredentials;
	/** The address of this page, without a query. */
	ownUrl: string;
	browser: Browser;
	nowMs: number;
}

/** The only webhook of the node. */
export const ownWebhook = 'default';

export async function toVisit(context: IWebhookFunctions): Promise<Visit> {
	const published = context.getNodeWebhookUrl(ownWebhook)!;
	// Also while a test listens, n8n gives the published address here.
	const ownUrl = context.getMode() === 'manual' ? testUrlFor(published) : published;
	return {
		context,
		credentials: await graphOf(context).credentials(),
		ownUrl,
		browser: Browser.of(context, ownUrl),
		nowMs: Date.now(),
	};
}

/** Shows the person a page in their language. */
export function show(
	{ context, credentials }: Pick<Visit, 'context' | 'credentials'>,
	{ pageId, ...page }: Omit<LinkPage, 'acceptLanguage' | 'chatUrl'> & { pageId?: string },
	headers?: Record<string, string>,
): IWebhookResponseData {
	const acceptLanguage = headerText(context, 'accept-language');
	const chatUrl = toChatLink(credentials.graphBaseUrl, pageId ?? credentials.pageId);
	return showHtml(
		context,
		toLinkPage({ ...page, chatUrl, ...(acceptLanguage && { acceptLanguage }) }),
		headers,
	);
}

/** What a person sees when anything at all has gone wrong; it needs neither the request nor a credential. */
export const showPlainFailure = (context: IWebhookFunctions): IWebhookResponseData =>
	showHtml(context, toLinkPage({ kind: 'failed', chatUrl: 'https://m.me' }));
