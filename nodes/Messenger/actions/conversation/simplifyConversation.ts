import type { IDataObject } from 'n8n-workflow';

export const conversationFields =
	'id,updated_time,snippet,message_count,unread_count,can_reply,is_owner,folder,participants';

export const messageFields = 'id,created_time,from,to,message,attachments,reply_to';

interface Person extends IDataObject {
	id?: string;
	name?: string;
}

const peopleIn = (value: unknown): Person[] => (value as { data?: Person[] } | undefined)?.data ?? [];

const toIso = (time: unknown): string | undefined => {
	const date = new Date(String(time));
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** A conversation as an item. `psid` is the one in it who is not the Page. */
export function simplifyConversation(conversation: IDataObject, pageId: string): IDataObject {
	const person = peopleIn(conversation.participants).find(({ id }) => id !== pageId);
	return withoutGaps({
		id: conversation.id,
		psid: person?.id,
		name: person?.name,
		updatedAt: toIso(conversation.updated_time),
		snippet: conversation.snippet,
		messageCount: conversation.message_count,
		unreadCount: conversation.unread_count,
		canReply: conversation.can_reply,
		isOwner: conversation.is_owner,
		folder: conversation.folder,
	});
}

/** A message of a conversation as an item. Of older ones Facebook gives only ID and time. */
export function simplifyMessage(message: IDataObject, pageId: string): IDataObject {
	const from = message.from as Person | null | undefined;
	return withoutGaps({
		mid: message.id,
		timestamp: toIso(message.created_time),
		from: from?.id === undefined ? undefined : from.id === pageId ? 'page' : 'person',
		fromId: from?.id,
		fromName: from?.name,
		text: message.message,
		attachments: (message.attachments as { data?: IDataObject[] } | null | undefined)?.data,
		replyToMid: (message.reply_to as { mid?: string } | null | undefined)?.mid,
	});
}

const withoutGaps = (fields: Record<string, unknown>): IDataObject =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
	) as IDataObject;
