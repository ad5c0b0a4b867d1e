import type { IHookFunctions, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import type { BuyerPageKind } from '../payPage/buyerPage';
import { outcomesHere, rememberOutcome, type CheckoutOutcomes } from '../payPage/checkoutOutcomes';
import {
	checkoutParameter,
	readCheckoutToken,
	toWaitingUrl,
	type WaitingCheckout,
} from '../payPage/checkoutLink';
import { isPreview } from '../payPage/linkPreview';
import { toChatLink } from '../vendors/messenger/chatLink';
import { getMessengerCredentials } from '../vendors/messenger/api/transport';
import { ownValue } from '../core/ownValue';
import { readPayPageUrl, removePayPageUrl, writePayPageUrl } from '../payPage/payPageAddress';
import { headerText, queryText } from '../core/webhook/requestText';
import { redirectBuyer, showBuyerPage, showHtml } from '../payPage/showBuyerPage';
import {
	callWaiting,
	isRunning,
	outcomeHeader,
	outcomeOf as outcomeIn,
	overHeader,
	type WaitingAnswer,
} from '../payPage/waitingExecution';

const longSilenceMs = 5_000;
const restMs = 10 * 60_000;

/** Tells the Messenger Checkout nodes of this workflow where their pay links lead. */
export function announcePayPage(this: IHookFunctions): void {
	if (this.getMode() === 'manual') return;
	writePayPageUrl(this.getWorkflowStaticData('global'), this.getNodeWebhookUrl('setup'));
}

/** From now on nobody answers at that address. The end of a test run leaves the published one alone. */
export function withdrawPayPage(this: IHookFunctions): void {
	const shared = this.getWorkflowStaticData('global');
	if (readPayPageUrl(shared) === this.getNodeWebhookUrl('setup')) removePayPageUrl(shared);
}

/** Whether a request is a buyer with a pay link, and not Facebook that verifies the address. */
export const isBuyer = (query: object): boolean => Object.hasOwn(query, checkoutParameter);

/**
 * Stands between the card in the chat and the execution that waits: n8n itself answers a finished execution
 * with JSON, which nobody should see who wants to pay. Relays only to this n8n, and only to the execution
 * that the signed link names.
 */
export async function answerPayLink(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret, graphBaseUrl, pageId } = await getMessengerCredentials.call(this);
	const checkout = readCheckoutToken(queryText(this, checkoutParameter), appSecret);
	const chatUrl = toChatLink(graphBaseUrl, checkout?.pageId ?? pageId);
	if (!checkout) return showBuyerPage.call(this, { kind: 'invalid', chatUrl });
	if (isPreview(headerText(this, 'user-agent')))
		return showBuyerPage.call(this, { kind: 'preview', chatUrl });
	const token = queryText(this, 'token');
	const steps = { step: queryText(this, 'step') ?? 'pay', ...(token && { token }) };
	const known = outcomeOf.call(this, checkout);
	const { origin } = new URL(this.getNodeWebhookUrl('setup')!);
	const waitingUrl = toWaitingUrl(origin, checkout, steps);
	const call = async () => await relay.call(this, waitingUrl, known ? 1 : undefined);
	const answer = await answerOrNone(origin, call);
	if (!answer)
		return known ? showBuyerPage.call(this, { kind: known, chatUrl }) : redirectBuyer.call(this, waitingUrl);
	return pass.call(this, answer, checkout, chatUrl);
}

/** Addresses of this n8n that it could not call itself, and until when it is not worth another try. */
const silentUntil = new Map<string, number>();

/** Some routers swallow what calls their own public address: not every buyer has to wait until that is clear. */
async function answerOrNone(
	origin: string,
	call: () => Promise<WaitingAnswer>,
): Promise<WaitingAnswer | undefined> {
	const calledAt = Date.now();
	if (calledAt < (silentUntil.get(origin) ?? 0)) return undefined;
	return await call().catch(() => {
		if (Date.now() - calledAt > longSilenceMs) silentUntil.set(origin, Date.now() + restMs);
		return undefined;
	});
}

async function relay(this: IWebhookFunctions, url: string, tries?: number): Promise<WaitingAnswer> {
	const language = headerText(this, 'accept-language');
	const headers = {
		'User-Agent': headerText(this, 'user-agent'),
		...(language !== undefined && { 'Accept-Language': language }),
	};
	return await callWaiting.call(this, url, headers, tries);
}

function outcomeOf(this: IWebhookFunctions, { checkoutId }: WaitingCheckout): BuyerPageKind | undefined {
	return ownValue(outcomesHere, checkoutId) ?? ownValue(storedOutcomes.call(this), checkoutId);
}

/** n8n keeps static data for later processes, but of two requests at once only the last one's. */
function storedOutcomes(this: IWebhookFunctions): CheckoutOutcomes {
	return (this.getWorkflowStaticData('node').checkoutOutcomes ??= {}) as CheckoutOutcomes;
}

function pass(
	this: IWebhookFunctions,
	answer: WaitingAnswer,
	checkout: WaitingCheckout,
	chatUrl: string,
): IWebhookResponseData {
	const { statusCode, headers, body } = answer;
	if (statusCode >= 300 && statusCode < 400 && headers.location)
		return redirectBuyer.call(this, headers.location);
	// The link is ours, so whatever n8n says against it, the execution does not wait (any more).
	if (statusCode >= 400 && statusCode < 500) {
		const known = outcomeOf.call(this, checkout);
		if (isRunning(answer) && !known) return showTrouble.call(this, chatUrl);
		const headers = {
			...(known && { [outcomeHeader]: known }),
			...(!isRunning(answer) && { [overHeader]: '1' }),
		};
		return showBuyerPage.call(this, { kind: known ?? 'closed', chatUrl }, headers);
	}
	if (statusCode !== 200) return showTrouble.call(this, chatUrl);
	const outcome = outcomeIn(answer);
	for (const outcomes of [outcomesHere, storedOutcomes.call(this)])
		rememberOutcome(outcomes, checkout.checkoutId, outcome);
	return showHtml.call(this, String(body), outcome === undefined ? {} : { [outcomeHeader]: outcome });
}

function showTrouble(this: IWebhookFunctions, chatUrl: string): IWebhookResponseData {
	const token = queryText(this, checkoutParameter) ?? '';
	const payUrl = `${this.getNodeWebhookUrl('setup')}?${checkoutParameter}=${encodeURIComponent(token)}`;
	return showBuyerPage.call(this, { kind: 'trouble', chatUrl, payUrl });
}
