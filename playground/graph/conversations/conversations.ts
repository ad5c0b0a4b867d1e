import { app } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import { pageTokenOf, readText, type GraphCall, type GraphOperations } from '../api/call.ts';
import { badParameter, noSuchObject } from '../api/errors.ts';
import type { RateLimits } from '../limits/rateLimits.ts';
import { withAddress } from '../api/lists.ts';
import { listOf, select, subfieldsOf } from '../api/nodeFields.ts';
import { pageCalled, personWith } from '../people/people.ts';
import type { Routing } from '../routing/routing.ts';
import { oneOf } from '../api/schema.ts';
import type { Thread, ThreadMessage, Threads } from './threads.ts';

/** Older ones answer as if they were deleted: https://developers.facebook.com/docs/messenger-platform/conversations */
const readableMessages = 20;

const conversationFields = ['id', 'updated_time'];
const messageFields = ['id', 'created_time'];

const conversationId = (psid: string): string => `t_${[...psid].reverse().join('')}`;
const psidOf = (id: string): string => [...id.slice('t_'.length)].reverse().join('');

const graphTime = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, '+0000');

/** What a Page can read of its conversations. */
export class Conversations {
	private readonly world: World;
	private readonly threads: Threads;
	private readonly routing: Routing;
	private readonly limits: RateLimits;

	constructor(world: World, threads: Threads, routing: Routing, limits: RateLimits) {
		this.world = world;
		this.threads = threads;
		this.routing = routing;
		this.limits = limits;
	}

	hasConversation(id: string): boolean {
		return id.startsWith('t_') && personWith(psidOf(id)) !== undefined;
	}

	hasMessage(id: string): boolean {
		return (
			id.startsWith('m_') && this.threads.all().some(({ messages }) => messages.some(({ mid }) => mid === id))
		);
	}

	operations(): GraphOperations {
		return {
			'GET page/conversations': (call) => {
				this.count(call);
				const platform = readText(call.params, 'platform')?.toUpperCase();
				if (platform !== undefined) oneOf('INSTAGRAM', 'MESSENGER')(platform, 'platform');
				const psid = readText(call.params, 'user_id');
				const found = this.threads
					.all()
					.filter(({ pageId, messages }) => pageId === call.nodeId && messages.length > 0)
					.filter((thread) => platform !== 'INSTAGRAM' && (psid ?? thread.psid) === thread.psid)
					.sort((a, b) => b.messages.at(-1)!.at.getTime() - a.messages.at(-1)!.at.getTime());
				return listOf(
					'UnifiedThread',
					call.params,
					conversationFields,
					found.map((thread) => this.describe(thread, call)),
				);
			},
			'GET conversation': (call) => {
				const thread = this.own(call);
				return select('UnifiedThread', call.params, conversationFields, this.describe(thread, call));
			},
			'GET conversation/messages': (call) => {
				const thread = this.own(call);
				return listOf('Message', call.params, messageFields, messagesOf(thread, false));
			},
			'GET message': (call) => {
				const { page } = pageTokenOf(call, 'pages_messaging');
				this.limits.countConversations(page.id);
				const thread = this.threads
					.all()
					.find(
						({ pageId, messages }) => pageId === page.id && messages.some(({ mid }) => mid === call.nodeId),
					);
				if (!thread) throw noSuchObject(call.method, call.nodeId);
				const described = messagesOf(thread, true).find(({ id }) => id === call.nodeId);
				if (!described) {
					// Meta's table has the number without a code; that it comes with 100 is unverified.
					throw badParameter('This Message has been deleted by the user or the business.', 9000001);
				}
				return select('Message', call.params, messageFields, described);
			},
		};
	}

	private count(call: GraphCall): void {
		this.limits.countConversations(pageTokenOf(call, 'pages_messaging').page.id);
	}

	private own(call: GraphCall): Thread {
		this.count(call);
		const thread = this.threads.of(psidOf(call.nodeId));
		const { page } = pageTokenOf(call);
		if (thread.pageId !== page.id || thread.messages.length === 0)
			throw noSuchObject(call.method, call.nodeId);
		return thread;
	}

	private describe(thread: Thread, call: GraphCall): Record<string, unknown> {
		const { psid, pageId, messages } = thread;
		const newest = messages.at(-1);
		const participants = { data: [person(thread), ownPage(thread)] };
		const owner = this.routing.ownerOf(thread);
		const openedMs = thread.windowOpenedAt?.getTime() ?? 0;
		const fields = subfieldsOf(call.params, 'messages');
		const subparams = fields === undefined ? {} : { fields };
		return {
			id: conversationId(psid),
			link: `/${pageId}/inbox/${conversationId(psid)}/`,
			updated_time: newest && graphTime(newest.at),
			snippet: newest?.text ?? '',
			message_count: messages.length,
			unread_count: messages.filter(
				({ from, at }) => from === 'buyer' && !(thread.seenAt && at <= thread.seenAt),
			).length,
			can_reply: this.world.clock.now().getTime() - openedMs <= 24 * 3_600_000,
			is_owner: owner === undefined || owner === app.id,
			is_subscribed: true,
			folder: thread.isSpam ? 'spam' : 'inbox',
			participants,
			senders: participants,
			scoped_thread_key: conversationId(psid),
			messages: withAddress(
				listOf('Message', subparams, messageFields, messagesOf(thread, false)),
				`https://graph.facebook.com/${call.version}/${conversationId(psid)}/messages`,
				subparams,
			),
		};
	}
}

const person = ({ psid }: Thread) => {
	const { firstName, lastName } = personWith(psid)!;
	return { name: `${firstName} ${lastName}`, email: `${psid}@facebook.com`, id: psid };
};

const ownPage = ({ pageId }: Thread) => ({
	name: pageCalled(pageId)!.name,
	email: `${pageId}@facebook.com`,
	id: pageId,
});

/** Newest first. Of the older ones only id and time are left; with `onlyReadable` not even those. */
function messagesOf(thread: Thread, onlyReadable: boolean): Array<Record<string, unknown>> {
	const newestFirst = [...thread.messages].reverse();
	const readable = newestFirst.slice(0, readableMessages).map((message) => describeMessage(thread, message));
	if (onlyReadable) return readable;
	const older = newestFirst.slice(readableMessages).map(({ mid, at }) => ({
		id: mid,
		created_time: graphTime(at),
		from: null,
		to: null,
		message: null,
		attachments: null,
		reply_to: null,
	}));
	return [...readable, ...older];
}

/**
 * What a Page reads of a template it has sent: a text in the place of a title, and its buttons with their addresses,
 * but without their payloads. Not in Meta's reference; seen in programs that read conversations, for generic and button
 * templates. What is shown of a carousel's further cards, and of other templates, is unverified.
 */
function shownTemplate(payload: Record<string, unknown>): Record<string, unknown> {
	const {
		template_type: type,
		text,
		buttons,
		elements,
	} = payload as {
		template_type?: string;
		text?: string;
		buttons?: ShownButton[];
		elements?: Array<{ title: string; subtitle?: string; image_url?: string; buttons?: ShownButton[] }>;
	};
	const cta = (all: ShownButton[] = []) =>
		all.length > 0 ? { cta: all.map(({ title, type: kind, url }) => ({ title, type: kind, url })) } : {};
	if (type === 'button') return { title: text, ...cta(buttons) };
	const [first] = elements ?? [];
	if (type !== 'generic' || !first) return payload;
	const { title, subtitle, image_url: mediaUrl } = first;
	return {
		title,
		...(subtitle !== undefined && { subtitle }),
		...(mediaUrl !== undefined && { media_url: mediaUrl }),
		...cta(first.buttons),
	};
}

interface ShownButton {
	title?: string;
	type: string;
	url?: string;
}

function describeMessage(thread: Thread, message: ThreadMessage): Record<string, unknown> {
	const { mid, at, from, text = '', attachment, attachments, replyTo } = message;
	const media = (attachments ?? (attachment ? [attachment] : [])).map(({ type, payload }, index) =>
		type === 'template'
			? { generic_template: shownTemplate(payload) }
			: { id: `${mid}_${index}`, mime_type: type, file_url: payload.url },
	);
	return {
		id: mid,
		created_time: graphTime(at),
		from: from === 'buyer' ? person(thread) : ownPage(thread),
		to: { data: [from === 'buyer' ? ownPage(thread) : person(thread)] },
		message: text,
		attachments: media.length > 0 ? { data: media } : null,
		reply_to: replyTo ? { mid: replyTo } : null,
	};
}
