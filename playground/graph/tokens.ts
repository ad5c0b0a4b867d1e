import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import { app, page, pageAccessToken, permissions } from '../seed.ts';

import { GraphError } from './errors.ts';

export interface PageToken {
	kind: 'page';
	value: string;
	page: { id: string; name: string };
	permissions: string[];
	issuedAt: Date;
	expiresAt?: Date;
}

/** `APP_ID|APP_SECRET`: speaks for the app, not for a Page. */
export interface AppToken {
	kind: 'app';
	value: string;
}

export type Token = PageToken | AppToken;

/** What a new Page access token is for. Everything left out is as in the seeded one. */
export interface TokenGrant {
	page?: { id: string; name: string };
	permissions?: string[];
	expiresAt?: Date;
}

const proofLifetimeSeconds = 5 * 60;

/** The access tokens of this world. */
export class Tokens {
	private readonly pageTokens = new Map<string, PageToken>();
	private readonly now: () => Date;

	constructor(now: () => Date) {
		this.now = now;
		this.reset();
	}

	reset(): void {
		this.pageTokens.clear();
		this.add(pageAccessToken, {});
	}

	/** A further Page access token: for another Page, with fewer permissions, or one that expires. */
	issue(grant: TokenGrant): PageToken {
		return this.add(`EAAP${randomBytes(60).toString('base64url').replace(/[-_]/g, 'Z')}`, grant);
	}

	/** @throws GraphError 190 for a token that is unknown, expired or has the wrong secret */
	resolve(value: string): Token {
		const token = this.lookUp(value);
		if (!token) {
			const message = value.includes('|')
				? 'Invalid OAuth access token signature.'
				: 'Invalid OAuth access token - Cannot parse access token';
			throw new GraphError(message, { code: 190 });
		}
		if (token.kind === 'page' && token.expiresAt && token.expiresAt <= this.now()) {
			throw new GraphError(
				`Error validating access token: Session has expired on ${token.expiresAt.toUTCString()}. ` +
					`The current time is ${this.now().toUTCString()}.`,
				{ code: 190, subcode: 463 },
			);
		}
		return token;
	}

	/** Every Page that some token speaks for. */
	pages(): Array<{ id: string; name: string }> {
		return [...this.pageTokens.values()].map((token) => token.page);
	}

	lookUp(value: string): Token | undefined {
		if (value === `${app.id}|${app.secret}`) return { kind: 'app', value };
		return this.pageTokens.get(value);
	}

	/**
	 * Checks `appsecret_proof`, plain or bound to a time.
	 * https://developers.facebook.com/docs/graph-api/guides/secure-requests
	 */
	checkProof(token: Token, proof: string, timeSeconds: string | undefined): void {
		const signed = timeSeconds === undefined ? token.value : `${token.value}|${timeSeconds}`;
		const expected = createHmac('sha256', app.secret).update(signed).digest();
		const given = Buffer.from(proof, 'hex');
		const ageSeconds = timeSeconds === undefined ? 0 : this.now().getTime() / 1000 - Number(timeSeconds);
		const right = given.length === expected.length && timingSafeEqual(given, expected);
		if (right && ageSeconds <= proofLifetimeSeconds) return;
		throw new GraphError('Invalid appsecret_proof provided in the API argument', {
			code: 100,
			type: 'GraphMethodException',
		});
	}

	private add(value: string, grant: TokenGrant): PageToken {
		const token: PageToken = {
			kind: 'page',
			value,
			page: grant.page ?? { id: page.id, name: page.name },
			permissions: grant.permissions ?? permissions,
			issuedAt: this.now(),
			...(grant.expiresAt && { expiresAt: grant.expiresAt }),
		};
		this.pageTokens.set(value, token);
		return token;
	}
}

/** @throws GraphError 200 when the token lacks the permission */
export function requirePermission(token: PageToken, permission: string): void {
	if (token.permissions.includes(permission)) return;
	if (permission === 'pages_messaging') {
		throw new GraphError('(#230) Requires pages_messaging permission to manage the object', { code: 230 });
	}
	throw new GraphError(`(#200) Requires ${permission} permission to manage the object`, { code: 200 });
}
