import type { ComponentChildren } from 'preact';

import { useChatActions } from '../actions.ts';
import { useTap } from '../useTap.ts';

interface PostbackButtonProps {
	className: string;
	/** The message that carries the button, if one does. */
	mid?: string;
	/** What the tap says in the chat, and what stands on the button unless there is something else on it. */
	title: string;
	payload: string;
	children?: ComponentChildren;
	/** The shop knows of the tap. */
	onTapped?(): void;
}

/** Tells the shop about a tap. What the buyer said by it appears in the thread once the server has it. */
export function PostbackButton(props: PostbackButtonProps) {
	const { className, mid, title, payload, children, onTapped } = props;
	const { tapPostback } = useChatActions();
	const { state, tap } = useTap(async () => {
		await tapPostback({ mid, title, payload });
		onTapped?.();
	});
	return (
		<>
			<button
				type="button"
				class={className}
				aria-label={children === undefined ? undefined : title}
				aria-busy={state === 'busy'}
				aria-disabled={state === 'busy'}
				onClick={() => tap()}
			>
				{children ?? title}
			</button>
			{state === 'failed' && (
				<p class="tap-problem" role="alert">
					That did not get through. Tap again.
				</p>
			)}
		</>
	);
}
