import { TextBubble } from '../chat/TextBubble.tsx';
import type { Attachment } from '../chat/thread.ts';
import type { InboxMessage as Message } from './inboxApi.ts';
import { summarize } from './summary.ts';

/** What was said, and what was sent along: in words, nothing of it can be tapped here. */
export function InboxMessage({ message }: { message: Message }) {
	const attached = message.attachment ? [message.attachment] : (message.attachments ?? []);
	return (
		<>
			{attached.map((attachment, index) => (
				<Attached key={index} attachment={attachment} />
			))}
			{message.text !== undefined && <TextBubble text={message.text} />}
		</>
	);
}

function Attached({ attachment }: { attachment: Attachment }) {
	const { kind, text, buttons } = summarize(attachment);
	return (
		<div class="attached">
			<p class="attached-kind">{kind}</p>
			{text && <p class="attached-text">{text}</p>}
			{buttons.length > 0 && (
				<p class="attached-buttons">
					{buttons.map((title) => (
						<span key={title}>{title}</span>
					))}
				</p>
			)}
		</div>
	);
}
