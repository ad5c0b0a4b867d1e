import { textIn } from '../../../core/guards';
import type { MessengerEvent } from './events';
import { signMessengerDelivery } from './signature';

/**
 * A delivery of this event alone, signed as Facebook does it.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-notifications
 */
export function toSingleDelivery(
	event: MessengerEvent,
	appSecret: string,
): { body: Buffer; headers: Record<string, string> } {
	const body = Buffer.from(JSON.stringify(toDelivery(event)));
	return {
		body,
		headers: {
			'Content-Type': 'application/json',
			'X-Hub-Signature-256': signMessengerDelivery(body, appSecret),
		},
	};
}

function toDelivery({ raw, pageId, at, standby }: MessengerEvent): object {
	const isChange = textIn(raw.field) !== undefined && raw.value !== undefined;
	const list = isChange ? 'changes' : standby ? 'standby' : 'messaging';
	return { object: 'page', entry: [{ id: pageId, time: at.getTime(), [list]: [raw] }] };
}
