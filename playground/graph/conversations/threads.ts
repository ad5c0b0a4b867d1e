import type { Referral } from '../chat/referral.ts';
import { randomBytes } from 'node:crypto';

import type { Attachment, QuickReply } from '../sending/messageRules.ts';
import { personWith } from '../people/people.ts';

export interface ThreadMessage {
	mid: string;
	from: 'buyer' | 'page';
	at: Date;
	text?: string;
	quickReplies?: QuickReply[];
	attachment?: Attachment;
	attachments?: Attachment[];
	/** The mid of the message this one answers. */
	replyTo?: string;
	/** What the other side thinks of it: an emoji, or a word of the Send API. */
	reaction?: string;
	/** How often the person has changed it. */
	edits?: number;
	/** Page messages only: in whose name, and by which app. */
	personaId?: string;
	appId?: string;
	/** Page messages only: it reached the person's device; the person looked at it. */
	delivered: boolean;
	read: boolean;
	/** A customer feedback form was sent back, and can't be again. */
	answered?: boolean;
}

/** The conversation of one person with the Page. */
export interface Thread {
	psid: string;
	pageId: string;
	messages: ThreadMessage[];
	/** When the person last did something that lets the Page write for 24 hours. */
	windowOpenedAt?: Date;
	/** When the Page last marked the conversation as seen. */
	seenAt?: Date;
	typing: boolean;
	/** How a person came who has not started yet. */
	pendingReferral?: Referral;
	/** Which app answers, and until when. */
	control?: { appId: string; expiresAt: Date };
	/** Messenger itself answers questions of this person just now. */
	inAutomatedAnswers?: boolean;
	/** Who put an end to it: the Page by moderation, or the person. */
	blockedBy?: 'page' | 'person';
	isSpam?: boolean;
	/** An account of the shop that the person logged in to from the chat. */
	isAccountLinked?: boolean;
}

/** All conversations, by page-scoped id. */
export class Threads {
	private readonly threads = new Map<string, Thread>();

	/** @throws when nobody has this page-scoped id: check `has` first where it is a stranger's */
	of(psid: string): Thread {
		const person = personWith(psid);
		if (!person) throw new Error(`Nobody has the PSID ${psid}`);
		const { pageId } = person;
		const thread = this.threads.get(psid) ?? { psid, pageId, messages: [], typing: false };
		this.threads.set(psid, thread);
		return thread;
	}

	has(psid: string): boolean {
		return personWith(psid) !== undefined;
	}

	all(): Thread[] {
		return [...this.threads.values()];
	}

	reset(): void {
		this.threads.clear();
	}
}

/** e.g. `m_qr6GPBlzTU4jqP0PBqaIoIAcfn2p3T7uiO5jm0L_PMTKMJhEIUGFkEKQBhGkpCnPXVZNsYdkN7A2Sel0dOz_Iw` */
export const newMid = (): string => `m_${randomBytes(64).toString('base64url')}`;
