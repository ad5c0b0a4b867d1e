import { Avatar } from '../chat/Avatar.tsx';
import { ChatIcon, ChevronLeftIcon } from '../design/icons.tsx';
import { ConversationList } from './ConversationList.tsx';
import { inboxApi } from './inboxApi.ts';
import { OpenConversation } from './OpenConversation.tsx';
import { RoutingChoice } from './RoutingChoice.tsx';
import { useChosen } from './useChosen.ts';
import { useInbox } from './useInbox.ts';

/** @param picture the shop's own drawing */
export function InboxApp({ picture }: { picture: string }) {
	const { inbox, lost, act } = useInbox();
	const chosen = useChosen();
	const conversation = inbox?.conversations.find(({ buyer }) => buyer.psid === chosen);

	return (
		<main class={`inbox ${conversation ? 'inbox-open' : ''}`}>
			<div class="inbox-list">
				<header class="chat-header">
					<a class="round-button" href="/" aria-label="Back to the playground">
						<ChevronLeftIcon />
					</a>
					<Avatar name={inbox?.page.name ?? ''} picture={picture} size="medium" />
					<div class="chat-header-who">
						<h1>Inbox</h1>
						<p>{inbox?.page.name ?? ' '}</p>
					</div>
				</header>
				{lost && (
					<p class="chat-banner" role="status">
						<span class="spinner" aria-hidden="true" /> The playground does not answer…
					</p>
				)}
				{inbox && <ConversationList inbox={inbox} chosen={chosen} />}
				{inbox && (
					<RoutingChoice inbox={inbox} onChoose={(appId) => void act(inboxApi.setDefaultApp(appId))} />
				)}
			</div>
			{inbox && conversation ? (
				<OpenConversation
					key={chosen}
					inbox={inbox}
					conversation={conversation}
					onSend={(text) => void act(inboxApi.write(chosen, text))}
					onDone={() => void act(inboxApi.markAsDone(chosen))}
				/>
			) : (
				<div class="chat-blank inbox-blank">
					<ChatIcon />
					<p>Choose a conversation to read along or to answer as a person of the shop.</p>
				</div>
			)}
		</main>
	);
}
