import { createHash } from 'node:crypto';

import type { Field } from '../../../core/fields/field';
import { OnceAtATime } from '../../../core/onceAtATime';
import { RecentMemory } from '../../../core/recentMemory';
import { clientIdField, clientSecretField, environmentField } from './credentialFields.description';
import { baseUrlOf, environmentNameOf, type PayPalCredentials } from './credentials';
import { explainPayPalError, noAnswerFrom } from '../errors/errors';
import type { PayPalFailure } from '../errors/failure';
import { isRefusalOfPayPal, notPayPal } from '../errors/notPayPal';

/** PayPal gave no access token. The message and the description are sentences for the merchant. */
export class AccessTokenRefused extends Error {
	override readonly name = 'AccessTokenRefused';
	readonly description: string;

	constructor(readonly failure: PayPalFailure) {
		super(failure.message);
		this.description = failure.description;
	}
}

export interface AccessToken {
	accessToken: string;
	/** What the PayPal app is allowed to do, as URIs. */
	scopes: string[];
	lifetimeSeconds: number;
}

/** Posts the token request and gives status and parsed body, whatever the status; throws when there is no answer. */
export type PostTokenRequest = (request: {
	url: string;
	username: string;
	password: string;
}) => Promise<{ statusCode: number; body: unknown }>;

/**
 * Asks PayPal for an access token. https://developer.paypal.com/api/rest/authentication/
 *
 * @throws AccessTokenRefused, or InvalidInput when the credential is not filled in
 */
export async function requestAccessToken(
	credentials: PayPalCredentials,
	post: PostTokenRequest,
): Promise<AccessToken> {
	const baseUrl = baseUrlOf(credentials);
	const username = requireFilled(credentials.clientId, clientIdField);
	const password = requireFilled(credentials.clientSecret, clientSecretField);
	const answer = await post({ url: `${baseUrl}/v1/oauth2/token`, username, password }).catch(() => undefined);
	if (!answer) throw new AccessTokenRefused(noAnswerFrom(baseUrl));
	const { statusCode: status, body } = answer;
	const isDone = status >= 200 && status < 300;
	const token = isDone ? toAccessToken(body) : undefined;
	if (token) return token;
	if (isDone || !isRefusalOfPayPal({ status, body })) {
		throw new AccessTokenRefused(notPayPal({ status, body, baseUrl }));
	}
	if (status === 401) throw new AccessTokenRefused(wrongKeys(credentials));
	throw new AccessTokenRefused(explainPayPalError({ status, body }));
}

/** Tokens are renewed this long before PayPal lets them expire. */
const renewAheadSeconds = 300;

/** Credentials used by one n8n process; more than this many would be a leak. */
const known = new RecentMemory<string, { accessToken: string; renewAtMs: number }>(200);
const asking = new OnceAtATime<string>();

/**
 * An access token for this credential that is not the one it holds now: n8n asks when it holds none, or when
 * PayPal has just refused the one it holds. However many executions ask at once, PayPal is asked once.
 *
 * @param now the current time in milliseconds
 */
export async function freshAccessToken(
	credentials: PayPalCredentials,
	post: PostTokenRequest,
	now: () => number = Date.now,
): Promise<string> {
	const key = keyOf(credentials);
	const token = known.get(key);
	if (token && token.accessToken !== credentials.accessToken && token.renewAtMs > now()) {
		return token.accessToken;
	}
	return await asking.do(key, async () => await askAndRemember(key, credentials, post, now));
}

/** The token that this process has got for the credential, while it is good for a while. */
export function knownAccessToken(
	credentials: PayPalCredentials,
	now: () => number = Date.now,
): string | undefined {
	const token = known.get(keyOf(credentials));
	return token && token.renewAtMs > now() ? token.accessToken : undefined;
}

async function askAndRemember(
	key: string,
	credentials: PayPalCredentials,
	post: PostTokenRequest,
	now: () => number,
): Promise<string> {
	const { accessToken, lifetimeSeconds } = await requestAccessToken(credentials, post);
	const usableSeconds = Math.max(lifetimeSeconds - renewAheadSeconds, lifetimeSeconds / 2);
	known.set(key, { accessToken, renewAtMs: now() + usableSeconds * 1000 });
	return accessToken;
}

/**
 * The token that n8n keeps with the credential; undefined for one of other keys: n8n leaves it there when somebody puts new
 * ones in, and PayPal would take it as the account of before.
 */
export function heldAccessToken(credentials: PayPalCredentials): string | undefined {
	const { accessToken, accessTokenFor } = credentials;
	// Before 0.2.0, nothing said whose it is.
	return !accessTokenFor || accessTokenFor === keyOf(credentials) ? accessToken : undefined;
}

/** One token per account and place. The secret itself is not kept. */
export function keyOf(credentials: PayPalCredentials): string {
	const identity = [baseUrlOf(credentials), credentials.clientId?.trim(), credentials.clientSecret?.trim()];
	return createHash('sha256').update(JSON.stringify(identity)).digest('base64');
}

function toAccessToken(body: unknown): AccessToken | undefined {
	const { access_token, scope, expires_in } = (body ?? {}) as Record<string, unknown>;
	if (typeof access_token !== 'string' || access_token === '') return undefined;
	return {
		accessToken: access_token,
		scopes: typeof scope === 'string' ? scope.split(/\s+/).filter(Boolean) : [],
		lifetimeSeconds: Number(expires_in) > 0 ? Number(expires_in) : 0,
	};
}

function requireFilled(value: string | undefined, field: Field): string {
	const filled = (value ?? '').trim();
	if (filled !== '') return filled;
	throw field.invalid(
		'of the PayPal credential is empty',
		"Copy it from Apps & Credentials in PayPal's Developer Dashboard.",
	);
}

/** What PayPal calls keys that it does not know. https://developer.paypal.com/api/rest/authentication/ */
export const wrongKeysIssue = 'invalid_client';

function wrongKeys(credentials: PayPalCredentials): PayPalFailure {
	const environment = environmentNameOf(credentials);
	return {
		kind: 'authentication',
		message: `PayPal's ${environment} environment does not accept the ${clientIdField.label} and ${clientSecretField.label}`,
		description: `Copy both again from Apps & Credentials in PayPal's Developer Dashboard, and check that the Sandbox/Live switch there matches ${environmentField.label} here (${environment}): keys of one environment do not work in the other.`,
		issue: wrongKeysIssue,
		status: 401,
	};
}
