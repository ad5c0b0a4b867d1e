import { page } from '../seed.ts';
import type { World } from '../world.ts';

import { newMid, type Thread, type ThreadMessage } from './threads.ts';
import type { MessagingEvent, Webhooks } from './webhooks.ts';

/** What a person does in a conversation, and the events the app gets for it. */
export class BuyerSide {
	private readonly world: World;
	private readonly webhooks: Webhooks;
	private readonly getStarted: () => string | undefined;

	/** @param getStarted the payload of the Page's Get Started button, if it has one */
	constructor(world: World, webhooks: Webhooks, getStarted: () => string | undefined) {
		this.world = world;
		this.webhooks = webhooks;
		this.getStarted = getStarted;
	}

	/** @returns the new message's mid */
	write(thread: Thread, text: string): string {
		const { mid } = this.say(thread, text);
		this.emit(thread, 'messages', mid, { message: { mid, text } });
		return mid;
	}

	/** A tapped quick reply is a message with a payload, not a postback. */
	tapQuickReply(thread: Thread, reply: { title: string; payload: string }): string {
		const { mid } = this.say(thread, reply.title);
		const message = { quick_reply: { payload: reply.payload }, mid, text: reply.title };
		this.emit(thread, 'messages', mid, { message });
		return mid;
	}

	/** A tapped button, or Get Started, which brings along the `ref` of the link the person came by. */
	tapPostback(thread: Thread, button: { title: string; payload: string }): string {
		const { title, payload } = button;
		const ref = payload === this.getStarted() ? thread.pendingRef : undefined;
		const { mid } = this.say(thread, title);
		this.emit(thread, 'messaging_postbacks', mid, {
			postback: { title, payload, mid, ...(ref !== undefined && { referral: referral(ref) }) },
		});
		return mid;
	}

	/** Opening `m.me/<page>?ref=`: an event in an existing conversation, kept for Get Started in a new one. */
	follow(thread: Thread, ref: string): void {
		if (thread.messages.length === 0) {
			thread.pendingRef = ref;
			return;
		}
		const now = this.openWindow(thread);
		this.emit(thread, 'messaging_referrals', `referral:${thread.psid}:${now.getTime()}`, {
			referral: referral(ref),
		});
	}

	/** The person looks at what the Page wrote. Says nothing when there is nothing new. */
	read(thread: Thread): void {
		const unread = thread.messages.filter((message) => message.from === 'page' && !message.read);
		if (unread.length === 0) return;
		for (const message of unread) message.read = true;
		const watermark = unread.at(-1)!.at.getTime();
		this.emit(thread, 'message_reads', `read:${thread.psid}:${watermark}`, { read: { watermark } });
	}

	private say(thread: Thread, text: string): ThreadMessage {
		const at = this.openWindow(thread);
		const message: ThreadMessage = { mid: newMid(), from: 'buyer', at, text, delivered: true, read: true };
		thread.messages.push(message);
		delete thread.pendingRef;
		this.world.bus.emit(thread.psid);
		return message;
	}

	private openWindow(thread: Thread): Date {
		thread.windowOpenedAt = this.world.clock.now();
		return thread.windowOpenedAt;
	}

	private emit(thread: Thread, field: string, eventId: string, content: Record<string, unknown>): void {
		const event: MessagingEvent = {
			sender: { id: thread.psid },
			recipient: { id: page.id },
			timestamp: this.world.clock.now().getTime(),
			...content,
		};
		this.webhooks.emit(field, eventId, event);
	}
}

const referral = (ref: string) => ({ ref, source: 'SHORTLINK', type: 'OPEN_THREAD' });
