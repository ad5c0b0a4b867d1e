import { AlertIcon } from '../design/icons.tsx';
import { Avatar } from './Avatar.tsx';
import type { Shown } from './Conversation.tsx';
import { MessageBody } from './MessageBody.tsx';
import type { Outgoing } from './outbox.ts';
import { TextBubble } from './TextBubble.tsx';
import type { ChatMessage } from './thread.ts';

interface MessageGroupProps {
	from: ChatMessage['from'];
	page: { name: string; picture: string };
	messages: Shown[];
	onRetry(outgoing: Outgoing): void;
}

/** What one side said in a row; the Page's picture stands beside its last bubble. */
export const MessageGroup = ({ from, page, messages, onRetry }: MessageGroupProps) => (
	<div class={`group group-${from}`} role="group" aria-label={from === 'page' ? page.name : 'You'}>
		{from === 'page' && (
			<div class="group-avatar">
				<Avatar name={page.name} picture={page.picture} size="small" />
			</div>
		)}
		<div class="group-messages">
			{messages.map(({ key, fresh, message, outgoing }) => (
				<div
					key={key}
					class={`message ${fresh ? 'message-fresh' : ''}`}
					data-testid={`message-${from}`}
					data-mid={message?.mid}
				>
					{message ? (
						<MessageBody message={message} />
					) : (
						<OutgoingBody outgoing={outgoing} onRetry={onRetry} />
					)}
				</div>
			))}
		</div>
	</div>
);

function OutgoingBody({ outgoing, onRetry }: { outgoing: Outgoing; onRetry(outgoing: Outgoing): void }) {
	const failed = outgoing.state === 'failed';
	return (
		<>
			<div class={failed ? 'failed' : 'sending'}>
				<TextBubble text={outgoing.text} />
			</div>
			{failed && (
				<button type="button" class="retry" onClick={() => onRetry(outgoing)}>
					<AlertIcon /> Not sent. Tap to try again
				</button>
			)}
		</>
	);
}
