import { createHmac, timingSafeEqual } from 'node:crypto';

/** What identifies the trigger in its token: its path, or the Page when a person registers it. */
export type TokenOwner = { path: string } | { pageId: string };

/**
 * The word Facebook repeats when it verifies the webhook address. Nobody types it: it follows from the app
 * secret and the address, so that every process of n8n knows it, and so does a trigger that hands the
 * address back to another one.
 */
export const toVerifyToken = (appSecret: string, owner: TokenOwner): string =>
	createHmac('sha256', appSecret)
		.update(JSON.stringify(['messenger-trigger', owner]))
		.digest('hex')
		.slice(0, 40);

/** Constant time. */
export function isVerifyToken(given: unknown, expected: string): boolean {
	const actual = Buffer.from(typeof given === 'string' ? given : '');
	const wanted = Buffer.from(expected);
	return actual.length === wanted.length && timingSafeEqual(actual, wanted);
}
