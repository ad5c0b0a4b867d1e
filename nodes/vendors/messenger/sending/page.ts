import type { IDataObject } from 'n8n-workflow';

import { RecentMemory } from '../../../core/recentMemory';
import { messageMetadataField } from '../panel/messageMetadata.description';
import type { Message } from './message';
import { toPsid } from './psid';
import type { SendKind } from '../api/rate';
import { inRate } from './sendInRate';
import { graphOf, type Graph } from '../api/graph';
import type { GraphContext } from '../api/graphContext';

/**
 * A person in the chat with the Page, or whoever wrote a comment or a post: they get one private reply.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api#recipient
 */
type Recipient = { psid: string } | { commentId: string } | { postId: string };

export interface MessageOptions {
	/**
	 * RESPONSE and UPDATE are for the 24 hours after the person's last message or tap.
	 * https://developers.facebook.com/docs/messenger-platform/send-messages#messaging_types
	 */
	messagingType?: 'RESPONSE' | 'UPDATE' | 'UTILITY' | 'MESSAGE_TAG';
	/** Only with MESSAGE_TAG, and only with a feedback request: for 7 days. */
	tag?: 'CUSTOMER_FEEDBACK';
	personaId?: string;
	notificationType?: 'REGULAR' | 'SILENT_PUSH' | 'NO_PUSH';
	/** Comes back in the echo of the message. */
	metadata?: unknown;
	/** The message this one answers. */
	replyToMid?: string;
}

export type OutgoingMessage = Recipient &
	MessageOptions & {
		message: Message;
		/** What the media of the message is, when it is neither at an address nor saved at Facebook. */
		file?: File;
	};

export interface SentMessage {
	/** Facebook leaves it out of the answer to a private reply. */
	recipientId: string;
	messageId: string;
	/** Of media that was saved by sending it. */
	attachmentId?: string;
}

export type SenderAction = 'mark_seen' | 'typing_on' | 'typing_off';

/**
 * Facebook itself waits 75 seconds for a video at an address.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
export const mediaTimeoutMs = 120_000;

/** By ID, what this process has sent: none of it is a message whose answer got lost, whatever it shows. */
export const sentHere = new RecentMemory<string, true>(50_000, 3_600_000);

/** The Page of the node, as it speaks in its chats. */
export class Page {
	constructor(readonly graph: Graph) {}

	/**
	 * Sends one message, within the Page's rate. Sends again by itself only when Facebook has refused it unread
	 * because of that rate.
	 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
	 */
	async send(outgoing: OutgoingMessage): Promise<SentMessage> {
		const { messagingType = 'RESPONSE', tag, personaId, notificationType, replyToMid, file } = outgoing;
		const recipient = toRecipient(outgoing);
		const metadata = messageMetadataField.optional(outgoing.metadata);
		const fields: IDataObject = {
			recipient,
			messaging_type: messagingType,
			message: { ...outgoing.message, ...(metadata && { metadata }) } as IDataObject,
			...(tag && { tag }),
			...(personaId && { persona_id: personaId }),
			...(notificationType && { notification_type: notificationType }),
			...(replyToMid && { reply_to: { mid: replyToMid } }),
		};
		const sent = await this.post(
			file ? toForm(fields, file) : fields,
			kindOf(outgoing.message),
			hasMedia(outgoing.message) ? mediaTimeoutMs : undefined,
		);
		const messageId = String(sent.message_id ?? '');
		sentHere.set(messageId, true);
		return {
			recipientId: String(sent.recipient_id ?? recipient.id ?? ''),
			messageId,
			...(sent.attachment_id !== undefined && { attachmentId: String(sent.attachment_id) }),
		};
	}

	/**
	 * Shows the person that the Page has read the chat, or that it is typing.
	 * https://developers.facebook.com/docs/messenger-platform/send-messages/sender-actions
	 */
	async show({ psid, action }: { psid: string; action: SenderAction }): Promise<{ recipientId: string }> {
		const id = toPsid(psid);
		const sent = await this.post({ recipient: { id }, sender_action: action }, 'text');
		return { recipientId: String(sent.recipient_id ?? id) };
	}

	/**
	 * Puts a reaction on a message of the person, or takes it away.
	 * https://developers.facebook.com/docs/graph-api/reference/page/messages/
	 *
	 * @param reaction a word such as `love`, or an emoji; undefined takes it away
	 */
	async react({
		psid,
		mid,
		reaction,
	}: {
		psid: string;
		mid: string;
		reaction?: string;
	}): Promise<{ recipientId: string }> {
		const id = toPsid(psid);
		const body = {
			recipient: { id },
			sender_action: reaction === undefined ? 'unreact' : 'react',
			payload: { message_id: mid, ...(reaction !== undefined && { reaction }) },
		};
		const sent = await this.post(body, 'text');
		return { recipientId: String(sent.recipient_id ?? id) };
	}

	private async post(body: IDataObject | FormData, kind: SendKind, timeoutMs?: number): Promise<IDataObject> {
		const { pageId } = await this.graph.credentials();
		const path = [pageId, 'messages'];
		return await inRate(this.graph, kind, {
			method: 'POST',
			path,
			body,
			...(timeoutMs && { timeoutMs }),
		});
	}
}

/** The Page of the credential of the node. */
export const pageOf = (context: GraphContext): Page => new Page(graphOf(context));

function toRecipient(recipient: Recipient): IDataObject {
	if ('commentId' in recipient) return { comment_id: recipient.commentId };
	if ('postId' in recipient) return { post_id: recipient.postId };
	return { id: toPsid(recipient.psid) };
}

/** Facebook takes fewer sounds and videos in a second than anything else. */
function kindOf(message: Message): SendKind {
	const type = 'attachment' in message ? message.attachment.type : '';
	return type === 'audio' || type === 'video' ? 'audioOrVideo' : 'text';
}

const hasMedia = (message: Message): boolean =>
	'attachments' in message || ('attachment' in message && message.attachment.type !== 'template');

/** A call that brings a file along: every other field of it is text. */
export function toForm(fields: IDataObject, file: File): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
	}
	form.append('filedata', file);
	return form;
}
