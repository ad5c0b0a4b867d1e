import { Avatar } from './Avatar.tsx';

export const TypingIndicator = ({ page }: { page: { name: string; picture: string } }) => (
	<div class="group group-page" data-testid="typing">
		<div class="group-avatar">
			<Avatar name={page.name} picture={page.picture} size="small" />
		</div>
		<div class="typing">
			<span class="visually-hidden">{page.name} is typing</span>
			<i aria-hidden="true" />
			<i aria-hidden="true" />
			<i aria-hidden="true" />
		</div>
	</div>
);
