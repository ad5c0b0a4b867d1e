import { Avatar } from './Avatar.tsx';
import { PostbackButton } from './templates/PostbackButton.tsx';
import type { Thread } from './thread.ts';

interface EmptyStateProps {
	page: { name: string; picture: string };
	opening: Pick<Thread, 'getStarted' | 'greeting' | 'iceBreakers'>;
	onSuggestion(text: string): void;
}

/** How a Page greets somebody new. Where it has questions to begin with, they stand in the place of Get Started. */
export function EmptyState({ page, opening, onSuggestion }: EmptyStateProps) {
	const { getStarted, greeting, iceBreakers = [] } = opening;
	const offered = iceBreakers.length > 0 || getStarted !== undefined;
	return (
		<div class="chat-blank" data-testid="empty-state">
			<Avatar name={page.name} picture={page.picture} size="large" />
			<h2>{page.name}</h2>
			<p data-testid="greeting">{greeting ?? 'Say hi to see what is on the shelves today.'}</p>
			{iceBreakers.length > 0 ? (
				<div
					class="ice-breakers"
					role="group"
					aria-label="Questions to begin with"
					data-testid="ice-breakers"
				>
					{iceBreakers.map(({ question, payload }) => (
						<PostbackButton key={payload} className="ice-breaker" title={question} payload={payload} />
					))}
				</div>
			) : (
				getStarted !== undefined && (
					<PostbackButton className="pill-button" title="Get Started" payload={getStarted} />
				)
			)}
			<button
				type="button"
				class={`pill-button ${offered ? 'pill-button-quiet' : ''}`}
				onClick={() => onSuggestion('hi')}
			>
				Say “hi” 👋
			</button>
		</div>
	);
}
