import { randomInt } from 'node:crypto';

import type { World } from '../../world/world.ts';

import { badParameter, unavailable } from '../api/errors.ts';
import type { RateLimits } from '../limits/rateLimits.ts';
import { personWith } from '../people/people.ts';
import type { Recipient } from '../sending/recipient.ts';
import type { Thread, Threads } from '../conversations/threads.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** Something a person wrote where everybody can read it: below a post of the Page, or as a post of their own. */
export interface PublicWords {
	kind: 'comment' | 'post';
	id: string;
	pageId: string;
	psid: string;
	at: Date;
	/** The Page has answered it in private, or is about to. */
	answered: boolean;
	message: string;
	/** What it stands below, as its event says. */
	parentId?: string;
	postId: string;
}

/** https://developers.facebook.com/docs/messenger-platform/discovery/private-replies */
const answerableMs = 7 * 24 * 60 * 60 * 1000;

/** What people write on the Page, and the one private message it may send for each. */
export class PrivateReplies {
	private readonly words = new Map<string, PublicWords>();
	private readonly world: World;
	private readonly threads: Threads;
	private readonly webhooks: Webhooks;
	private readonly limits: RateLimits;

	constructor(world: World, threads: Threads, webhooks: Webhooks, limits: RateLimits) {
		this.world = world;
		this.threads = threads;
		this.webhooks = webhooks;
		this.limits = limits;
	}

	reset(): void {
		this.words.clear();
	}

	/** A person comments on a post of the Page, or answers another comment below it. */
	comment(
		psid: string,
		message: string,
		{ postId, parentId }: { postId?: string; parentId?: string } = {},
	): { commentId: string; postId: string } {
		const { pageId } = personWith(psid)!;
		const post = postId ?? `${pageId}_122100000000000001`;
		const commentId = `${post.split('_')[1] ?? post}_${newNumber()}`;
		this.publish({ kind: 'comment', id: commentId, pageId, psid }, message, {
			comment_id: commentId,
			post_id: post,
			parent_id: parentId ?? post,
		});
		return { commentId, postId: post };
	}

	/** A person writes a post of their own on the Page. */
	post(psid: string, message: string): { postId: string } {
		const { pageId } = personWith(psid)!;
		const postId = `${pageId}_${newNumber()}`;
		this.publish({ kind: 'post', id: postId, pageId, psid }, message, { post_id: postId });
		return { postId };
	}

	/**
	 * The conversation with whoever wrote it, claimed for one message.
	 *
	 * @throws GraphError 100/2534025 when it is unknown, too old or was answered before
	 */
	claim(pageId: string, recipient: Exclude<Recipient, { kind: 'person' }>): Thread {
		const words = this.words.get(recipient.id);
		const known = words?.pageId === pageId && words.kind === recipient.kind;
		const ageMs = words ? this.world.clock.now().getTime() - words.at.getTime() : Infinity;
		if (!known || words.answered || ageMs > answerableMs) {
			throw badParameter(`The ${recipient.kind} is invalid for a private reply`, 2534025);
		}
		const thread = this.threads.of(words.psid);
		if (thread.blockedBy) throw unavailable(thread.blockedBy === 'person' ? 551 : 200);
		this.limits.countPrivateReply(pageId);
		words.answered = true;
		return thread;
	}

	/** Everything that was written, oldest first. */
	all(): PublicWords[] {
		return [...this.words.values()];
	}

	find(id: string): PublicWords | undefined {
		return this.words.get(id);
	}

	/** Nobody can answer it any more. */
	remove(id: string): void {
		this.words.delete(id);
	}

	/** The message was not sent after all. */
	giveBack({ id }: { id: string }): void {
		const words = this.words.get(id);
		if (words) words.answered = false;
	}

	private publish(
		words: Pick<PublicWords, 'kind' | 'id' | 'pageId' | 'psid'>,
		message: string,
		ids: { post_id: string; comment_id?: string; parent_id?: string },
	): void {
		const at = this.world.clock.now();
		const place = { postId: ids.post_id, ...(ids.parent_id !== undefined && { parentId: ids.parent_id }) };
		this.words.set(words.id, { ...words, ...place, message, at, answered: false });
		const { firstName, lastName } = personWith(words.psid)!;
		this.webhooks.emitChange(words.pageId, 'feed', words.id, {
			from: { id: words.psid, name: `${firstName} ${lastName}` },
			item: words.kind,
			verb: 'add',
			...ids,
			created_time: Math.floor(at.getTime() / 1000),
			message,
		});
	}
}

const newNumber = (): string =>
	`1${randomInt(10 ** 14)
		.toString()
		.padStart(14, '0')}`;
