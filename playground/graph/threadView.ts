import { buyers, page } from '../seed.ts';
import type { World } from '../world.ts';

import type { Attachment } from './messageRules.ts';
import { pictureUrl } from './pictures.ts';
import type { Thread, ThreadMessage } from './threads.ts';

export interface ChatQuickReply {
	title: string;
	payload: string;
	contentType: 'text';
	imageUrl?: string;
}

export interface ChatMessage {
	mid: string;
	from: 'buyer' | 'page';
	/** ISO 8601 */
	at: string;
	text?: string;
	/** Only while they can be tapped: on the newest message. */
	quickReplies?: ChatQuickReply[];
	/** As the Page sent it to the Send API. */
	attachment?: Attachment;
	attachments?: Attachment[];
	reaction?: string;
}

/** A conversation as the person sees it. */
export interface ChatThread {
	page: { id: string; name: string; picture: string };
	buyer: { psid: string; firstName: string; lastName: string; picture: string };
	typing: boolean;
	/** ISO 8601: when the Page saw the person's messages. */
	seenAt?: string;
	/** Payload of the Get Started button: a new conversation, and the Page has one. */
	getStarted?: string;
	messages: ChatMessage[];
}

export function viewThread(world: World, thread: Thread, getStarted: string | undefined): ChatThread {
	const { psid, firstName, lastName } = buyers.find((buyer) => buyer.psid === thread.psid)!;
	return {
		page: { id: page.id, name: page.name, picture: pictureUrl(world, page.id) },
		buyer: { psid, firstName, lastName, picture: pictureUrl(world, psid) },
		typing: thread.typing,
		...(thread.seenAt && { seenAt: thread.seenAt.toISOString() }),
		...(getStarted && thread.messages.length === 0 && { getStarted }),
		messages: thread.messages.map((message, index) =>
			viewMessage(message, index === thread.messages.length - 1),
		),
	};
}

function viewMessage(message: ThreadMessage, isNewest: boolean): ChatMessage {
	const { mid, from, at, text, quickReplies, attachment, attachments, reaction } = message;
	// Phone and e-mail buttons are hidden from people whose profile lacks them, as ours do.
	const tappable = quickReplies?.filter((reply) => reply.content_type === 'text') ?? [];
	return {
		mid,
		from,
		at: at.toISOString(),
		...(text !== undefined && { text }),
		...(isNewest &&
			tappable.length > 0 && {
				quickReplies: tappable.map((reply) => ({
					title: reply.title ?? '',
					payload: String(reply.payload),
					contentType: 'text' as const,
					...(reply.image_url && { imageUrl: reply.image_url }),
				})),
			}),
		...(attachment && { attachment }),
		...(attachments && { attachments }),
		...(reaction && { reaction }),
	};
}
