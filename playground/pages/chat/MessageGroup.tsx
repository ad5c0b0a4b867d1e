import { AlertIcon } from '../design/icons.tsx';
import { Avatar } from './Avatar.tsx';
import { MessageBody } from './MessageBody.tsx';
import type { Outgoing } from './outbox.ts';
import { ReactionChoice } from './ReactionChoice.tsx';
import { TextBubble } from './TextBubble.tsx';
import type { ChatMessage, Persona } from './thread.ts';
import type { Placed } from './timeline.ts';

/** A bubble: a message of the thread, or one on its way into it. */
export type Shown = Placed & { fresh: boolean } & (
		{ message: ChatMessage; outgoing?: undefined } | { outgoing: Outgoing; message?: undefined }
	);

interface MessageGroupProps {
	from: ChatMessage['from'];
	page: { name: string; picture: string };
	persona?: Persona;
	messages: Shown[];
	/** What a message answers, in short. */
	quote(mid: string): string | undefined;
	onRetry(outgoing: Outgoing): void;
}

/** What one side said in a row; the picture of who wrote it for the Page stands beside the last bubble. */
export const MessageGroup = ({ from, page, persona, messages, quote, onRetry }: MessageGroupProps) => (
	<div
		class={`group group-${from}`}
		role="group"
		aria-label={from === 'page' ? (persona ?? page).name : 'You'}
	>
		{from === 'page' && (
			<div class="group-avatar">
				<Avatar {...(persona ?? page)} size="small" />
			</div>
		)}
		<div class="group-messages">
			{persona && <p class="group-name">{persona.name}</p>}
			{messages.map(({ key, fresh, message, outgoing }) => (
				<div
					key={key}
					class={`message ${fresh ? 'message-fresh' : ''}`}
					data-testid={`message-${from}`}
					data-mid={message?.mid}
				>
					{message ? (
						<MessageBody message={message} quoted={message.replyTo && quote(message.replyTo)} />
					) : (
						<OutgoingBody outgoing={outgoing} onRetry={onRetry} />
					)}
					{from === 'page' && message && <ReactionChoice mid={message.mid} given={message.reaction} />}
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
