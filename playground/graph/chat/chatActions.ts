import type { FastifyInstance, FastifyReply } from 'fastify';

import type { AccountLinks } from '../people/accountLinks.ts';
import type { BuyerReactions } from './buyerReactions.ts';
import { messageOf, notFound, threadOf } from './chat.ts';
import { bodies } from './chatBodies.ts';
import type { MessengerProfile } from '../profile/messengerProfile.ts';
import type { PrivateReplies } from '../feed/privateReplies.ts';
import type { Thread, ThreadMessage, Threads } from '../conversations/threads.ts';

interface Parts {
	threads: Threads;
	reactions: BuyerReactions;
	privateReplies: PrivateReplies;
	accountLinks: AccountLinks;
	profile: Pick<MessengerProfile, 'euPrivacyRules'>;
}

/** What a person can do beside writing and tapping: the same `/m.me/:pageId/`, in the same scope as the chat. */
export function serveChatActions(app: FastifyInstance, parts: Parts): void {
	const inThread = threadOf(parts.threads);
	/** A POST with a body of this schema, answered 202 with what `act` returns. */
	const post = <Body>(
		path: string,
		body: object,
		act: (thread: Thread, body: Body, reply: FastifyReply) => object | Promise<object>,
	) =>
		app.post(
			`/m.me/:pageId/${path}`,
			{ schema: { body } },
			inThread(async (thread, request, reply) => {
				const answer = await act(thread, request.body as Body, reply);
				return reply.sent ? reply : await reply.code(202).send(answer);
			}),
		);
	/** The same for one message; a returned text says why it is not possible. */
	const postOnMessage = <Body extends { mid: string }>(
		path: string,
		body: object,
		act: (thread: Thread, message: ThreadMessage, body: Body) => string | undefined | void,
	) =>
		post<Body>(path, body, async (thread, given, reply) => {
			const message = messageOf(thread, given.mid);
			if (!message) return await notFound(reply, `No message "${given.mid}" in this conversation`);
			const problem = act(thread, message, given);
			return problem === undefined ? {} : await reply.code(409).send({ error: problem });
		});

	postOnMessage<{ mid: string; emoji?: string }>('reactions', bodies.reaction, (thread, message, { emoji }) =>
		parts.reactions.react(thread, message, emoji),
	);
	postOnMessage<{ mid: string; text: string }>('edits', bodies.edit, (thread, message, { text }) =>
		parts.reactions.edit(thread, message, text),
	);
	postOnMessage<{ mid: string; answer: string; followUp?: string }>(
		'feedback',
		bodies.feedback,
		(thread, message, answer) => parts.reactions.answerFeedback(thread, message, answer),
	);
	post<{ ref: string }>('optins', bodies.optIn, (thread, { ref }) => {
		parts.reactions.optIn(thread, ref);
		return {};
	});
	post<{ blocked: boolean }>('block', bodies.block, (thread, { blocked }) => {
		if (blocked) thread.blockedBy = 'person';
		else if (thread.blockedBy === 'person') delete thread.blockedBy;
		return {};
	});
	post<{ text: string; postId?: string; parentId?: string }>(
		'comments',
		bodies.comment,
		({ psid }, { text, ...place }) => parts.privateReplies.comment(psid, text, place),
	);
	post<{ text: string }>('posts', bodies.post, ({ psid }, { text }) => parts.privateReplies.post(psid, text));
	serveAccountLinking(app, parts, post);
}

type Post = <Body>(
	path: string,
	body: object,
	act: (thread: Thread, body: Body, reply: FastifyReply) => object | Promise<object>,
) => unknown;

/** Log In leads to the shop, which leads back to `callback`. */
function serveAccountLinking(
	app: FastifyInstance,
	{ threads, accountLinks, profile }: Parts,
	post: Post,
): void {
	post<{ url: string }>('account-linking', bodies.logIn, async (thread, { url }, reply) => {
		if (!profile.euPrivacyRules) return { redirect: accountLinks.begin(thread, url) };
		// Not restored there. What the button does is unverified.
		return await reply
			.code(409)
			.send({ error: 'Account linking does not work for Pages in Europe and Japan' });
	});
	app.get(
		'/m.me/:pageId/account-linking/callback',
		threadOf(threads)(async (thread, request, reply) => {
			const { account_linking_token: token = '', authorization_code: code } = request.query as Record<
				string,
				string | undefined
			>;
			try {
				accountLinks.finish(thread, token, code);
			} catch (error) {
				return await reply.code(400).send({ error: (error as Error).message });
			}
			return await reply.redirect(`/m.me/${thread.pageId}?as=${thread.psid}`, 302);
		}),
	);
	app.post(
		'/m.me/:pageId/account-unlinking',
		threadOf(threads)(async (thread, _request, reply) => {
			accountLinks.unlink(thread);
			return await reply.code(202).send({});
		}),
	);
}
