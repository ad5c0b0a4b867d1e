import type { ChatMessage } from '../chat/thread.ts';

/** What the simulated Page inbox tells: `GET /business.facebook.com/latest/inbox/conversations`. */
export interface Inbox {
	page: { id: string; name: string };
	/** Its own id among `apps`. */
	inboxAppId: string;
	apps: Array<{ id: string; name: string }>;
	/** Who gets conversations that nobody has; null is everybody. */
	defaultApp: string | null;
	/** Newest first. */
	conversations: Conversation[];
}

export interface Conversation {
	buyer: { psid: string; firstName: string; lastName: string; picture?: string };
	/** The app that answers just now. */
	owner: string | null;
	messages: InboxMessage[];
}

/** `appId` is of the app that wrote it for the Page. */
export type InboxMessage = ChatMessage & { appId?: string };

const base = '/business.facebook.com/latest/inbox';
const answerWithinMs = 15_000;

async function call(what: string, body?: unknown): Promise<unknown> {
	const response = await fetch(`${base}/${what}`, {
		signal: AbortSignal.timeout(answerWithinMs),
		...(body !== undefined && {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}),
	});
	if (!response.ok) throw new Error(`${response.status} from ${what}`);
	return (await response.json()) as unknown;
}

export const inboxApi = {
	read: async () => (await call('conversations')) as Inbox,
	write: async (psid: string, text: string) => void (await call('messages', { psid, text })),
	markAsDone: async (psid: string) => void (await call('done', { psid })),
	setDefaultApp: async (defaultApp: string | null) => void (await call('routing', { defaultApp })),
};
