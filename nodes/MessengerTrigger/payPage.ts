import type { IDataObject, IHookFunctions, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { toBuyerPage, type BuyerPageKind } from '../shared/buyerPage';
import {
	checkoutParameter,
	readCheckoutToken,
	toWaitingUrl,
	type WaitingCheckout,
} from '../shared/checkoutLink';
import { isPreview } from '../shared/linkPreview';
import { toChatLink } from '../shared/messenger/chatLink';
import { getMessengerCredentials } from '../shared/messenger/transport';

/** What became of the last payments that went through this page, oldest first. */
type Outcomes = Record<string, BuyerPageKind>;

const rememberedOutcomes = 200;

/** n8n keeps static data for later processes, but of two requests at once only the last one's. */
const outcomesHere: Outcomes = {};

/** Tells the Messenger Checkout nodes of this workflow where their pay links lead. */
export function announcePayPage(this: IHookFunctions): void {
	if (this.getMode() === 'manual') return;
	this.getWorkflowStaticData('global').messengerCheckout = { payPageUrl: this.getNodeWebhookUrl('setup') };
}

/** Whether a request is a buyer with a pay link, and not Facebook that verifies the address. */
export const isBuyer = (query: object): boolean => checkoutParameter in query;

/**
 * Stands between the card in the chat and the execution that waits: n8n itself answers a finished execution
 * with JSON, which nobody should see who wants to pay. Relays only to this n8n, and only to the execution
 * that the signed link names.
 */
export async function answerPayLink(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const query = this.getQueryData() as Record<string, string | undefined>;
	const { appSecret, graphBaseUrl, pageId } = await getMessengerCredentials.call(this);
	const chatUrl = toChatLink(graphBaseUrl, pageId);
	const checkout = readCheckoutToken(query[checkoutParameter], appSecret);
	if (!checkout) return show.call(this, 'invalid', chatUrl);
	if (isPreview(this.getHeaderData()['user-agent'])) return show.call(this, 'preview', chatUrl);
	const step = query.step ?? 'pay';
	const steps = { step, ...(query.token && { token: query.token }) };
	const waitingUrl = toWaitingUrl(new URL(this.getNodeWebhookUrl('setup')!).origin, checkout, steps);
	const answer = await relay.call(this, waitingUrl).catch(() => undefined);
	if (!answer) return redirect.call(this, waitingUrl);
	return pass.call(this, answer, checkout, chatUrl);
}

interface RelayedAnswer {
	statusCode: number;
	headers: Record<string, string | undefined>;
	body: unknown;
}

async function relay(this: IWebhookFunctions, url: string): Promise<RelayedAnswer> {
	const { 'user-agent': userAgent, 'accept-language': language } = this.getHeaderData() as IDataObject;
	return (await this.helpers.httpRequest({
		method: 'GET',
		url,
		headers: { 'User-Agent': userAgent, ...(language !== undefined && { 'Accept-Language': language }) },
		encoding: 'text',
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		timeout: 60_000,
	})) as RelayedAnswer;
}

function pass(
	this: IWebhookFunctions,
	{ statusCode, headers, body }: RelayedAnswer,
	{ executionId }: WaitingCheckout,
	chatUrl: string,
): IWebhookResponseData {
	const stored = (this.getWorkflowStaticData('node').checkoutOutcomes ??= {}) as Outcomes;
	if (statusCode >= 300 && statusCode < 400 && headers.location) return redirect.call(this, headers.location);
	if (statusCode === 409) {
		const known = outcomesHere[executionId] ?? stored[executionId] ?? 'closed';
		return show.call(this, known, chatUrl);
	}
	if (statusCode !== 200) return show.call(this, statusCode < 500 ? 'invalid' : 'trouble', chatUrl);
	const outcome = headers['x-checkout-outcome'];
	if (outcome === 'paid' || outcome === 'pending')
		for (const outcomes of [outcomesHere, stored]) remember(outcomes, executionId, outcome);
	return send.call(this, String(body));
}

function remember(outcomes: Outcomes, executionId: string, outcome: BuyerPageKind): void {
	delete outcomes[executionId];
	outcomes[executionId] = outcome;
	const [oldest, ...others] = Object.keys(outcomes);
	if (oldest && others.length >= rememberedOutcomes) delete outcomes[oldest];
}

function show(this: IWebhookFunctions, kind: BuyerPageKind, chatUrl: string): IWebhookResponseData {
	const acceptLanguage = this.getHeaderData()['accept-language'];
	return send.call(this, toBuyerPage({ kind, chatUrl, ...(acceptLanguage && { acceptLanguage }) }));
}

function send(this: IWebhookFunctions, html: string): IWebhookResponseData {
	this.getResponseObject().status(200).set('Cache-Control', 'no-store').type('html').send(html);
	return { noWebhookResponse: true };
}

function redirect(this: IWebhookFunctions, url: string): IWebhookResponseData {
	this.getResponseObject().redirect(url);
	return { noWebhookResponse: true };
}
