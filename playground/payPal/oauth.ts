import { randomBytes, timingSafeEqual } from 'node:crypto';

import type { Clock } from '../world/clock.ts';
import { merchants, type Merchant } from './account.ts';

/** https://developer.paypal.com/api/rest/authentication/ */
const lifetimeSeconds = 32_400;

const scopes = [
	'https://uri.paypal.com/services/payments/payment/authcapture',
	'https://uri.paypal.com/services/payments/refund',
	'https://api.paypal.com/v1/payments/.*',
	'https://uri.paypal.com/services/applications/webhooks',
	'openid',
];

/** Access tokens: handed out for a merchant's client id and secret, good for nine hours. */
export class AccessTokens {
	private readonly given = new Map<string, { holder: Merchant; expiresAtMs: number }>();
	private readonly clock: Pick<Clock, 'now'>;

	constructor(clock: Pick<Clock, 'now'>) {
		this.clock = clock;
	}

	/** Whose app asks for a token; nobody's, when the credentials are wrong. */
	callerOf(authorization: string | undefined): Merchant | undefined {
		return merchants.find((merchant) => isFrom(merchant, authorization));
	}

	/** @returns the answer to a token request */
	grantTo(holder: Merchant): Record<string, unknown> {
		const token = `A21AA${randomBytes(69).toString('base64url')}`;
		const now = this.clock.now();
		this.given.set(token, { holder, expiresAtMs: now.getTime() + lifetimeSeconds * 1000 });
		return {
			scope: scopes.join(' '),
			access_token: token,
			token_type: 'Bearer',
			app_id: 'APP-80W284485P519543T',
			expires_in: lifetimeSeconds,
			nonce: `${now.toISOString().slice(0, 19)}Z${randomBytes(32).toString('base64url')}`,
		};
	}

	/** Who calls with this token; nobody, when it is unknown or has expired. */
	holderOf(token: string): Merchant | undefined {
		const given = this.given.get(token);
		return given && given.expiresAtMs > this.clock.now().getTime() ? given.holder : undefined;
	}
}

function isFrom(merchant: Merchant, authorization: string | undefined): boolean {
	const given = Buffer.from(/^Basic ([\w+/=-]+)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64');
	const expected = Buffer.from(`${merchant.clientId}:${merchant.clientSecret}`);
	return given.length === expected.length && timingSafeEqual(given, expected);
}
