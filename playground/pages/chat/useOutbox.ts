import { useRef, useState } from 'preact/hooks';

import type { ChatApi } from './chatApi.ts';
import { reconcile, type Outgoing } from './outbox.ts';
import type { ChatMessage, QuickReply } from './thread.ts';

export interface Outbox {
	waiting: Outgoing[];
	/** The key under which a message was shown while it was on its way, so that its bubble stays the same element. */
	keyOf(mid: string): string | undefined;
	send(text: string): void;
	tapQuickReply(quickReply: QuickReply): void;
	retry(outgoing: Outgoing): void;
}

let sent = 0;

/** Shows what the buyer sends at once, and lets them try again what did not get through. */
export function useOutbox(api: ChatApi, messages: ChatMessage[]): Outbox {
	const [outbox, setOutbox] = useState<Outgoing[]>([]);
	const keys = useRef(new Map<string, string>());
	const { waiting, arrived } = reconcile(outbox, messages);
	for (const [mid, key] of arrived) keys.current.set(mid, key);

	const change = (key: string, changed: Partial<Outgoing>) =>
		setOutbox((list) => list.map((one) => (one.key === key ? { ...one, ...changed } : one)));

	const post = async (outgoing: Outgoing) => {
		try {
			const mid = outgoing.quickReply
				? await api.tapQuickReply(outgoing.quickReply)
				: await api.send(outgoing.text);
			change(outgoing.key, { mid });
		} catch {
			change(outgoing.key, { state: 'failed' });
		}
	};

	const add = (text: string, quickReply?: Outgoing['quickReply']) => {
		const outgoing: Outgoing = {
			key: `out-${++sent}`,
			text,
			quickReply,
			at: messages.at(-1)?.at ?? new Date().toISOString(),
			state: 'sending',
			before: new Set(messages.map(({ mid }) => mid)),
		};
		setOutbox((list) => [...reconcile(list, messages).waiting, outgoing]);
		void post(outgoing);
	};

	return {
		waiting,
		keyOf: (mid) => keys.current.get(mid),
		send: (text) => add(text),
		tapQuickReply: ({ title, payload }) => add(title, { title, payload }),
		retry: (outgoing) => {
			change(outgoing.key, { state: 'sending', before: new Set(messages.map(({ mid }) => mid)) });
			void post(outgoing);
		},
	};
}
