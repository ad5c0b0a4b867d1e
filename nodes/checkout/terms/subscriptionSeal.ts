import { createHmac, timingSafeEqual } from 'node:crypto';

import { canonicalValue } from '../../core/money/amount';
import type { SealingApp } from './seal';

const version = 'ms1';
const sealLength = 22;
const markPattern = /^(.+):ms1\.([0-9a-z]{1,2})\.([\w-]{22})(?:\.([\w-]{22}))?$/s;

/** What a subscription is for, as far as anybody could change it. */
export interface SubscriptionTerms {
	/** Which chat, which reference: see `toCustomId`. */
	customId: string;
	planId: string;
	quantity: string;
	/** Where this subscription has prices of its own: what each billing cycle costs, by its number. */
	ownPrices?: Array<[cycle: number, price: string]>;
}

/** What follows the chat in the reference of a subscription. */
export interface SubscriptionMark {
	/** How often these nodes have changed it. */
	revision: number;
	/** Proves what was asked for last; the buyer may have to agree first. */
	seal: string;
	/** Proves what was asked for before. */
	previous?: string;
}

/**
 * Proves that this app asked for exactly this plan, in this quantity, for this chat. Anyone who knows a client ID can
 * start a subscription in a browser, for another plan and with another price; nobody without the secret can seal one.
 * A provider has room for one text, so the seal follows the chat in it. 128 bits, as two of them have to fit.
 */
export function sealSubscription(
	{ customId, planId, quantity, ownPrices }: SubscriptionTerms,
	app: SealingApp,
): string {
	const sealed = [
		version,
		app.clientId,
		customId,
		planId,
		canonicalValue(quantity),
		...(ownPrices ? [ownPrices.map(([cycle, price]) => [cycle, canonicalPrice(price)])] : []),
	];
	const mac = createHmac('sha256', app.clientSecret).update(JSON.stringify(sealed)).digest('base64url');
	return mac.slice(0, sealLength);
}

/** The chat with its mark: `messenger:<pageId>:<psid>[:<reference>]:ms1.<revision>.<seal>[.<previous>]`. */
export const withMark = (customId: string, { revision, seal, previous }: SubscriptionMark): string =>
	`${customId}:${[version, revision.toString(36), seal, ...(previous ? [previous] : [])].join('.')}`;

/** How many characters a mark takes at most, once the subscription was changed. */
export const markLength = ':ms1.zz.'.length + 22 + 1 + 22;

/** Reads a reference with a mark; undefined when it has none. */
export function readMark(text: string | undefined): (SubscriptionMark & { customId: string }) | undefined {
	const match = markPattern.exec(text ?? '');
	if (!match) return undefined;
	const [, customId, revision, seal, previous] = match;
	return {
		customId: customId!,
		revision: parseInt(revision!, 36),
		seal: seal!,
		...(previous && { previous }),
	};
}

/** The reference as it is without a mark. */
export const withoutMark = (text: string): string => readMark(text)?.customId ?? text;

/** Which of the two wishes the subscription is: constant time, undefined for neither. */
export function findSealed(
	mark: SubscriptionMark,
	terms: SubscriptionTerms,
	app: SealingApp,
): 'asked' | 'previous' | undefined {
	if (!app.clientSecret) return undefined;
	const found = sealSubscription(terms, app);
	if (isSame(found, mark.seal)) return 'asked';
	return mark.previous && isSame(found, mark.previous) ? 'previous' : undefined;
}

const isSame = (one: string, other: string): boolean => {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
};

/** Prices by quantity are several amounts in one text. */
const canonicalPrice = (price: string): string => (price.includes('{') ? price : canonicalValue(price));
