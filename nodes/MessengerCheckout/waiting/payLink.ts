import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { checkoutIdOf, toPayUrl, type ParkedItem } from '../../checkout/asking/parkedCheckout';
import { callWaiting } from '../../core/waiting/callWaiting';
import { toUrl } from '../../core/webAddress';
import { ownExecution } from '../../core/waiting/ownExecution';
import { whatFailed } from '../../core/whatFailed';
import { payLinkParameter, toCheckoutToken, toWaitingUrl } from '../../payPage/checkoutLink';
import { closeOutcome } from '../../payPage/checkoutOutcomes';
import type { PayPageKind } from '../../payPage/payPage';
import { outcomeHeader } from '../../payPage/waitingExecution';
import { isPublishedTrigger } from '../../vendors/messenger/events/callback';
import { readAppSubscription } from '../../vendors/messenger/events/subscriptions';
import { graphOf } from '../../vendors/messenger/api/graph';
import { readPayPageUrl } from '../../payPage/payPageAddress';
import type { WayBack } from '../../checkout/terms/seal';
import { isTool } from '../../core/tool';

/** At the end of the ID of a checkout that an AI agent waits for: the agent goes on then, and no output is Paid. */
const agentMark = '-agent';

/** Whether it is an AI agent that waits, which learns what happened to the payment and ships nothing. */
export const leadsToAgent = ({ checkoutId }: WayBack): boolean => checkoutId.endsWith(agentMark);

/** The addresses of one request for payment, and what leads back to its execution. */
export interface PayLinks {
	payUrl: string;
	returnUrl: string;
	cancelUrl: string;
	wayBack: WayBack;
}

/**
 * The links a buyer follows to the execution that is about to wait.
 *
 * @param checkoutId tells this request for payment from others of the same execution
 */
export async function toPayLinks(context: IExecuteFunctions, checkoutId: string): Promise<PayLinks> {
	const { executionId, resumeToken } = ownExecution(context);
	const mark = isTool(context.getNode()) ? agentMark : '';
	const wayBack = { executionId, checkoutId: `${checkoutId}${mark}`, resumeToken };
	const pageUrl = await findPayPage(context);
	const linkTo = async (step: string) => await toCheckoutUrl(context, wayBack, { step }, pageUrl);
	return {
		payUrl: await linkTo('pay'),
		returnUrl: await linkTo('return'),
		cancelUrl: await linkTo('cancel'),
		wayBack,
	};
}

/**
 * An address of this n8n at which a waiting execution answers: through the page of a Messenger Trigger where
 * there is one, else the waiting execution itself.
 */
export async function toCheckoutUrl(
	context: IExecuteFunctions,
	wayBack: WayBack,
	query: Record<string, string>,
	pageUrl = ownPayPage(context),
): Promise<string> {
	const { origin, waitingPath } = ownExecution(context);
	const checkout = { ...wayBack, waitingPath };
	if (!pageUrl) return toWaitingUrl(origin, checkout, query);
	const { appSecret, pageId } = await graphOf(context).credentials();
	const url = new URL(pageUrl);
	const token = toCheckoutToken({ ...checkout, pageId }, appSecret);
	for (const [name, value] of Object.entries({ [payLinkParameter]: token, ...query }))
		url.searchParams.set(name, value);
	return url.toString();
}

/** The page of the Messenger Trigger of this workflow. */
function ownPayPage(context: IExecuteFunctions): string | undefined {
	return readPayPageUrl(context);
}

/**
 * The same, or the page of the trigger that gets the events of the app for another workflow: Facebook knows its
 * address. It has to be one of this n8n, because such a page relays to its own n8n only.
 */
async function findPayPage(context: IExecuteFunctions): Promise<string | undefined> {
	const own = ownPayPage(context);
	if (own) return own;
	const { origin } = ownExecution(context);
	const app = await readAppSubscription(graphOf(context)).catch((error: Error) => {
		context.logger.debug(`Messenger Checkout could not find a pay page through Facebook: ${error.message}`);
	});
	return app && isPublishedTrigger(app.callbackUrl, origin) ? app.callbackUrl : undefined;
}

/** Payments that come by the page are known to it: so it has to be told of one that came another way. */
export async function tellPage(
	context: IWebhookFunctions,
	parked: ParkedItem,
	outcome: PayPageKind,
): Promise<void> {
	try {
		const url = toPayUrl(parked) ?? '';
		if (!toUrl(url)?.searchParams.has(payLinkParameter)) return;
		const { appSecret } = await graphOf(context).credentials();
		const headers = { [outcomeHeader]: closeOutcome(outcome, checkoutIdOf(parked), appSecret) };
		await callWaiting(context, { method: 'GET', url, headers }, { tries: 1, timeoutMs: 3000 });
	} catch (error) {
		context.logger.debug(`Messenger Checkout could not tell the pay page: ${whatFailed(error)}`);
	}
}
