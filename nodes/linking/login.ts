import { closeToken, openToken } from '../core/closedToken';
import type { Chat } from './invitation';

/** How somebody came to link their account: by Facebook's Log In button, or by a link that was sent into the chat. */
export type LinkedBy = 'accountLinking' | 'link';

/** A login that has begun: whose chat it is for, and in which browser it has to end. */
export interface Login extends Chat {
	linkedBy: LinkedBy;
	/** Tells logins apart: each is for one account. */
	id: string;
	/** A fingerprint of what only the browser knows in which it began. */
	browser: string;
	/** Where Facebook wants the person back; only with its Log In button. */
	redirectUri?: string;
}

const use = 'account login';

/** Long enough to find a password; Facebook's own token for the login is good for five minutes. */
export const loginLifetimeMs = 30 * 60_000;

/** What PayPal hands back unseen. */
export function toLoginState(login: Login, appSecret: string, nowMs: number): string {
	const { linkedBy, pageId, psid, id, browser, redirectUri } = login;
	const expiresAtMs = String(nowMs + loginLifetimeMs);
	const parts = [linkedBy, pageId, psid, id, browser, expiresAtMs, ...(redirectUri ? [redirectUri] : [])];
	return closeToken(parts, appSecret, use);
}

/** @returns undefined for one that is not ours; with it, whether it is too old */
export function readLoginState(
	state: unknown,
	appSecret: string,
	nowMs: number,
): (Login & { isOver: boolean }) | undefined {
	const opened = openToken(state, appSecret, use);
	if (!opened) return undefined;
	const [linkedBy, pageId = '', psid = '', id = '', browser = '', expiresAtMs, redirectUri] = opened;
	return {
		linkedBy: linkedBy as LinkedBy,
		pageId,
		psid,
		id,
		browser,
		...(redirectUri && { redirectUri }),
		isOver: !(nowMs < Number(expiresAtMs)),
	};
}
