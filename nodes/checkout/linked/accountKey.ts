import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Chat } from '../ports/savedAccounts';
import type { SealingApp } from '../terms/seal';

/** A saved account as a workflow keeps it: enough to ask with it, without another look at the provider. */
export interface KnownAccount {
	id: string;
	/** Empty where the provider tells none. */
	maskedEmail: string;
}

const version = 'la1';
const macLength = 22;

/**
 * A saved account of a chat as one text: `la1.<id>.<masked email>.<seal>`. The seal proves that it was saved in this very
 * chat. An ID alone would not: a workflow that mixes up its rows, or a model, would charge somebody else's account.
 */
export function toAccountKey({ id, maskedEmail }: KnownAccount, chat: Chat, app: SealingApp): string {
	const shown = Buffer.from(maskedEmail).toString('base64url');
	return [version, id, shown, macOf([id, shown], chat, app)].join('.');
}

/** @returns undefined for what was not made by `toAccountKey`, for this chat, with this app */
export function openAccountKey(key: string, chat: Chat, app: SealingApp): KnownAccount | undefined {
	const [, id, shown, mac] = /^la1\.([\w-]+)\.([\w-]*)\.([\w-]+)$/.exec(key.trim()) ?? [];
	if (id === undefined || shown === undefined || mac === undefined || !app.clientSecret) return undefined;
	const [expected, given] = [macOf([id, shown], chat, app), mac].map((text) => Buffer.from(text));
	if (expected!.length !== given!.length || !timingSafeEqual(expected!, given!)) return undefined;
	return { id, maskedEmail: Buffer.from(shown, 'base64url').toString('utf8') };
}

/** The ID in a key, also in one of another chat or app: it proves nothing. */
export const idInKey = (key: string): string => /^la1\.([\w-]+)\./.exec(key.trim())?.[1] ?? key.trim();

const macOf = (content: string[], { pageId, psid }: Chat, { clientId, clientSecret }: SealingApp): string =>
	createHmac('sha256', clientSecret)
		.update(JSON.stringify([version, clientId, pageId, psid, ...content]))
		.digest('base64url')
		.slice(0, macLength);
