import { useEffect, useState } from 'preact/hooks';

import { ChatError, type ChatApi } from './chatApi.ts';
import type { Thread } from './thread.ts';

const retryAfterMs = 2_000;
/** A stream that comes back at once is nobody's concern. */
const tellAfterMs = 1_200;

export interface LiveThread {
	thread: Thread | undefined;
	/** Why the thread could not be loaded: no answer, or nobody has that PSID. */
	failure: 'no-answer' | 'unknown-buyer' | undefined;
	/** The event stream is down; what is shown may be old. */
	reconnecting: boolean;
	reload(): void;
}

/** The thread as it is now: loaded once, then followed through the server's event stream. */
export function useThread(api: ChatApi): LiveThread {
	const [thread, setThread] = useState<Thread>();
	const [failure, setFailure] = useState<LiveThread['failure']>();
	const [reconnecting, setReconnecting] = useState(false);
	const [attempt, setAttempt] = useState(0);

	useEffect(() => {
		let over = false;
		let told = 0;
		let source: EventSource | undefined;
		let retryTimer: ReturnType<typeof setTimeout> | undefined;
		let tellTimer: ReturnType<typeof setTimeout> | undefined;

		const load = async () => {
			const toldBefore = told;
			try {
				const loaded = await api.thread();
				if (over || told !== toldBefore) return;
				setThread(loaded);
				setFailure(undefined);
			} catch (error) {
				const unknown = error instanceof ChatError && error.status === 404;
				if (!over) setFailure(unknown ? 'unknown-buyer' : 'no-answer');
			}
		};

		const connect = () => {
			source = new EventSource(api.eventsUrl);
			let dropped = false;
			source.addEventListener('thread', (event) => {
				told++;
				setThread(JSON.parse((event as MessageEvent<string>).data) as Thread);
				setFailure(undefined);
			});
			source.addEventListener('open', () => {
				clearTimeout(tellTimer);
				setReconnecting(false);
				if (dropped) void load();
				dropped = false;
			});
			source.addEventListener('error', () => {
				if (!dropped) tellTimer = setTimeout(() => setReconnecting(true), tellAfterMs);
				dropped = true;
				if (source?.readyState !== EventSource.CLOSED) return;
				clearTimeout(retryTimer);
				retryTimer = setTimeout(() => {
					void load();
					connect();
				}, retryAfterMs);
			});
		};

		const leave = () => source?.close();
		const comeBack = (event: PageTransitionEvent) => {
			if (event.persisted) setAttempt((count) => count + 1);
		};
		addEventListener('pagehide', leave);
		addEventListener('pageshow', comeBack);
		void load();
		connect();

		return () => {
			over = true;
			clearTimeout(retryTimer);
			clearTimeout(tellTimer);
			removeEventListener('pagehide', leave);
			removeEventListener('pageshow', comeBack);
			source?.close();
		};
	}, [api, attempt]);

	return { thread, failure, reconnecting, reload: () => setAttempt((count) => count + 1) };
}
