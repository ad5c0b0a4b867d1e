import type { ChatActions } from './actions.ts';
import type { QuickReply, Thread } from './thread.ts';

const answerWithinMs = 15_000;

/** The chat's server said no. */
export class ChatError extends Error {
	/** HTTP status. */
	readonly status: number;

	constructor(status: number, url: string) {
		super(`${status} from ${url}`);
		this.status = status;
	}
}

/** What a buyer can do in the chat; every call names the buyer when the address does. */
export interface ChatApi extends Omit<ChatActions, 'openPage'> {
	eventsUrl: string;
	thread(): Promise<Thread>;
	/** @returns the message's mid */
	send(text: string): Promise<string>;
	/** @returns the message's mid */
	tapQuickReply(quickReply: Pick<QuickReply, 'title' | 'payload'>): Promise<string>;
	read(): Promise<void>;
	/** Tells by which link or ad the person came. */
	arriveBy(way: { ref: string } | { adId: string }): Promise<void>;
}

export function createChatApi(pageId: string, psid: string | undefined): ChatApi {
	const query = psid ? `?as=${encodeURIComponent(psid)}` : '';
	const urlOf = (what: string) => `/m.me/${encodeURIComponent(pageId)}/${what}${query}`;

	const call = async (url: string, init: RequestInit = {}): Promise<unknown> => {
		const response = await fetch(url, { ...init, signal: AbortSignal.timeout(answerWithinMs) });
		if (!response.ok) throw new ChatError(response.status, url);
		const text = await response.text();
		return text ? (JSON.parse(text) as unknown) : undefined;
	};
	const post = async (what: string, body: unknown = {}) =>
		await call(urlOf(what), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	const postMessage = async (body: unknown) => ((await post('messages', body)) as { mid: string }).mid;

	return {
		eventsUrl: urlOf('events'),
		thread: async () => (await call(urlOf('thread'))) as Thread,
		send: async (text) => await postMessage({ text }),
		tapQuickReply: async ({ title, payload }) => await postMessage({ quickReply: { title, payload } }),
		tapPostback: async (tap) => void (await post('postbacks', tap)),
		react: async (mid, emoji) => void (await post('reactions', { mid, emoji })),
		answerFeedback: async (mid, given) => void (await post('feedback', { mid, ...given })),
		logIn: async (url) => ((await post('account-linking', { url })) as { redirect: string }).redirect,
		logOut: async () => void (await post('account-unlinking')),
		read: async () => void (await post('read')),
		arriveBy: async (way) => void (await post('referrals', way)),
	};
}
