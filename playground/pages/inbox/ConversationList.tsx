import { Avatar } from '../chat/Avatar.tsx';
import type { Inbox } from './inboxApi.ts';
import { previewOf } from './summary.ts';

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** Everybody who has written, newest first; a mark where a person of the shop is asked for. */
export const ConversationList = ({ inbox, chosen }: { inbox: Inbox; chosen: string }) => (
	<nav class="conversations" aria-label="Conversations">
		{inbox.conversations.length === 0 && (
			<p class="conversations-empty">
				Nobody has written yet. Open the <a href="/">chat</a> and say hi.
			</p>
		)}
		<ul>
			{inbox.conversations.map(({ buyer, owner, messages }) => {
				const name = `${buyer.firstName} ${buyer.lastName}`;
				const newest = messages.at(-1)!;
				return (
					<li key={buyer.psid}>
						<a
							class="conversation-row"
							href={`#${buyer.psid}`}
							aria-current={buyer.psid === chosen ? 'true' : undefined}
						>
							<Avatar name={name} picture={buyer.picture} size="medium" />
							<span class="conversation-row-who">
								<span class="conversation-row-name">{name}</span>
								<span class="conversation-row-preview">{previewOf(newest)}</span>
							</span>
							<span class="conversation-row-side">
								<time dateTime={newest.at}>{time.format(new Date(newest.at))}</time>
								{owner === inbox.inboxAppId && <span class="yours">Yours</span>}
							</span>
						</a>
					</li>
				);
			})}
		</ul>
	</nav>
);
