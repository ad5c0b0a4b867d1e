import type { ChatMessage, QuickReply } from './thread.ts';

/** Something the buyer wrote or tapped that the thread does not show yet. */
export interface Outgoing {
	key: string;
	text: string;
	quickReply?: Pick<QuickReply, 'title' | 'payload'>;
	/** ISO 8601. */
	at: string;
	state: 'sending' | 'failed';
	/** Given by the server once it took the message. */
	mid?: string;
	/** Messages the thread already had when this one was sent. */
	before: ReadonlySet<string>;
}

/**
 * The outgoing messages that the thread does not show yet, and the mids that took the place of the others.
 * The thread may show a message before the answer to its request has told us the mid: then the text tells.
 */
export function reconcile(
	outbox: Outgoing[],
	messages: ChatMessage[],
): { waiting: Outgoing[]; arrived: Map<string, string> } {
	const claimed = new Set(outbox.flatMap(({ mid }) => mid ?? []));
	const arrived = new Map<string, string>();
	const waiting = outbox.filter((outgoing) => {
		const match = messages.find(({ mid, from, text }) =>
			outgoing.mid
				? mid === outgoing.mid
				: outgoing.state === 'sending' &&
					from === 'buyer' &&
					text === outgoing.text &&
					!outgoing.before.has(mid) &&
					!claimed.has(mid),
		);
		if (!match) return true;
		claimed.add(match.mid);
		arrived.set(match.mid, outgoing.key);
		return false;
	});
	return { waiting, arrived };
}
