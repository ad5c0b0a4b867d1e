import { isRecord, textIn } from '../../../../core/guards';
import { always, never, noDetails, type EventRow } from './eventRow';

/** What is written in the chat, by either side. */
export const messages = {
	echo: {
		name: 'Sent by Your Page',
		description: 'Your Page sent a message, from here or from its inbox (Facebook: echo)',
		fields: ['message_echoes'],
		contentKeys: ['message'],
		isIt: ({ is_echo: isEcho }) => Boolean(isEcho),
		changeFields: [],
		hasOwnMid: true,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: noDetails,
	},
	messageDeleted: {
		name: 'Message Deleted',
		description: 'A person deleted a message',
		fields: ['messages'],
		contentKeys: ['message'],
		isIt: ({ is_deleted: isDeleted }) => Boolean(isDeleted),
		changeFields: [],
		hasOwnMid: true,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: noDetails,
	},
	quickReply: {
		name: 'Quick Reply',
		description: 'A person tapped one of the quick replies',
		fields: ['messages'],
		contentKeys: ['message'],
		isIt: ({ quick_reply: quickReply }) => isRecord(quickReply),
		changeFields: [],
		hasOwnMid: true,
		opensWindow: always,
		filteredBy: 'payloadPrefixes',
		detailsOf: noDetails,
	},
	message: {
		name: 'Message',
		description: 'A person wrote to your Page',
		fields: ['messages'],
		contentKeys: ['message'],
		isIt: always,
		changeFields: [],
		hasOwnMid: true,
		opensWindow: always,
		filteredBy: 'keywords',
		detailsOf: noDetails,
	},
	// An echo comes as this only where the merchant has chosen this name for it: see `pageInbox.ts`.
	inboxReply: {
		name: 'Page Inbox Reply',
		description:
			"Someone from your shop answered a person in your Page's inbox. Nobody else can trigger this, so you can use it for approvals.",
		// Who answers in the Page inbox has the conversation from then on: the app only listens.
		fields: ['message_echoes', 'standby'],
		contentKeys: [],
		isIt: never,
		changeFields: [],
		hasOwnMid: true,
		opensWindow: never,
		filteredBy: 'none',
		detailsOf: noDetails,
	},
	edit: {
		name: 'Message Edited',
		description: 'A person edited a message',
		fields: ['message_edits'],
		contentKeys: ['message_edit'],
		isIt: always,
		changeFields: [],
		hasOwnMid: false,
		opensWindow: never,
		filteredBy: 'keywords',
		detailsOf: ({ text, num_edit: edits }) => ({ text: textIn(text), edits: countIn(edits) }),
	},
} as const satisfies Record<string, EventRow>;

const countIn = (value: unknown): number | undefined => {
	const count = Number(textIn(value));
	return Number.isFinite(count) ? count : undefined;
};
