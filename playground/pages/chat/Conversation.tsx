import { useLayoutEffect, useRef } from 'preact/hooks';

import { ArrowDownIcon } from '../design/icons.tsx';
import { deliveryStatus } from './deliveryStatus.ts';
import { MessageGroup, type Shown } from './MessageGroup.tsx';
import { quoteOf } from './quoteOf.ts';
import type { Thread } from './thread.ts';
import { formatPause } from './time.ts';
import { toTimeline } from './timeline.ts';
import { TypingIndicator } from './TypingIndicator.tsx';
import type { Outbox } from './useOutbox.ts';
import { useStickToEnd } from './useStickToEnd.ts';

interface ConversationProps {
	thread: Thread;
	page: { name: string; picture: string };
	outbox: Outbox;
}

export function Conversation({ thread, page, outbox }: ConversationProps) {
	const { scroller, content, away, goToEnd } = useStickToEnd();
	const opened = useRef(new Set(thread.messages.map(({ mid }) => mid)));
	const shown: Shown[] = [
		...thread.messages.map((message) => ({
			key: outbox.keyOf(message.mid) ?? message.mid,
			from: message.from,
			at: message.at,
			persona: message.persona,
			fresh: !opened.current.has(message.mid),
			message,
		})),
		...outbox.waiting.map((outgoing) => ({
			key: outgoing.key,
			from: 'buyer' as const,
			at: outgoing.at,
			fresh: true,
			outgoing,
		})),
	];

	const newestOutgoing = outbox.waiting.at(-1)?.key;
	// Before anybody sees or reads that the answer is gone: a focus on nothing is announced as the whole page.
	useLayoutEffect(() => {
		if (!newestOutgoing) return;
		goToEnd();
		// A suggested answer is gone once it is tapped, and the focus with it.
		if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
	}, [newestOutgoing, goToEnd, scroller]);

	const sending = outbox.waiting.some(({ state }) => state === 'sending');
	const status = sending ? 'Sending…' : outbox.waiting.length === 0 && deliveryStatus(thread);

	return (
		<div class="conversation">
			<h2 class="visually-hidden">Messages</h2>
			<div class="conversation-scroll" ref={scroller} tabIndex={0} aria-label="Conversation" role="region">
				<div class="conversation-content" ref={content}>
					<div role="log" aria-live="polite" aria-label={`Messages with ${page.name}`}>
						{toTimeline(shown).map((row) =>
							row.kind === 'time' ? (
								<p key={row.key} class="pause">
									<time dateTime={row.at}>{formatPause(new Date(row.at), new Date())}</time>
								</p>
							) : (
								<MessageGroup
									key={row.key}
									from={row.from}
									page={page}
									persona={row.persona}
									messages={row.messages}
									quote={(mid) => quoteOf(thread.messages, mid)}
									onRetry={outbox.retry}
								/>
							),
						)}
						{thread.typing && <TypingIndicator page={page} />}
					</div>
					{status && (
						<p class="delivery-status" data-testid="delivery-status">
							{status}
						</p>
					)}
				</div>
			</div>
			{away && (
				<button
					type="button"
					class="round-button to-end"
					aria-label="To the newest message"
					onClick={goToEnd}
				>
					<ArrowDownIcon />
				</button>
			)}
		</div>
	);
}
