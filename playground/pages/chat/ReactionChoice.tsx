import { useRef, useState } from 'preact/hooks';

import { SmileIcon } from '../design/icons.tsx';
import { useChatActions } from './actions.ts';
import { emojiOf, reactions } from './reactions.ts';
import { useDismiss } from './useDismiss.ts';
import { useTap } from './useTap.ts';

/** Puts an emoji on a message of the Page; the one that is there already is taken back. */
export function ReactionChoice({ mid, given }: { mid: string; given: string | undefined }) {
	const { react } = useChatActions();
	const [open, setOpen] = useState(false);
	const whole = useRef<HTMLDivElement>(null);
	useDismiss(whole, open, () => setOpen(false));
	const current = given && emojiOf(given);
	const { state, tap } = useTap(async (emoji: string) => {
		await react(mid, emoji === current ? undefined : emoji);
		setOpen(false);
	});

	return (
		<div class="react" ref={whole}>
			<button
				type="button"
				class="react-button"
				aria-label="React"
				aria-expanded={open}
				onClick={() => setOpen(!open)}
			>
				<SmileIcon />
			</button>
			{open && (
				<div class="react-choice" role="group" aria-label="Reactions" data-testid="reactions">
					{reactions.map(({ emoji, name }) => (
						<button
							key={emoji}
							type="button"
							aria-label={name}
							aria-pressed={emoji === current}
							onClick={() => tap(emoji)}
						>
							{emoji}
						</button>
					))}
					{state === 'failed' && (
						<p class="tap-problem" role="alert">
							That did not get through.
						</p>
					)}
				</div>
			)}
		</div>
	);
}
