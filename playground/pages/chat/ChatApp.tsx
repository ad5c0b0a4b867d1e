import { useEffect, useMemo, useState } from 'preact/hooks';

import { isIn } from '../design/frames.ts';
import { AlertIcon } from '../design/icons.tsx';
import { ChatActionsContext } from './actions.ts';
import { createChatApi } from './chatApi.ts';
import { Composer } from './Composer.tsx';
import { Conversation } from './Conversation.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Header } from './Header.tsx';
import { Opening } from './Opening.tsx';
import { PersistentMenu } from './PersistentMenu.tsx';
import { QuickReplies } from './QuickReplies.tsx';
import { SponsoredCard, type Ad } from './SponsoredCard.tsx';
import { useOutbox } from './useOutbox.ts';
import { useReadReceipt } from './useReadReceipt.ts';
import { useThread } from './useThread.ts';
import { useWebView } from './webView/useWebView.ts';
import { WebView } from './webView/WebView.tsx';
import { forgetAd, rememberBuyer, type Visit } from './visit.ts';

interface ChatAppProps {
	pageId: string;
	/** The shop's own drawing. */
	picture: string;
	visit: Visit;
	/** The ad that has brought them here. */
	ad?: Ad | undefined;
}

export function ChatApp({ pageId, picture, visit, ad }: ChatAppProps) {
	const api = useMemo(() => createChatApi(pageId, visit.psid), [pageId, visit.psid]);
	const { thread, failure, reconnecting, reload } = useThread(api);
	const messages = thread?.messages ?? [];
	const outbox = useOutbox(api, messages);
	const [arrivalLost, setArrivalLost] = useState(false);
	const [adTapped, setAdTapped] = useState(false);
	const buyerKnown = thread !== undefined;
	useReadReceipt(api, messages.at(-1));
	const webView = useWebView(visit.psid, (ref) => api.arriveBy({ ref }).catch(() => setArrivalLost(true)));

	useEffect(() => {
		// Phones of the stage share the memory of this tab, and each knows whose it is.
		if (buyerKnown && visit.psid && !isIn('phone')) rememberBuyer(pageId, visit.psid);
	}, [buyerKnown, pageId, visit.psid]);

	useEffect(() => {
		if (visit.ref) api.arriveBy({ ref: visit.ref }).catch(() => setArrivalLost(true));
	}, [api, visit.ref]);

	const tapAd = (adId: string) => {
		setAdTapped(true);
		forgetAd();
		api.arriveBy({ adId }).catch(() => setArrivalLost(true));
	};

	const empty = thread && messages.length === 0 && outbox.waiting.length === 0 && !thread.typing;
	const quickReplies = outbox.waiting.length === 0 ? (messages.at(-1)?.quickReplies ?? []) : [];
	const menu = thread?.menu ?? [];
	const menuAlone = menu.length > 0 && thread?.composerDisabled === true;
	const page = { name: thread?.page.name ?? '', picture };
	const actions = { ...api, openPage: webView.open };

	if (ad && thread && !adTapped)
		return (
			<main class="around-ad">
				<SponsoredCard ad={ad} page={page} onTap={() => tapAd(ad.id)} />
			</main>
		);
	return (
		<ChatActionsContext.Provider value={actions}>
			<main
				class="chat"
				aria-label={thread && isIn('phone') ? `Chat of ${thread.buyer.firstName}` : undefined}
				onClickCapture={webView.catchLink}
			>
				<Header page={page} buyer={thread?.buyer} />
				{reconnecting && (
					<p class="chat-banner" role="status">
						<span class="spinner" aria-hidden="true" /> Connection lost. Reconnecting…
					</p>
				)}
				{arrivalLost && (
					<p class="chat-banner" role="status">
						<AlertIcon /> The shop could not be told which link brought you here.
					</p>
				)}
				{thread && !empty && <Conversation thread={thread} page={page} outbox={outbox} />}
				{empty && <EmptyState page={page} opening={thread} onSuggestion={outbox.send} />}
				{!thread && <Opening failure={failure} onRetry={reload} />}
				{quickReplies.length > 0 && <QuickReplies replies={quickReplies} onTap={outbox.tapQuickReply} />}
				<div class="chat-foot">
					{menu.length > 0 && <PersistentMenu items={menu} alone={menuAlone} />}
					{!menuAlone && <Composer disabled={!thread} onSend={outbox.send} />}
				</div>
				{webView.page && (
					<WebView key={webView.page.url} page={webView.page} psid={visit.psid} onClose={webView.close} />
				)}
			</main>
		</ChatActionsContext.Provider>
	);
}
