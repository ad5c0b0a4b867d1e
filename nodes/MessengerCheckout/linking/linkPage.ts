import type { IExecuteFunctions } from 'n8n-workflow';

import { invitationLifetimeMs, invitationParameter, toInvitation, type Chat } from '../../linking/invitation';
import { readLinkPageUrl } from '../../linking/linkPageAddress';
import { linkOptions, namedLinkPage } from './askToLink.description';

/**
 * The page on which people link their account: of another workflow, if the merchant names it, else of this one.
 *
 * @throws InvalidInput when there is none
 */
export function findLinkPage(context: IExecuteFunctions, given: string | undefined): string {
	const url = namedLinkPage(given) ?? readLinkPageUrl(context);
	if (url) return url;
	throw linkOptions.fields.linkPageUrl.invalid(
		'is empty, and no published Link PayPal Account Trigger is in this workflow',
		'Put a Link PayPal Account Trigger into this workflow and publish it. Or copy the Production URL of the one in another workflow into this option.',
	);
}

/** A link of that page for one chat, and how long it is good. */
export function toPersonalLink(
	pageUrl: string,
	chat: Chat,
	appSecret: string,
	nowMs: number,
): { url: string; expiresAt: string } {
	const url = new URL(pageUrl);
	url.searchParams.set(invitationParameter, toInvitation(chat, appSecret, nowMs));
	return { url: url.href, expiresAt: new Date(nowMs + invitationLifetimeMs).toISOString() };
}
