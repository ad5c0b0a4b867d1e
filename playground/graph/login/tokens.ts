import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import {
	app,
	page,
	pageAccessToken,
	pageOwner,
	permissions,
	secondPage,
	secondPageAccessToken,
} from '../../seed.ts';

import { GraphError } from '../api/errors.ts';

interface Grant {
	value: string;
	permissions: string[];
	issuedAt: Date;
	expiresAt?: Date;
}

export interface PageToken extends Grant {
	kind: 'page';
	page: { id: string; name: string };
	/** The login it goes back to; it dies when the person takes that back. */
	from?: string;
}

/** Speaks for the person who runs the Pages: what Facebook Login gives. */
export interface UserToken extends Grant {
	kind: 'user';
	user: { id: string; name: string };
	/** The login it was exchanged for; undefined in one that comes from a login itself. */
	from?: string;
}

/** `APP_ID|APP_SECRET`: speaks for the app, not for a Page. */
interface AppToken {
	kind: 'app';
	value: string;
}

export type Token = PageToken | UserToken | AppToken;

/** What a new Page access token is for. Everything left out is as in the seeded one. */
export interface TokenGrant {
	page?: { id: string; name: string };
	permissions?: string[];
	expiresAt?: Date;
	from?: string;
}

const proofLifetimeSeconds = 5 * 60;

/** The access tokens of this world. */
export class Tokens {
	private readonly tokens = new Map<string, PageToken | UserToken>();
	/** Tokens that a person has taken back. */
	private readonly revoked = new Set<string>();
	private readonly now: () => Date;

	constructor(now: () => Date) {
		this.now = now;
		this.reset();
	}

	reset(): void {
		this.tokens.clear();
		this.revoked.clear();
		this.addPage(pageAccessToken, {});
		this.addPage(secondPageAccessToken, { page: secondPage });
		this.addUser(pageOwner.accessToken, {});
	}

	/** A further Page access token: for another Page, with fewer permissions, or one that expires. */
	issue(grant: TokenGrant): PageToken {
		return this.addPage(newValue(), grant);
	}

	/** A further token of the person who runs the Pages. */
	issueUser(grant: Omit<TokenGrant, 'page'>): UserToken {
		return this.addUser(newValue(), grant);
	}

	/**
	 * The token of a Page for the app of this person; always the same while theirs lives. It expires with a
	 * short-lived token, and never when it was made from a long-lived one.
	 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived
	 */
	pageTokenFor(user: UserToken, owned: { id: string; name: string }): PageToken {
		const expiresAt = isShortLived(user) ? user.expiresAt : undefined;
		const from = loginOf(user);
		const existing = [...this.tokens.values()].find(
			(token) =>
				token.kind === 'page' &&
				token.from === from &&
				token.page.id === owned.id &&
				token.expiresAt === expiresAt,
		) as PageToken | undefined;
		const page = { id: owned.id, name: owned.name };
		return (
			existing ?? this.issue({ page, permissions: user.permissions, from, ...(expiresAt && { expiresAt }) })
		);
	}

	/** The person takes back what they granted: their tokens and the Page tokens made from them are worth nothing. */
	revoke(user: UserToken): void {
		this.revoked.add(loginOf(user));
	}

	/** @throws GraphError 190 for a token that is unknown, expired, taken back or has the wrong secret */
	resolve(value: string): Token {
		const token = this.lookUp(value);
		if (!token) {
			const message = value.includes('|')
				? 'Invalid OAuth access token signature.'
				: 'Invalid OAuth access token - Cannot parse access token';
			throw new GraphError(message, { code: 190 });
		}
		const problem = this.problemOf(token);
		if (problem) throw problem;
		return token;
	}

	/** Why a known token is not valid any more. */
	problemOf(token: Token): GraphError | undefined {
		if (token.kind === 'app') return undefined;
		if (this.revoked.has(loginOf(token))) {
			return new GraphError(
				`Error validating access token: The user has not authorized application ${app.id}.`,
				{ code: 190, subcode: 458 },
			);
		}
		if (!token.expiresAt || token.expiresAt > this.now()) return undefined;
		return new GraphError(
			`Error validating access token: Session has expired on ${token.expiresAt.toUTCString()}. ` +
				`The current time is ${this.now().toUTCString()}.`,
			{ code: 190, subcode: 463 },
		);
	}

	/** Every Page that some token speaks for. */
	pages(): Array<{ id: string; name: string }> {
		return [...this.tokens.values()].flatMap((token) => (token.kind === 'page' ? [token.page] : []));
	}

	lookUp(value: string): Token | undefined {
		if (value === `${app.id}|${app.secret}`) return { kind: 'app', value };
		return this.tokens.get(value);
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

	private addPage(value: string, { page: owned, from, ...grant }: TokenGrant): PageToken {
		const { id, name } = owned ?? page;
		const token: PageToken = {
			kind: 'page',
			page: { id, name },
			...this.grant(value, grant),
			...(from && { from }),
		};
		this.tokens.set(value, token);
		return token;
	}

	private addUser(value: string, { from, ...grant }: Omit<TokenGrant, 'page'>): UserToken {
		const { id, name } = pageOwner;
		const token: UserToken = {
			kind: 'user',
			user: { id, name },
			...this.grant(value, grant),
			...(from && { from }),
		};
		this.tokens.set(value, token);
		return token;
	}

	private grant(value: string, grant: { permissions?: string[]; expiresAt?: Date }): Grant {
		return {
			value,
			permissions: grant.permissions ?? permissions,
			issuedAt: this.now(),
			...(grant.expiresAt && { expiresAt: grant.expiresAt }),
		};
	}
}

const loginOf = (token: PageToken | UserToken): string => token.from ?? token.value;

const dayMs = 24 * 60 * 60 * 1000;

const isShortLived = ({ issuedAt, expiresAt }: Grant): boolean =>
	expiresAt !== undefined && expiresAt.getTime() - issuedAt.getTime() < dayMs;

const newValue = (): string => `EAAP${randomBytes(60).toString('base64url').replace(/[-_]/g, 'Z')}`;

/** @throws GraphError 200 when the token lacks the permission */
export function requirePermission(token: PageToken | UserToken, permission: string): void {
	if (token.permissions.includes(permission)) return;
	if (permission === 'pages_messaging') {
		throw new GraphError('(#230) Requires pages_messaging permission to manage the object', { code: 230 });
	}
	throw new GraphError(`(#200) Requires ${permission} permission to manage the object`, { code: 200 });
}
