import { textIn } from '../../../../core/guards';
import { type JsonObject } from '../deliveryBody';
import { always, never, type Details, type EventRow } from './eventRow';

/** Who has the conversation, and what Facebook lets the Page do. */
export const routing = {
	handover: {
		name: 'Chat Handed Over',
		description: 'Another app or the Page inbox got, handed over or requested a chat (Facebook: handover)',
		fields: ['messaging_handovers'],
		contentKeys: ['pass_thread_control', 'take_thread_control', 'request_thread_control', 'app_roles'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: toHandover,
	},
} as const satisfies Record<string, EventRow>;

/** https://developers.facebook.com/docs/messenger-platform/conversation-routing#webhook-events */
function toHandover(content: JsonObject, key: string): Details {
	const [action = ''] = key.split('_');
	return {
		action: key === 'app_roles' ? 'appRoles' : action,
		previousOwnerAppId: textIn(content.previous_owner_app_id),
		newOwnerAppId: textIn(content.new_owner_app_id),
		requestedOwnerAppId: textIn(content.requested_owner_app_id),
		metadata: textIn(content.metadata),
		roles: key === 'app_roles' ? content : undefined,
	};
}
