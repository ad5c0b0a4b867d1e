import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which waiting execution a pay link belongs to. Everything in it is signed. */
export interface WaitingCheckout {
	executionId: string;
	nodeId: string;
	/** n8n's own key to the waiting execution. */
	resumeToken: string;
	/** Where n8n takes calls for waiting executions, e.g. `/webhook-waiting`. */
	waitingPath: string;
}

/** What a browser comes for. */
export type CheckoutStep = 'pay' | 'return' | 'cancel';

/** The query parameter that carries the token. PayPal and Messenger append others of their own. */
export const checkoutParameter = 'c';

/**
 * A token for a link in a chat: opaque, and signed with the app secret, so that the page behind it
 * relays nowhere else than to the execution it was made for.
 */
export function toCheckoutToken(checkout: WaitingCheckout, appSecret: string): string {
	const { executionId, nodeId, resumeToken, waitingPath } = checkout;
	const payload = Buffer.from(JSON.stringify([executionId, nodeId, resumeToken, waitingPath])).toString(
		'base64url',
	);
	return `${payload}.${sign(payload, appSecret)}`;
}

/** @returns undefined for a token that is not ours, or not whole. Constant time, fails closed. */
export function readCheckoutToken(token: unknown, appSecret: string): WaitingCheckout | undefined {
	if (typeof token !== 'string' || !appSecret) return undefined;
	const [payload = '', signature = ''] = token.split('.');
	const expected = Buffer.from(sign(payload, appSecret));
	const actual = Buffer.from(signature);
	if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
	const [executionId, nodeId, resumeToken, waitingPath] = JSON.parse(
		Buffer.from(payload, 'base64url').toString('utf8'),
	) as string[];
	return { executionId: executionId!, nodeId: nodeId!, resumeToken: resumeToken!, waitingPath: waitingPath! };
}

/** The address of the waiting execution below this n8n's own origin. */
export function toWaitingUrl(
	origin: string,
	checkout: WaitingCheckout,
	query: Record<string, string>,
): string {
	const { executionId, nodeId, resumeToken, waitingPath } = checkout;
	const url = new URL(
		`${waitingPath}/${encodeURIComponent(executionId)}/${encodeURIComponent(nodeId)}`,
		origin,
	);
	for (const [name, value] of Object.entries({ ...query, signature: resumeToken }))
		url.searchParams.set(name, value);
	return url.toString();
}

/**
 * Takes apart the address n8n gives for resuming an execution:
 * `https://n8n.example.com/webhook-waiting/231?signature=<resume token>`.
 */
export function readResumeUrl(
	resumeUrl: string,
	nodeId: string,
): { origin: string; checkout: WaitingCheckout } | undefined {
	const url = URL.canParse(resumeUrl) ? new URL(resumeUrl) : undefined;
	const match = /^(.*)\/([^/]+)$/.exec(url?.pathname ?? '');
	const resumeToken = url?.searchParams.get('signature');
	if (!url || !match || !resumeToken) return undefined;
	const [, waitingPath, executionId] = match;
	return {
		origin: url.origin,
		checkout: { executionId: executionId!, nodeId, resumeToken, waitingPath: waitingPath! },
	};
}

const sign = (payload: string, appSecret: string): string =>
	createHmac('sha256', appSecret).update(`checkout-link:${payload}`).digest('base64url');
