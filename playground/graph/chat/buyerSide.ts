import type { World } from '../../world/world.ts';

import { byLink, type Referral } from './referral.ts';
import type { MediaType } from '../media/mediaRules.ts';
import type { Routing } from '../routing/routing.ts';
import type { ThreadEvents } from '../conversations/threadEvents.ts';
import { newMid, type Thread, type ThreadMessage } from '../conversations/threads.ts';

/** What a person writes beside words. */
export interface PersonalMessage {
	text?: string;
	attachments?: Array<{ type: MediaType; url: string }>;
	/** The mid it answers. */
	replyTo?: string;
}

/** What a person does in a conversation, and the events the app gets for it. */
export class BuyerSide {
	private readonly world: World;
	private readonly events: ThreadEvents;
	private readonly routing: Routing;
	private readonly getStarted: (pageId: string) => string | undefined;

	/** @param getStarted the payload of a Page's Get Started button, if it has one */
	constructor(
		world: World,
		events: ThreadEvents,
		routing: Routing,
		getStarted: (pageId: string) => string | undefined,
	) {
		this.world = world;
		this.events = events;
		this.routing = routing;
		this.getStarted = getStarted;
	}

	/** @returns the new message's mid */
	write(thread: Thread, written: string | PersonalMessage): string {
		const { text, attachments, replyTo } = typeof written === 'string' ? { text: written } : written;
		const sent = attachments?.map(({ type, url }) => ({ type, payload: { url } }));
		const came = thread.pendingReferral;
		const { mid } = this.say(thread, {
			...(text !== undefined && { text }),
			...(sent && { attachments: sent }),
			...(replyTo !== undefined && { replyTo }),
		});
		this.events.byPerson(thread, 'messages', mid, {
			message: {
				mid,
				...(text !== undefined && { text }),
				...(sent && { attachments: sent }),
				...(replyTo !== undefined && { reply_to: { mid: replyTo } }),
				// Of links, the documentation says that a new chat tells them with Get Started alone. Of ads, unverified.
				...(came?.source === 'ADS' && { referral: came }),
			},
		});
		return mid;
	}

	/** A tapped quick reply is a message with a payload, not a postback. */
	tapQuickReply(thread: Thread, reply: { title: string; payload: string }): string {
		const { mid } = this.say(thread, { text: reply.title });
		const message = { quick_reply: { payload: reply.payload }, mid, text: reply.title };
		this.events.byPerson(thread, 'messages', mid, { message });
		return mid;
	}

	/** A tapped button, or Get Started, which brings along the link or the ad the person came by. */
	tapPostback(thread: Thread, button: { title: string; payload: string }): string {
		const { title, payload } = button;
		const came = payload === this.getStarted(thread.pageId) ? thread.pendingReferral : undefined;
		const { mid } = this.say(thread, { text: title });
		this.events.byPerson(thread, 'messaging_postbacks', mid, {
			postback: { title, payload, mid, ...(came && { referral: came }) },
		});
		return mid;
	}

	/** Opening `m.me/<page>?ref=`. */
	follow(thread: Thread, ref: string): void {
		this.arrive(thread, byLink(ref));
	}

	/** Coming by a link or an ad: an event in an existing conversation, kept for its beginning in a new one. */
	arrive(thread: Thread, referral: Referral): void {
		if (thread.messages.length === 0) {
			thread.pendingReferral = referral;
			return;
		}
		const now = this.openWindow(thread);
		this.events.byPerson(thread, 'messaging_referrals', `referral:${thread.psid}:${now.getTime()}`, {
			referral,
		});
	}

	/** The person looks at what the Page wrote. Says nothing when there is nothing new. */
	read(thread: Thread): void {
		const unread = thread.messages.filter((message) => message.from === 'page' && !message.read);
		if (unread.length === 0) return;
		for (const message of unread) message.read = true;
		const watermark = unread.at(-1)!.at.getTime();
		this.events.byPerson(thread, 'message_reads', `read:${thread.psid}:${watermark}`, {
			read: { watermark },
		});
	}

	private say(thread: Thread, said: Partial<ThreadMessage>): ThreadMessage {
		const at = this.openWindow(thread);
		const message: ThreadMessage = { mid: newMid(), from: 'buyer', at, ...said, delivered: true, read: true };
		thread.messages.push(message);
		delete thread.pendingReferral;
		delete thread.isSpam;
		this.routing.personWrote(thread);
		this.world.bus.emit(thread.psid);
		return message;
	}

	private openWindow(thread: Thread): Date {
		thread.windowOpenedAt = this.world.clock.now();
		return thread.windowOpenedAt;
	}
}
