import type { FastifyReply, FastifyRequest } from 'fastify';

import type { MerchantAccount } from '../account.ts';
import { issue, PayPalError } from '../errors.ts';
import { isObject } from '../shape.ts';
import { merchant } from '../../seed.ts';
import type { Clock } from '../../world/clock.ts';
import { headerOf } from './wire.ts';

/** https://developer.paypal.com/api/rest/requests/#http-request-headers */
const longest: Record<string, number> = {
	'PayPal-Partner-Attribution-Id': 36,
	'PayPal-Client-Metadata-Id': 36,
};

/** Turns away headers that PayPal cannot read. */
export async function readableHeaders(request: FastifyRequest): Promise<void> {
	for (const [name, most] of Object.entries(longest)) {
		const value = headerOf(request, name.toLowerCase());
		if (value !== undefined && (value.length === 0 || value.length > most)) {
			throw issue('INVALID_STRING_LENGTH', { field: name, value });
		}
	}
	const assertion = headerOf(request, 'paypal-auth-assertion');
	if (assertion !== undefined) readAssertion(assertion);
}

/** `header.payload.` in base64url, unsigned: on whose behalf a partner calls. https://developer.paypal.com/api/rest/requests/#paypal-auth-assertion */
function readAssertion(assertion: string): void {
	const [header = '', payload = '', signature, ...rest] = assertion.split('.');
	const { alg } = decoded(header);
	const { iss, payer_id, email } = decoded(payload);
	const names = typeof payer_id === 'string' || typeof email === 'string';
	if (rest.length > 0 || signature === undefined || alg !== 'none' || typeof iss !== 'string' || !names) {
		throw issue('INVALID_PARAMETER_SYNTAX', { field: 'PayPal-Auth-Assertion', value: assertion });
	}
	if (iss !== merchant.clientId) throw issue('PERMISSION_DENIED');
}

function decoded(part: string): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
		return isObject(value) ? value : {};
	} catch {
		return {};
	}
}

/** Lets so many calls through within a minute. https://developer.paypal.com/api/rest/rate-limiting/ */
export class RateLimit {
	private times: number[] = [];
	private readonly clock: Pick<Clock, 'now'>;
	private readonly account: MerchantAccount;

	constructor(clock: Pick<Clock, 'now'>, account: MerchantAccount) {
		this.clock = clock;
		this.account = account;
	}

	hook() {
		return async (_request: FastifyRequest, reply: FastifyReply): Promise<void> => {
			const waitSeconds = this.count();
			if (waitSeconds === undefined) return;
			void reply.header('Retry-After', String(waitSeconds));
			throw new PayPalError(429);
		};
	}

	/** Counts a call. @returns after how many seconds there is room, when there is none */
	count(): number | undefined {
		const most = this.account.settings.callsPerMinute;
		if (most === null) return undefined;
		const now = this.clock.now().getTime();
		this.times = this.times.filter((at) => at > now - 60_000);
		if (this.times.length >= most) return Math.ceil((this.times[0]! + 60_000 - now) / 1000);
		this.times.push(now);
		return undefined;
	}
}
