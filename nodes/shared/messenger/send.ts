import type { IDataObject } from 'n8n-workflow';

import type { Message } from './message';
import { toPsid } from './psid';
import { getMessengerCredentials, graphRequest, type GraphCaller } from './transport';

export interface OutgoingMessage {
	psid: string;
	message: Message;
	/**
	 * RESPONSE and UPDATE are for the 24 hours after the person's last message or tap.
	 * https://developers.facebook.com/docs/messenger-platform/send-messages#messaging_types
	 */
	messagingType?: 'RESPONSE' | 'UPDATE' | 'UTILITY';
	personaId?: string;
	notificationType?: 'REGULAR' | 'SILENT_PUSH' | 'NO_PUSH';
}

export interface SentMessage {
	recipientId: string;
	messageId: string;
}

export type SenderAction = 'mark_seen' | 'typing_on' | 'typing_off';

/**
 * Sends one message from the Page of the credential. Never tries again by itself.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 */
export async function sendMessage(this: GraphCaller, outgoing: OutgoingMessage): Promise<SentMessage> {
	const { messagingType = 'RESPONSE', message, personaId, notificationType } = outgoing;
	const psid = toPsid(outgoing.psid);
	const sent = await post.call(this, {
		recipient: { id: psid },
		messaging_type: messagingType,
		message: message as IDataObject,
		...(personaId && { persona_id: personaId }),
		...(notificationType && { notification_type: notificationType }),
	});
	return { recipientId: String(sent.recipient_id ?? psid), messageId: String(sent.message_id ?? '') };
}

/**
 * Shows the person that the Page has read the chat, or that it is typing.
 * https://developers.facebook.com/docs/messenger-platform/send-messages/sender-actions
 */
export async function sendSenderAction(
	this: GraphCaller,
	{ psid, action }: { psid: string; action: SenderAction },
): Promise<{ recipientId: string }> {
	const id = toPsid(psid);
	const sent = await post.call(this, { recipient: { id }, sender_action: action });
	return { recipientId: String(sent.recipient_id ?? id) };
}

async function post(this: GraphCaller, body: IDataObject): Promise<IDataObject> {
	const { pageId } = await getMessengerCredentials.call(this);
	return await graphRequest.call(this, { method: 'POST', path: [pageId, 'messages'], body });
}
