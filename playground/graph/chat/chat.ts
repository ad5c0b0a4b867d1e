import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { acceptEmptyBodies } from '../../emptyBodies.ts';
import type { World } from '../../world/world.ts';

import type { BuyerSide, PersonalMessage } from './buyerSide.ts';
import { byAd, byLink } from './referral.ts';
import { bodies } from './chatBodies.ts';
import type { PageSide } from '../sending/pageSide.ts';
import { pageCalled, people } from '../people/people.ts';
import type { Thread, Threads } from '../conversations/threads.ts';
import type { ChatThread } from './threadView.ts';

interface Conversations {
	world: World;
	threads: Threads;
	pageSide: PageSide;
	buyerSide: BuyerSide;
	view: (thread: Thread) => ChatThread;
}

/** Serves one request in the conversation it is for. */
export type InThread = (
	act: (thread: Thread, request: FastifyRequest, reply: FastifyReply) => unknown,
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const pingMs = 15_000;

/**
 * What the chat page of a person calls, below `/m.me/:pageId/`. The person is named by `?as=<psid>`; the
 * first one of the Page where it is left out.
 */
export function serveChat(app: FastifyInstance, conversations: Conversations): void {
	const { world, threads, pageSide, buyerSide, view } = conversations;
	acceptEmptyBodies(app);
	const inThread = threadOf(threads);

	app.get('/m.me/:pageId/thread', inThread(view));

	app.get(
		'/m.me/:pageId/events',
		inThread((thread, request, reply) => {
			reply.hijack();
			reply.raw.writeHead(200, {
				'content-type': 'text/event-stream',
				'cache-control': 'no-store',
				connection: 'keep-alive',
			});
			// A reset replaces the thread, so it is looked up anew each time.
			const send = () =>
				reply.raw.write(`event: thread\ndata: ${JSON.stringify(view(threads.of(thread.psid)))}\n\n`);
			const ping = setInterval(() => reply.raw.write(': ping\n\n'), pingMs);
			world.bus.on(thread.psid, send);
			request.raw.once('close', () => {
				clearInterval(ping);
				world.bus.off(thread.psid, send);
			});
			send();
			pageSide.confirmDelivery(thread);
		}),
	);

	app.post(
		'/m.me/:pageId/messages',
		{ schema: { body: bodies.message } },
		inThread(async (thread, request, reply) => {
			const { quickReply, ...message } = request.body as PersonalMessage & {
				quickReply?: { title: string; payload: string };
			};
			if (thread.blockedBy === 'page')
				return await reply.code(403).send({ error: 'The Page has blocked you' });
			if (message.replyTo !== undefined && !messageOf(thread, message.replyTo)) {
				return await notFound(reply, `No message "${message.replyTo}" in this conversation`);
			}
			const mid = quickReply ? buyerSide.tapQuickReply(thread, quickReply) : buyerSide.write(thread, message);
			return await reply.code(202).send({ mid });
		}),
	);

	app.post(
		'/m.me/:pageId/postbacks',
		{ schema: { body: bodies.postback } },
		inThread(async (thread, request, reply) => {
			const { mid, ...tapped } = request.body as { mid?: string; title: string; payload: string };
			if (mid && !messageOf(thread, mid)) {
				return await notFound(reply, `No message "${mid}" in this conversation`);
			}
			return await reply.code(202).send({ mid: buyerSide.tapPostback(thread, tapped) });
		}),
	);

	app.post(
		'/m.me/:pageId/read',
		inThread(async (thread, _request, reply) => {
			buyerSide.read(thread);
			return await reply.code(202).send({});
		}),
	);

	app.post(
		'/m.me/:pageId/referrals',
		{ schema: { body: bodies.referral } },
		inThread(async (thread, request, reply) => {
			const { ref, adId } = request.body as { ref?: string; adId?: string };
			const referral = adId === undefined ? byLink(ref!) : byAd(adId);
			if (!referral) return await notFound(reply, `No ad "${adId}"`);
			buyerSide.arrive(thread, referral);
			return await reply.code(202).send({});
		}),
	);
}

/** Finds the conversation of a request, or answers 404. */
export const threadOf =
	(threads: Threads): InThread =>
	(act) =>
	async (request, reply) => {
		const { pageId } = request.params as { pageId: string };
		const page = pageCalled(pageId);
		if (!page) return await notFound(reply, `No Page "${pageId}"`);
		const firstOfPage = people.find((person) => person.pageId === page.id)!;
		const psid = (request.query as { as?: string }).as ?? firstOfPage.psid;
		const thread = threads.has(psid) ? threads.of(psid) : undefined;
		if (thread?.pageId !== page.id) return await notFound(reply, `Nobody has the PSID "${psid}"`);
		return await act(thread, request, reply);
	};

export const messageOf = (thread: Thread, mid: string) =>
	thread.messages.find((message) => message.mid === mid);

export const notFound = async (reply: FastifyReply, error: string): Promise<FastifyReply> =>
	await reply.code(404).send({ error });
