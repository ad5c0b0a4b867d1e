import { closeText, openText } from '../core/closedText';
import type { ResumableExecution } from '../core/resumeUrl';
import { readSignedLink } from '../core/signedLink';

/** Which waiting execution a pay link belongs to, and for which payment. Nobody but this page can read it. */
export interface WaitingCheckout extends ResumableExecution {
	/** An execution may ask for several payments, one after the other: each has links of its own. */
	checkoutId: string;
	/** Whose chat the link was sent to: one app can have several Pages. */
	pageId?: string;
}

/** The query parameter that carries the token. PayPal and Messenger append others of their own. */
export const payLinkParameter = 'c';

/**
 * The query parameter under which PayPal appends the ID of the order when it sends a buyer back.
 * https://developer.paypal.com/docs/api/orders/v2/#definition-experience_context_base
 */
export const orderIdParameter = 'token';

const use = 'checkout pay link';

/**
 * A token for a link in a chat: closed with the app secret, so that the page behind it relays nowhere else than to the
 * execution it was made for, and nobody gets n8n's key to that execution, which opens other things in it too.
 */
export function toCheckoutToken(checkout: WaitingCheckout, appSecret: string): string {
	const { executionId, checkoutId, resumeToken, waitingPath, pageId } = checkout;
	const parts = [executionId, checkoutId, resumeToken, waitingPath, ...(pageId ? [pageId] : [])];
	const { content, proof } = closeText(JSON.stringify(parts), appSecret, use);
	return `${content}.${proof}`;
}

/** @returns undefined for a token that is not ours, or not whole. Fails closed. */
export function readCheckoutToken(token: unknown, appSecret: string): WaitingCheckout | undefined {
	if (typeof token !== 'string' || !appSecret) return undefined;
	const [content = '', proof = '', ...more] = token.split('.');
	const opened = openText({ content, proof }, appSecret, use) ?? readSignedLink(content, proof, appSecret);
	if (opened === undefined || more.length > 0) return undefined;
	const [executionId, checkoutId, resumeToken, waitingPath, pageId] = JSON.parse(opened) as string[];
	return {
		executionId: executionId!,
		checkoutId: checkoutId!,
		resumeToken: resumeToken!,
		waitingPath: waitingPath!,
		...(pageId && { pageId }),
	};
}

/** The end of the address at which a waiting execution answers, whichever of its nodes waits. */
export const waitingSuffix = 'checkout';

/** The query parameter that names the checkout. */
export const checkoutIdParameter = 'checkout';

/** The address of the waiting execution below this n8n's own origin. */
export function toWaitingUrl(
	origin: string,
	checkout: WaitingCheckout,
	query: Record<string, string>,
): string {
	const { executionId, checkoutId, resumeToken, waitingPath } = checkout;
	const url = new URL(origin);
	// Set, not resolved: a path that begins with two slashes would name another host.
	url.pathname = `${waitingPath}/${encodeURIComponent(executionId)}/${waitingSuffix}`;
	const own = { [checkoutIdParameter]: checkoutId, signature: resumeToken };
	for (const [name, value] of Object.entries({ ...query, ...own })) url.searchParams.set(name, value);
	return url.toString();
}
