import { closeToken, openToken } from '../core/closedToken';

/** One person in the chat with one Page. */
export interface Chat {
	pageId: string;
	psid: string;
}

/** The query parameter that carries an invitation. */
export const invitationParameter = 'l';

const use = 'account link invitation';

/**
 * How long the link in a chat leads to the login: as long as Messenger lets the Page write after the person has. The
 * person can have a new one at any time, so a shorter time would keep nobody out.
 */
export const invitationLifetimeMs = 24 * 60 * 60_000;

/** A token for a link in this chat, which nobody can make or read without the app secret. */
export const toInvitation = ({ pageId, psid }: Chat, appSecret: string, nowMs: number): string =>
	closeToken([pageId, psid, String(nowMs + invitationLifetimeMs)], appSecret, use);

/** @returns the chat it was made for; `expired` for one that is too old; undefined for one that is not ours */
export function readInvitation(
	token: unknown,
	appSecret: string,
	nowMs: number,
): Chat | 'expired' | undefined {
	const opened = openToken(token, appSecret, use);
	if (!opened) return undefined;
	const [pageId = '', psid = '', expiresAtMs] = opened;
	return nowMs < Number(expiresAtMs) ? { pageId, psid } : 'expired';
}
