import type { IHookFunctions, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { PayPageKind } from '../payPage/payPage';
import {
	openOutcome,
	outcomesHere,
	rememberOutcome,
	type CheckoutOutcomes,
} from '../payPage/checkoutOutcomes';
import {
	orderIdParameter,
	payLinkParameter,
	readCheckoutToken,
	toWaitingUrl,
	type WaitingCheckout,
} from '../payPage/checkoutLink';
import { isAhead } from '../payPage/linkPreview';
import { toChatLink } from '../vendors/messenger/chatLink';
import { graphOf } from '../vendors/messenger/api/graph';
import { ownValue } from '../core/ownValue';
import { RecentMemory } from '../core/recentMemory';
import { nodeData } from '../core/staticData';
import { readPayPageUrl, removePayPageUrl, writePayPageUrl } from '../payPage/payPageAddress';
import { headerText, queryText } from '../core/webhook/requestText';
import { redirectBuyer, showPayPage, showHtml } from '../payPage/showPayPage';
import { isGone, isRunning, isTurnedAway, type WaitingAnswer } from '../core/waiting/callWaiting';
import { callWaiting, outcomeHeader, outcomeOf, overHeader } from '../payPage/waitingExecution';

/** The webhook that takes GET: Facebook verifies the address there, and buyers come with pay links. */
export const getWebhook = 'setup';

const longSilenceMs = 5_000;
const restMs = 10 * 60_000;

/** Tells the Messenger Checkout nodes of this workflow where their pay links lead. */
export function announcePayPage(context: IHookFunctions): void {
	if (context.getMode() === 'manual') return;
	writePayPageUrl(context, context.getNodeWebhookUrl(getWebhook));
}

/** From now on nobody answers at that address. The end of a test run leaves the published one alone. */
export function withdrawPayPage(context: IHookFunctions): void {
	if (readPayPageUrl(context) === context.getNodeWebhookUrl(getWebhook)) removePayPageUrl(context);
}

/** Whether a request is a buyer with a pay link, and not Facebook that verifies the address. */
export const isBuyer = (query: object): boolean => Object.hasOwn(query, payLinkParameter);

/**
 * Stands between the card in the chat and the execution that waits: n8n itself answers a finished execution
 * with JSON, which nobody should see who wants to pay. Relays only to this n8n, and only to the execution
 * that the link names.
 */
export async function answerPayLink(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret, graphBaseUrl, pageId } = await graphOf(context).credentials();
	const checkout = readCheckoutToken(queryText(context, payLinkParameter), appSecret);
	const chatUrl = toChatLink(graphBaseUrl, checkout?.pageId ?? pageId);
	if (!checkout) return showPayPage(context, { kind: 'invalid', chatUrl });
	const told = openOutcome(headerText(context, outcomeHeader.toLowerCase()), checkout.checkoutId, appSecret);
	if (told) {
		keepOutcome(context, checkout, told);
		return showPayPage(context, { kind: told, chatUrl });
	}
	if (isAhead(context)) return showPayPage(context, { kind: 'preview', chatUrl, payUrl: payUrlOf(context) });
	const orderId = queryText(context, orderIdParameter);
	const step = queryText(context, 'step');
	// Withdrawing is for workflows of the shop, which call the execution itself.
	const query = {
		step: step && step !== 'withdraw' ? step : 'pay',
		...(orderId && { [orderIdParameter]: orderId }),
	};
	const known = () => knownOutcome(context, checkout);
	const { origin } = new URL(context.getNodeWebhookUrl(getWebhook)!);
	const waitingUrl = toWaitingUrl(origin, checkout, query);
	const call = async () => await relay(context, waitingUrl, known() ? 1 : undefined);
	const answer = await answerOrNone(origin, call);
	if (answer && !isTurnedAway(answer)) return passOn(context, answer, checkout, chatUrl);
	// It may have gone on while it was asked.
	const kind = known();
	return kind ? showPayPage(context, { kind, chatUrl }) : redirectBuyer(context, waitingUrl);
}

/** Addresses of this n8n that it could not call itself lately: not worth another try yet. */
const silent = new RecentMemory<string, true>(100, restMs);

/** Some routers swallow what calls their own public address: not every buyer has to wait until that is clear. */
async function answerOrNone(
	origin: string,
	call: () => Promise<WaitingAnswer>,
): Promise<WaitingAnswer | undefined> {
	const calledAt = Date.now();
	if (silent.has(origin, calledAt)) return undefined;
	return await call().catch(() => {
		if (Date.now() - calledAt > longSilenceMs) silent.set(origin, true);
		return undefined;
	});
}

async function relay(context: IWebhookFunctions, url: string, tries?: number): Promise<WaitingAnswer> {
	const language = headerText(context, 'accept-language');
	const headers = {
		'User-Agent': headerText(context, 'user-agent'),
		...(language !== undefined && { 'Accept-Language': language }),
	};
	return await callWaiting(context, url, headers, tries);
}

function knownOutcome(context: IWebhookFunctions, { checkoutId }: WaitingCheckout): PayPageKind | undefined {
	return ownValue(outcomesHere, checkoutId) ?? ownValue(storedOutcomes(context), checkoutId);
}

/** n8n keeps static data for later processes, but of two requests at once only the last one's. */
function storedOutcomes(context: IWebhookFunctions): CheckoutOutcomes {
	return (nodeData(context).checkoutOutcomes ??= {}) as CheckoutOutcomes;
}

function keepOutcome(
	context: IWebhookFunctions,
	{ checkoutId }: WaitingCheckout,
	outcome: string | undefined,
): void {
	for (const outcomes of [outcomesHere, storedOutcomes(context)])
		rememberOutcome(outcomes, checkoutId, outcome);
}

/** Gives the buyer what the waiting execution has answered. */
function passOn(
	context: IWebhookFunctions,
	answer: WaitingAnswer,
	checkout: WaitingCheckout,
	chatUrl: string,
): IWebhookResponseData {
	const { statusCode, headers, body } = answer;
	const outcome = outcomeOf(answer);
	// The link is ours, so whatever n8n objects, the execution is not waiting (any longer), or it is for another payment.
	if (isGone(answer) || isRunning(answer) || outcome === 'closed') {
		const known = knownOutcome(context, checkout);
		if (isRunning(answer) && !known) return showTrouble(context, chatUrl);
		const headers = {
			...(known && { [outcomeHeader]: known }),
			...(!isRunning(answer) && { [overHeader]: '1' }),
		};
		return showPayPage(context, { kind: known ?? 'closed', chatUrl }, headers);
	}
	if (statusCode >= 300 && statusCode < 400 && headers.location)
		return redirectBuyer(context, headers.location);
	if (statusCode !== 200) return showTrouble(context, chatUrl);
	keepOutcome(context, checkout, outcome);
	return showHtml(context, String(body), outcome === undefined ? {} : { [outcomeHeader]: outcome });
}

function showTrouble(context: IWebhookFunctions, chatUrl: string): IWebhookResponseData {
	return showPayPage(context, { kind: 'trouble', chatUrl, payUrl: payUrlOf(context) });
}

/** The link of the card that this request has come with. */
function payUrlOf(context: IWebhookFunctions): string {
	const payLinkToken = queryText(context, payLinkParameter) ?? '';
	return `${context.getNodeWebhookUrl(getWebhook)}?${payLinkParameter}=${encodeURIComponent(payLinkToken)}`;
}
