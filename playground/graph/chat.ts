import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { acceptEmptyBodies } from '../emptyBodies.ts';
import { buyers, page } from '../seed.ts';
import type { World } from '../world.ts';

import type { BuyerSide } from './buyerSide.ts';
import type { PageSide } from './pageSide.ts';
import type { Thread, Threads } from './threads.ts';
import { viewThread } from './threadView.ts';

interface Conversations {
	world: World;
	threads: Threads;
	pageSide: PageSide;
	buyerSide: BuyerSide;
	getStarted: () => string | undefined;
}

const pingMs = 15_000;

const required = { type: 'string', minLength: 1 } as const;
const button = { type: 'object', required: ['title', 'payload'], properties: { title: required } } as const;
const bodies = {
	message: {
		type: 'object',
		properties: { text: { ...required, maxLength: 20_000 }, quickReply: button },
		oneOf: [{ required: ['text'] }, { required: ['quickReply'] }],
	},
	postback: { ...button, properties: { title: required, payload: required, mid: { type: 'string' } } },
	referral: { type: 'object', required: ['ref'], properties: { ref: required } },
} as const;

/**
 * What the chat page of a person calls, below `/m.me/:pageId/`. The person is named by `?as=<psid>`; the
 * first seeded one where it is left out.
 */
export function serveChat(app: FastifyInstance, conversations: Conversations): void {
	const { world, threads, pageSide, buyerSide, getStarted } = conversations;
	acceptEmptyBodies(app);
	const view = (thread: Thread) => viewThread(world, thread, getStarted());

	const inThread =
		(act: (thread: Thread, request: FastifyRequest, reply: FastifyReply) => unknown) =>
		async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
			const { pageId } = request.params as { pageId: string };
			const psid = (request.query as { as?: string }).as ?? buyers[0]!.psid;
			if (pageId !== page.id && pageId !== page.username) return await notFound(reply, `No Page "${pageId}"`);
			if (!threads.has(psid)) return await notFound(reply, `Nobody has the PSID "${psid}"`);
			return await act(threads.of(psid), request, reply);
		};

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
			const { text, quickReply } = request.body as {
				text?: string;
				quickReply?: { title: string; payload: string };
			};
			const mid = quickReply
				? buyerSide.tapQuickReply(thread, quickReply)
				: buyerSide.write(thread, text ?? '');
			return await reply.code(202).send({ mid });
		}),
	);

	app.post(
		'/m.me/:pageId/postbacks',
		{ schema: { body: bodies.postback } },
		inThread(async (thread, request, reply) => {
			const { mid, ...tapped } = request.body as { mid?: string; title: string; payload: string };
			if (mid && !thread.messages.some((message) => message.mid === mid)) {
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
			buyerSide.follow(thread, (request.body as { ref: string }).ref);
			return await reply.code(202).send({});
		}),
	);
}

const notFound = async (reply: FastifyReply, error: string): Promise<FastifyReply> =>
	await reply.code(404).send({ error });
