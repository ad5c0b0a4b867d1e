import type { ChatMessage } from '../../../../nodes/checkout/ports/channel';

/** What came into the chat with a buyer, as the buyer sees it. */
export interface Shown {
	id: string;
	/** What can be read of it. */
	text: string;
	message: ChatMessage | { type: 'template'; name: string; language: string };
	atMs: number;
}

/** The chat of one person with the shop. */
export class Room {
	readonly shown: Shown[] = [];
	/** The person's setting, as Funk tells it. */
	language = '';
	/** They have written lately: the shop may answer. */
	isOpen = true;
	/** They want to hear nothing of the shop. */
	isBlocked = false;
	/** Whether the shop may look into it. */
	isReadable = true;
}
