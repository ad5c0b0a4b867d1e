import { isRecord, textIn } from '../../../core/guards';
import type { MessengerEvent } from './events';

/**
 * Meta's own inbox, an app like any other to conversation routing.
 * https://developers.facebook.com/docs/messenger-platform/conversation-routing
 */
export const pageInboxAppId = '263902037430900';

/** A person of the shop has written it, in the inbox of the Page: nobody else's messages have its app ID. */
export const isInboxReply = ({ kind, raw: { message } }: MessengerEvent): boolean =>
	kind === 'echo' && isRecord(message) && textIn(message.app_id) === pageInboxAppId;
