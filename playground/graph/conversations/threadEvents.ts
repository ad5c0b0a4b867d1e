import type { Routing } from '../routing/routing.ts';
import type { Thread } from './threads.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { World } from '../../world/world.ts';

/** Tells the app what happens in a conversation: as its own, or as a bystander of another app's. */
export class ThreadEvents {
	private readonly world: World;
	private readonly webhooks: Webhooks;
	private readonly routing: Routing;

	constructor(world: World, webhooks: Webhooks, routing: Routing) {
		this.world = world;
		this.webhooks = webhooks;
		this.routing = routing;
	}

	/** The person did something. `eventId` finds the event again for a redelivery. */
	byPerson(thread: Thread, field: string, eventId: string, content: Record<string, unknown>): void {
		this.emit(thread, field, eventId, {
			sender: { id: thread.psid },
			recipient: { id: thread.pageId },
			timestamp: this.world.clock.now().getTime(),
			...content,
		});
	}

	/** The Page wrote something: an echo. */
	byPage(thread: Thread, eventId: string, at: Date, message: Record<string, unknown>): void {
		this.emit(thread, 'message_echoes', eventId, {
			sender: { id: thread.pageId },
			recipient: { id: thread.psid },
			timestamp: at.getTime(),
			message,
		});
	}

	private emit(thread: Thread, field: string, eventId: string, event: Parameters<Webhooks['emit']>[3]): void {
		if (!this.routing.isOverheard(thread)) {
			this.webhooks.emit(thread.pageId, field, eventId, event);
			return;
		}
		this.webhooks.emit(thread.pageId, 'standby', eventId, withoutPayload(event), 'standby');
	}
}

/**
 * What a person tapped in another app's message is that app's business.
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/standby
 */
function withoutPayload<T extends Record<string, unknown>>(event: T): T {
	if (!event.postback) return event;
	const { title, mid } = event.postback as Record<string, unknown>;
	return { ...event, postback: { title, mid } };
}
