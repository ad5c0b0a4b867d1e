import { randomBytes, timingSafeEqual } from 'node:crypto';

import { merchant } from '../seed.ts';
import type { Clock } from '../world.ts';

/** https://developer.paypal.com/api/rest/authentication/ */
const lifetimeSeconds = 32_400;

const scopes = [
	'https://uri.paypal.com/services/payments/payment/authcapture',
	'https://uri.paypal.com/services/payments/refund',
	'https://api.paypal.com/v1/payments/.*',
	'https://uri.paypal.com/services/applications/webhooks',
	'openid',
];

/** Access tokens: handed out for the merchant's client id and secret, good for nine hours. */
export class AccessTokens {
	private readonly expiry = new Map<string, number>();
	private readonly clock: Pick<Clock, 'now'>;

	constructor(clock: Pick<Clock, 'now'>) {
		this.clock = clock;
	}

	/** @returns the answer to a token request, or undefined when the credentials are wrong */
	grant(authorization: string | undefined): Record<string, unknown> | undefined {
		if (!isMerchant(authorization)) return undefined;
		const token = `A21AA${randomBytes(69).toString('base64url')}`;
		const now = this.clock.now();
		this.expiry.set(token, now.getTime() + lifetimeSeconds * 1000);
		return {
			scope: scopes.join(' '),
			access_token: token,
			token_type: 'Bearer',
			app_id: 'APP-80W284485P519543T',
			expires_in: lifetimeSeconds,
			nonce: `${now.toISOString().slice(0, 19)}Z${randomBytes(32).toString('base64url')}`,
		};
	}

	isValid(token: string): boolean {
		return (this.expiry.get(token) ?? 0) > this.clock.now().getTime();
	}
}

function isMerchant(authorization: string | undefined): boolean {
	const given = Buffer.from(/^Basic ([\w+/=-]+)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64');
	const expected = Buffer.from(`${merchant.clientId}:${merchant.clientSecret}`);
	return given.length === expected.length && timingSafeEqual(given, expected);
}
