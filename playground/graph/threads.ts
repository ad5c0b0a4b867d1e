import { randomBytes } from 'node:crypto';

import { buyers } from '../seed.ts';

import type { Attachment, QuickReply } from './messageRules.ts';

export interface ThreadMessage {
	mid: string;
	from: 'buyer' | 'page';
	at: Date;
	text?: string;
	quickReplies?: QuickReply[];
	attachment?: Attachment;
	attachments?: Attachment[];
	reaction?: string;
	/** Page messages only: it reached the person's device; the person looked at it. */
	delivered: boolean;
	read: boolean;
}

/** The conversation of one person with the Page. */
export interface Thread {
	psid: string;
	messages: ThreadMessage[];
	/** When the person last did something that lets the Page write for 24 hours. */
	windowOpenedAt?: Date;
	/** When the Page last marked the conversation as seen. */
	seenAt?: Date;
	typing: boolean;
	/** The `ref` of the link by which a person came who has not started yet. */
	pendingRef?: string;
}

/** All conversations, by page-scoped id. */
export class Threads {
	private readonly threads = new Map<string, Thread>();

	/** @throws when nobody has this page-scoped id: check `has` first where it is a stranger's */
	of(psid: string): Thread {
		if (!this.has(psid)) throw new Error(`Nobody has the PSID ${psid}`);
		const thread = this.threads.get(psid) ?? { psid, messages: [], typing: false };
		this.threads.set(psid, thread);
		return thread;
	}

	has(psid: string): boolean {
		return buyers.some((buyer) => buyer.psid === psid);
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
