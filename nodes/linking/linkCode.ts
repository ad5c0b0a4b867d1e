import { closeToken, openToken } from '../core/closedToken';
import type { Chat } from './invitation';

const use = 'account link code';

const belongsTo = ({ pageId, psid }: Chat): string => `${pageId} ${psid}`;

/**
 * The code that Facebook hands on with the event of a linked account: it says to this package alone which account it
 * was, and in this chat alone.
 */
export const toLinkCode = (payerId: string, chat: Chat, appSecret: string): string =>
	closeToken([payerId], appSecret, use, belongsTo(chat));

/** @returns the payer ID; undefined for a code that is not ours, or was made for another chat */
export const readLinkCode = (code: unknown, chat: Chat, appSecret: string): string | undefined =>
	openToken(code, appSecret, use, belongsTo(chat))?.[0];
