import type { IDataObject } from 'n8n-workflow';

import { readLinkCode } from '../../linking/linkCode';
import type { MessengerEvent } from '../../vendors/messenger/events/events';
import { simplify } from '../../vendors/messenger/events/simplify';

/**
 * Which PayPal account somebody has linked, where it was at the page of a Link PayPal Account Trigger: the code that
 * Facebook hands on says so, to whoever has the app secret.
 */
export function accountOf(event: MessengerEvent, appSecret: string): IDataObject {
	const { kind, pageId, psid } = event;
	if (kind !== 'accountLinking' || !psid) return {};
	const payerId = readLinkCode(simplify(event).authorizationCode, { pageId, psid }, appSecret);
	return payerId === undefined ? {} : { payerId };
}
