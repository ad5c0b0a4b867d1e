import { Avatar } from '../chat/Avatar.tsx';
import { formatPause } from '../chat/time.ts';
import { toTimeline } from '../chat/timeline.ts';
import { useStickToEnd } from '../chat/useStickToEnd.ts';
import { CheckIcon, ChevronLeftIcon } from '../design/icons.tsx';
import type { Conversation, Inbox } from './inboxApi.ts';
import { InboxMessage } from './InboxMessage.tsx';
import { ReplyBox } from './ReplyBox.tsx';

interface OpenConversationProps {
	inbox: Inbox;
	conversation: Conversation;
	onSend(text: string): void;
	onDone(): void;
}

/** One conversation from the shop's side: the buyer on the left, the Page on the right. */
export function OpenConversation({ inbox, conversation, onSend, onDone }: OpenConversationProps) {
	const { buyer, owner, messages } = conversation;
	const { scroller, content } = useStickToEnd();
	const name = `${buyer.firstName} ${buyer.lastName}`;
	const isYours = owner === inbox.inboxAppId;
	const shown = messages.map((message) => ({ ...message, key: message.mid }));

	return (
		<section class="open-conversation" aria-label={`Conversation with ${name}`}>
			<header class="chat-header">
				<a class="round-button back-to-list" href="#" aria-label="All conversations">
					<ChevronLeftIcon />
				</a>
				<Avatar name={name} picture={buyer.picture} size="medium" />
				<div class="chat-header-who">
					<h2>{name}</h2>
					<p data-testid="who-answers">{whoAnswers(inbox, owner)}</p>
				</div>
				{isYours && (
					<button type="button" class="done-button" onClick={onDone}>
						<CheckIcon /> Move to done
					</button>
				)}
			</header>
			<div class="conversation">
				<div class="conversation-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Messages">
					<div class="conversation-content" ref={content}>
						{toTimeline(shown).map((row) =>
							row.kind === 'time' ? (
								<p key={row.key} class="pause">
									<time dateTime={row.at}>{formatPause(new Date(row.at), new Date())}</time>
								</p>
							) : (
								<div key={row.key} class={`group ${row.from === 'page' ? 'group-buyer' : 'group-page'}`}>
									{row.from === 'buyer' && (
										<div class="group-avatar">
											<Avatar name={name} picture={buyer.picture} size="small" />
										</div>
									)}
									<div class="group-messages">
										{row.messages.map((message, index) => (
											<div
												key={message.key}
												class={`message ${isByApp(inbox, message.appId) ? 'message-by-app' : ''}`}
												data-testid={`inbox-message-${row.from}`}
											>
												<InboxMessage message={message} />
												{row.from === 'page' && message.appId !== row.messages[index + 1]?.appId && (
													<p class="written-by">{nameOf(inbox, message.appId)}</p>
												)}
											</div>
										))}
									</div>
								</div>
							),
						)}
					</div>
				</div>
			</div>
			<ReplyBox key={buyer.psid} onSend={onSend} />
		</section>
	);
}

const isByApp = (inbox: Inbox, appId?: string) => appId !== inbox.inboxAppId;

const nameOf = (inbox: Inbox, appId?: string) =>
	isByApp(inbox, appId) ? 'Automatically, by your workflow' : 'A person of the shop';

function whoAnswers(inbox: Inbox, owner: string | null): string {
	if (owner === inbox.inboxAppId) return 'You answer here';
	return owner === null ? 'Your workflow answers, you can too' : 'Your workflow answers';
}
