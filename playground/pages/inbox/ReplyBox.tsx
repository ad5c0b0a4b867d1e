import { useRef, useState } from 'preact/hooks';

import { WritingField } from '../chat/WritingField.tsx';

/** Texts that a shop keeps at hand; what is missing is written behind them. */
const savedReplies = ['Refund approved: ', 'Refund declined: '];

/** Where a person of the shop writes. Who answers has the conversation from then on. */
export function ReplyBox({ onSend }: { onSend(text: string): void }) {
	const [text, setText] = useState('');
	const input = useRef<HTMLTextAreaElement>(null);

	return (
		<>
			<div class="saved-replies" role="group" aria-label="Saved replies">
				{savedReplies.map((reply) => (
					<button
						key={reply}
						type="button"
						class="chip"
						onClick={() => {
							setText(reply);
							input.current?.focus();
						}}
					>
						{reply.trim()} …
					</button>
				))}
			</div>
			<WritingField
				input={input}
				text={text}
				label="Reply"
				placeholder="Reply as the shop…"
				onText={setText}
				onSend={onSend}
			/>
		</>
	);
}
