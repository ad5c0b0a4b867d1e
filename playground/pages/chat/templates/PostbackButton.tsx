import { useState } from 'preact/hooks';

import { useChatActions } from '../actions.ts';

interface PostbackButtonProps {
	className: string;
	/** The message that carries the button, if one does. */
	mid?: string;
	title: string;
	payload: string;
}

/** Tells the shop about a tap. What the buyer said by it appears in the thread once the server has it. */
export function PostbackButton({ className, mid, title, payload }: PostbackButtonProps) {
	const { tapPostback } = useChatActions();
	const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
	const tap = async () => {
		setState('busy');
		try {
			await tapPostback({ mid, title, payload });
			setState('idle');
		} catch {
			setState('failed');
		}
	};
	return (
		<>
			<button
				type="button"
				class={className}
				aria-busy={state === 'busy'}
				disabled={state === 'busy'}
				onClick={() => void tap()}
			>
				{title}
			</button>
			{state === 'failed' && (
				<p class="tap-problem" role="alert">
					That did not get through. Tap again.
				</p>
			)}
		</>
	);
}
