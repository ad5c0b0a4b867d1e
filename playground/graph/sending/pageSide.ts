import { app } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import { badParameter } from '../api/errors.ts';
import type { Attachment, OutgoingMessage } from './messageRules.ts';
import type { ThreadEvents } from '../conversations/threadEvents.ts';
import { newMid, type Thread, type ThreadMessage } from '../conversations/threads.ts';

const typingMs = 20_000;

/** How a message is sent, beside what it says. */
export interface SendDetails {
	personaId?: string;
	/** The mid it answers. */
	replyTo?: string;
	/** Ours where it is left out; the Page inbox writes too. */
	appId?: string;
}

/** What the Page does in a conversation, and what the app hears of it: echoes and deliveries. */
export class PageSide {
	/** Calls off the end of the typing indicator, by PSID. */
	private readonly endOfTyping = new Map<string, () => void>();
	private readonly world: World;
	private readonly events: ThreadEvents;

	constructor(world: World, events: ThreadEvents) {
		this.world = world;
		this.events = events;
	}

	/** @returns the new message's mid */
	write(thread: Thread, sent: OutgoingMessage, details: SendDetails = {}): string {
		const { text, attachment, attachments, quick_replies: quickReplies } = sent;
		const message: ThreadMessage = {
			mid: newMid(),
			from: 'page',
			at: this.world.clock.now(),
			...(text !== undefined && { text }),
			...(attachment && { attachment }),
			...(attachments && { attachments }),
			...(quickReplies && { quickReplies }),
			...details,
			delivered: false,
			read: false,
		};
		thread.messages.push(message);
		this.setTyping(thread, false);
		this.echo(thread, message, sent.metadata);
		this.world.bus.emit(thread.psid);
		this.confirmDelivery(thread);
		return message.mid;
	}

	act(thread: Thread, action: string, payload: unknown): void {
		if (action === 'TYPING_ON' || action === 'TYPING_OFF') this.setTyping(thread, action === 'TYPING_ON');
		if (action === 'MARK_SEEN') thread.seenAt = this.world.clock.now();
		if (action === 'REACT' || action === 'UNREACT') react(thread, action, payload);
		this.world.bus.emit(thread.psid);
	}

	/** Messages count as delivered while the person has the chat open. */
	confirmDelivery(thread: Thread): void {
		const waiting = thread.messages.filter(({ from, delivered }) => from === 'page' && !delivered);
		if (waiting.length === 0 || this.world.bus.listenerCount(thread.psid) === 0) return;
		for (const message of waiting) message.delivered = true;
		this.events.byPerson(
			thread,
			'message_deliveries',
			`delivery:${thread.psid}:${this.world.clock.now().getTime()}`,
			{ delivery: { mids: waiting.map(({ mid }) => mid), watermark: waiting.at(-1)!.at.getTime() } },
		);
	}

	private setTyping(thread: Thread, typing: boolean): void {
		this.endOfTyping.get(thread.psid)?.();
		this.endOfTyping.delete(thread.psid);
		thread.typing = typing;
		if (!typing) return;
		const callOff = this.world.clock.after(typingMs, () => {
			thread.typing = false;
			this.world.bus.emit(thread.psid);
		});
		this.endOfTyping.set(thread.psid, callOff);
	}

	private echo(thread: Thread, message: ThreadMessage, metadata: string | undefined): void {
		const { mid, text, attachment, attachments, replyTo, appId = app.id } = message;
		this.events.byPage(thread, mid, message.at, {
			mid,
			is_echo: true,
			...(text !== undefined && { text }),
			...((attachment ?? attachments) && { attachments: (attachments ?? [attachment!]).map(echoed) }),
			...(replyTo !== undefined && { reply_to: { mid: replyTo } }),
			...(metadata !== undefined && { metadata }),
			app_id: Number(appId),
		});
	}
}

const echoed = ({ type, payload }: Attachment) => ({
	type,
	payload: type === 'template' ? payload : { url: payload.url },
});

function react(thread: Thread, action: 'REACT' | 'UNREACT', payload: unknown): void {
	const { message_id: mid, reaction } = (payload ?? {}) as { message_id?: unknown; reaction?: unknown };
	const message = thread.messages.find((candidate) => candidate.mid === mid);
	if (!message)
		throw badParameter('Param payload[message_id] must be the id of a message of this conversation');
	if (action === 'UNREACT') delete message.reaction;
	else message.reaction = typeof reaction === 'string' ? reaction : 'love';
}
