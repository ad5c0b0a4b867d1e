import { Avatar } from './Avatar.tsx';
import { PostbackButton } from './templates/PostbackButton.tsx';

interface EmptyStateProps {
	page: { name: string; picture: string };
	/** Payload of the Page's Get Started button, when it has one. */
	getStarted: string | undefined;
	onSuggestion(text: string): void;
}

export const EmptyState = ({ page, getStarted, onSuggestion }: EmptyStateProps) => (
	<div class="chat-blank" data-testid="empty-state">
		<Avatar name={page.name} picture={page.picture} size="large" />
		<h2>{page.name}</h2>
		<p>Say hi to see what is on the shelves today.</p>
		{getStarted !== undefined && (
			<PostbackButton className="pill-button" title="Get Started" payload={getStarted} />
		)}
		<button
			type="button"
			class={`pill-button ${getStarted === undefined ? '' : 'pill-button-quiet'}`}
			onClick={() => onSuggestion('hi')}
		>
			Say “hi” 👋
		</button>
	</div>
);
