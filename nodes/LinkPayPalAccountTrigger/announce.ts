import type { IHookFunctions } from 'n8n-workflow';

import { requireReachableCallback } from '../core/webhook/callbackUrl';
import { readLinkPageUrl, removeLinkPageUrl, writeLinkPageUrl } from '../linking/linkPageAddress';
import { isRealPayPal } from '../vendors/payPal/api/credentials';
import { payPalOf } from '../vendors/payPal/api/payPal';
import { ownWebhook } from './answer/visit';

/**
 * Tells the Messenger Checkout nodes of this workflow where people link their account.
 *
 * @throws InvalidInput when PayPal takes no such address as a return URL
 */
export async function announceLinkPage(context: IHookFunctions): Promise<boolean> {
	const url = context.getNodeWebhookUrl(ownWebhook)!;
	requireReachableCallback(url, 'PayPal', isRealPayPal(await payPalOf(context).credentials()));
	if (context.getMode() !== 'manual') writeLinkPageUrl(context, url);
	return true;
}

/** From now on nobody answers at that address. The end of a test run leaves the published one alone. */
export async function withdrawLinkPage(context: IHookFunctions): Promise<boolean> {
	if (readLinkPageUrl(context) === context.getNodeWebhookUrl(ownWebhook)) removeLinkPageUrl(context);
	return true;
}
