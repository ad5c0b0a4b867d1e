import { randomBytes } from 'node:crypto';

import { merchant as ours } from '../../seed.ts';
import type { Clock } from '../../world/clock.ts';
import { merchants, type Merchant } from '../account.ts';
import type { Happenings } from '../happenings.ts';
import type { Person } from '../people.ts';

/** What an app may ask for. https://developer.paypal.com/log-in/references */
const knownScopes = [
	'openid',
	'profile',
	'email',
	'address',
	'phone',
	'https://uri.paypal.com/services/paypalattributes',
];

/** What an app wants to know of whoever logs in. */
export interface LoginRequest {
	merchant: Merchant;
	scopes: string[];
	returnUrl: string;
	state: string | undefined;
}

interface Consent {
	person: Person;
	merchant: Merchant;
	scopes: string[];
}

interface Timed extends Consent {
	expiresAtMs: number;
}

/** Unverified: PayPal does not say how long a code is good. */
const codeLifetimeMs = 5 * 60_000;
/** Seen in PayPal's documentation: `"expires_in": "28800"`. */
const tokenLifetimeMs = 28_800_000;

/**
 * People who log in to a shop with their PayPal account, and what they have agreed to.
 * https://developer.paypal.com/log-in/build
 */
export class Logins {
	private readonly codes = new Map<string, Timed>();
	private readonly tokens = new Map<string, Timed>();
	private readonly refreshTokens = new Map<string, Consent>();
	private consents: Consent[] = [];
	private readonly clock: Pick<Clock, 'now'>;
	private readonly happenings: Pick<Happenings, 'consentRevoked'>;

	constructor(clock: Pick<Clock, 'now'>, happenings: Pick<Happenings, 'consentRevoked'>) {
		this.clock = clock;
		this.happenings = happenings;
	}

	reset(): void {
		for (const known of [this.codes, this.tokens, this.refreshTokens]) known.clear();
		this.consents = [];
	}

	/**
	 * @returns undefined for a request that PayPal shows an error page for. Every return URL counts as registered with
	 * the app: this world has no dashboard.
	 */
	requestIn(query: Record<string, string | undefined>): LoginRequest | undefined {
		const { client_id: clientId, scope = '', redirect_uri: returnUrl = '', state } = query;
		const merchant = merchants.find((one) => one.clientId === clientId);
		const scopes = scope.split(/\s+/).filter(Boolean);
		const isKnown = scopes.includes('openid') && scopes.every((one) => knownScopes.includes(one));
		if (!merchant || !isKnown || !URL.canParse(returnUrl)) return undefined;
		return { merchant, scopes, returnUrl, state };
	}

	/** "After users complete their initial log in [they] aren't asked for any additional consent." */
	hasAgreed(person: Person, { merchant, scopes }: LoginRequest): boolean {
		const consent = this.consentOf(person, merchant);
		return consent !== undefined && scopes.every((scope) => consent.scopes.includes(scope));
	}

	/** @returns the code that the person is sent back with, good for one token */
	agree(person: Person, { merchant, scopes }: LoginRequest): string {
		const consent = { person, merchant, scopes };
		this.consents = [...this.consents.filter((one) => one !== this.consentOf(person, merchant)), consent];
		const code = `C21AA${randomBytes(48).toString('base64url')}`;
		this.codes.set(code, { ...consent, expiresAtMs: this.nowMs() + codeLifetimeMs });
		return code;
	}

	/** @returns undefined when the code is unknown, used, too old, or of another app */
	redeem(code: string, merchant: Merchant): Record<string, unknown> | undefined {
		const found = this.codes.get(code);
		if (!found || found.merchant !== merchant) return undefined;
		this.codes.delete(code);
		if (found.expiresAtMs <= this.nowMs()) return undefined;
		const refreshToken = `R23AA${randomBytes(48).toString('base64url')}`;
		this.refreshTokens.set(refreshToken, found);
		return { ...this.tokenFor(found), refresh_token: refreshToken };
	}

	refresh(refreshToken: string, merchant: Merchant): Record<string, unknown> | undefined {
		const found = this.refreshTokens.get(refreshToken);
		return found?.merchant === merchant ? this.tokenFor(found) : undefined;
	}

	holderOf(token: string): Consent | undefined {
		const found = this.tokens.get(token);
		return found && found.expiresAtMs > this.nowMs() ? found : undefined;
	}

	/** The person takes back in their PayPal account what they have let the shop know. */
	revoke(person: Person, merchant: Merchant): boolean {
		const consent = this.consentOf(person, merchant);
		if (!consent) return false;
		this.consents = this.consents.filter((one) => one !== consent);
		for (const known of [this.codes, this.tokens, this.refreshTokens])
			for (const [key, one] of known)
				if (one.person === person && one.merchant === merchant) known.delete(key);
		if (merchant === ours) this.happenings.consentRevoked(person.payerId);
		return true;
	}

	private consentOf(person: Person, merchant: Merchant): Consent | undefined {
		return this.consents.find((one) => one.person === person && one.merchant === merchant);
	}

	/** `scope` is what OAuth has in such an answer; PayPal's example leaves it out: unverified. */
	private tokenFor({ person, merchant, scopes }: Consent): Record<string, unknown> {
		const token = `A23AA${randomBytes(69).toString('base64url')}`;
		this.tokens.set(token, { person, merchant, scopes, expiresAtMs: this.nowMs() + tokenLifetimeMs });
		return {
			scope: scopes.join(' '),
			access_token: token,
			token_type: 'Bearer',
			expires_in: String(tokenLifetimeMs / 1000),
		};
	}

	private readonly nowMs = (): number => this.clock.now().getTime();
}
