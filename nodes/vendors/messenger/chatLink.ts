import { toUrl } from '../../core/webAddress';
import { realGraphHost } from './credentials/credentials';

/**
 * The link that opens the chat with a Page, also from a PayPal page or an email. With `ref`, an existing
 * chat gets a referral event that carries it.
 * https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links
 *
 * @param graphBaseUrl the credential's base URL; a stand-in for Facebook has its chat beside its Graph API
 */
export function toChatLink(graphBaseUrl: string, pageId: string, ref?: string): string {
	const link = new URL(`${toChatRoot(graphBaseUrl)}/${encodeURIComponent(pageId)}`);
	if (ref) link.searchParams.set('ref', ref);
	return link.toString();
}

function toChatRoot(graphBaseUrl: string): string {
	const url = toUrl(graphBaseUrl);
	if (!url) return 'https://m.me';
	const parts = url.pathname.split('/').filter(Boolean);
	const position = parts.indexOf(realGraphHost);
	if (position < 0) return 'https://m.me';
	return [url.origin, ...parts.slice(0, position), 'm.me'].join('/');
}
