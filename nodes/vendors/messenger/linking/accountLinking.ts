import { isSameOrigin, toUrl } from '../../../core/webAddress';
import { textIn } from '../../../core/guards';
import type { Graph } from '../api/graph';
import { isRealGraph, type MessengerCredentials } from '../credentials/credentials';

/** Somebody waits before an empty page. */
const timeoutMs = 10_000;

/** The query parameters with which Facebook opens the login page, and the one it takes back. */
export const linkingTokenParameter = 'account_linking_token';
export const redirectUriParameter = 'redirect_uri';
const codeParameter = 'authorization_code';

/** Where Facebook takes people back. Seen: facebook.com, www.facebook.com and www.messenger.com. */
const ownHosts = ['facebook.com', 'm.facebook.com', 'www.facebook.com', 'messenger.com', 'www.messenger.com'];

/**
 * The address to which Facebook wants the person back, if it is one of Facebook's: whoever calls the login page names it.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/identity/account-linking
 */
export function toOwnRedirect(
	redirectUri: string | undefined,
	credentials: Pick<MessengerCredentials, 'graphBaseUrl'>,
): string | undefined {
	const url = toUrl(redirectUri ?? '');
	if (!url || url.username || url.password) return undefined;
	const isOwn = isRealGraph(credentials)
		? url.protocol === 'https:' && url.port === '' && ownHosts.includes(url.hostname)
		: isSameOrigin(url.href, credentials.graphBaseUrl);
	url.hash = '';
	return isOwn ? url.href : undefined;
}

/**
 * The same with the code that confirms the link. Facebook takes a person back without one as somebody who has not linked
 * their account.
 */
export function withCode(redirect: string, code: string): string {
	const url = new URL(redirect);
	url.searchParams.set(codeParameter, code);
	return url.href;
}

/**
 * Who taps the Log In button, before they have logged in.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/identity/account-linking
 *
 * @param token good for five minutes
 * @throws NodeApiError, code 10303 when Facebook does not know the token (any more)
 */
export async function whoIsLinking(graph: Graph, token: string): Promise<string | undefined> {
	const { recipient } = await graph.get(['me'], {
		query: { fields: 'recipient', [linkingTokenParameter]: token },
		timeoutMs,
	});
	return textIn(recipient);
}
