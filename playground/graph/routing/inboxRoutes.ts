import type { FastifyInstance, FastifyReply } from 'fastify';

import { page } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import { GraphError } from '../api/errors.ts';
import { personWith } from '../people/people.ts';
import { pictureUrl } from '../people/pictures.ts';
import type { Thread, Threads } from '../conversations/threads.ts';
import type { ChatMessage, ChatThread } from '../chat/threadView.ts';
import type { PageInbox } from './pageInbox.ts';
import { connectedApps, pageInboxAppId, type Routing } from './routing.ts';

interface Parts {
	world: World;
	threads: Threads;
	routing: Routing;
	pageInbox: PageInbox;
	view: (thread: Thread) => ChatThread;
}

/** A conversation as a person of the shop sees it. */
interface InboxConversation {
	buyer: ChatThread['buyer'];
	/** The app that answers just now; null while everybody may. */
	owner: string | null;
	/** Oldest first. `appId` is of the app that wrote it for the Page. */
	messages: Array<ChatMessage & { appId?: string }>;
}

export interface Inbox {
	page: ChatThread['page'];
	/** Its own id among `apps`. */
	inboxAppId: string;
	apps: Array<{ id: string; name: string }>;
	/** Who gets conversations that nobody has. */
	defaultApp: string | null;
	/** Newest first. */
	conversations: InboxConversation[];
}

const inboxPath = '/business.facebook.com/latest/inbox';

const text = { type: 'string', minLength: 1, maxLength: 20_000 } as const;
const bodies = {
	message: { type: 'object', required: ['psid', 'text'], properties: { psid: text, text } },
	done: { type: 'object', required: ['psid'], properties: { psid: text } },
	routing: {
		type: 'object',
		required: ['defaultApp'],
		properties: {
			defaultApp: { type: 'string', nullable: true, enum: [...connectedApps.map(({ id }) => id), null] },
		},
	},
};

/** What the page of the Page inbox calls: a person of the shop reads along, answers, hands back. */
export function serveInbox(app: FastifyInstance, parts: Parts): void {
	const { routing, pageInbox } = parts;
	app.get(`${inboxPath}/conversations`, async () => viewInbox(parts));
	app.post<{ Body: { psid: string; text: string } }>(
		`${inboxPath}/messages`,
		{ schema: { body: bodies.message } },
		async ({ body }, reply) =>
			await answering(reply, body.psid, () => ({ mid: pageInbox.write(body.psid, body.text) })),
	);
	app.post<{ Body: { psid: string } }>(
		`${inboxPath}/done`,
		{ schema: { body: bodies.done } },
		async ({ body }, reply) =>
			await answering(reply, body.psid, () => {
				pageInbox.release(body.psid);
				return {};
			}),
	);
	app.post<{ Body: { defaultApp: string | null } }>(
		`${inboxPath}/routing`,
		{ schema: { body: bodies.routing } },
		async ({ body: { defaultApp } }, reply) => {
			routing.setDefaultApp(page.id, defaultApp ?? undefined);
			return await reply.code(202).send({});
		},
	);
}

function viewInbox({ world, threads, routing, view }: Parts): Inbox {
	const newestOf = ({ messages }: Thread) => messages.at(-1)!.at.getTime();
	return {
		page: { id: page.id, name: page.name, picture: pictureUrl(world, page.id) },
		inboxAppId: pageInboxAppId,
		apps: connectedApps,
		defaultApp: routing.defaultAppOf(page.id) ?? null,
		conversations: threads
			.all()
			.filter(({ pageId, messages }) => pageId === page.id && messages.length > 0)
			.sort((one, other) => newestOf(other) - newestOf(one))
			.map((thread) => ({
				buyer: view(thread).buyer,
				owner: routing.ownerOf(thread) ?? null,
				messages: view(thread).messages.map((message, index) => {
					const { appId } = thread.messages[index]!;
					return { ...message, ...(appId !== undefined && { appId }) };
				}),
			})),
	};
}

async function answering(reply: FastifyReply, psid: string, act: () => object): Promise<FastifyReply> {
	if (personWith(psid)?.pageId !== page.id)
		return await reply.code(404).send({ error: `Nobody has the PSID "${psid}"` });
	try {
		return await reply.code(202).send(act());
	} catch (error) {
		if (!(error instanceof GraphError)) throw error;
		return await reply.code(409).send({ error: error.message });
	}
}
