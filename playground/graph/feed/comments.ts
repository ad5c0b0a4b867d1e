import { randomInt } from 'node:crypto';

import { pageTokenOf, readText, requireText, type GraphCall, type GraphOperations } from '../api/call.ts';
import { badParameter, missingParameter, noSuchObject } from '../api/errors.ts';
import type { List } from '../api/lists.ts';
import { listOf, select } from '../api/nodeFields.ts';
import { pageCalled } from '../people/people.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { World } from '../../world/world.ts';
import type { PrivateReplies, PublicWords } from './privateReplies.ts';

/** What the Page has written below somebody's words. */
interface PageReply {
	id: string;
	to: string;
	message: string;
	imageUrl?: string;
	at: Date;
}

/** What a Page does where everybody reads it. */
interface Treatment {
	hidden: boolean;
	liked: boolean;
	replies: PageReply[];
}

/** The Page among what people write on it: it answers, likes, hides and deletes. */
export class Comments {
	private readonly treated = new Map<string, Treatment>();
	private readonly world: World;
	private readonly webhooks: Webhooks;
	private readonly privateReplies: PrivateReplies;

	constructor(world: World, webhooks: Webhooks, privateReplies: PrivateReplies) {
		this.world = world;
		this.webhooks = webhooks;
		this.privateReplies = privateReplies;
	}

	reset(): void {
		this.treated.clear();
	}

	isComment(id: string): boolean {
		return this.privateReplies.find(id)?.kind === 'comment';
	}

	isPost(id: string): boolean {
		return this.privateReplies.find(id)?.kind === 'post';
	}

	/** What has become of it. */
	of(id: string): Treatment {
		const treatment = this.treated.get(id) ?? { hidden: false, liked: false, replies: [] };
		this.treated.set(id, treatment);
		return treatment;
	}

	/**
	 * https://developers.facebook.com/docs/graph-api/reference/comment
	 * https://developers.facebook.com/docs/graph-api/reference/object/comments
	 * https://developers.facebook.com/docs/graph-api/reference/object/likes
	 */
	operations(): GraphOperations {
		const like = (liked: boolean) => (call: GraphCall) => {
			this.of(this.wordsFor(call).id).liked = liked;
			return { success: true };
		};
		const reply = (call: GraphCall) => this.reply(call);
		const list = (call: GraphCall) => this.list(call);
		return {
			'GET comment': (call) => {
				const words = this.wordsFor(call, 'pages_read_engagement');
				return select('Comment', call.params, ['created_time', 'message', 'id'], {
					...this.shown(words),
					is_hidden: this.of(words.id).hidden,
				});
			},
			'POST comment': (call) => {
				const words = this.wordsFor(call);
				const hidden = readText(call.params, 'is_hidden');
				if (hidden === undefined) throw missingParameter('is_hidden');
				if (!['true', 'false'].includes(hidden)) throw badParameter('Param is_hidden must be a boolean');
				this.of(words.id).hidden = hidden === 'true';
				// That the app is told of what it has done itself is unverified.
				this.tell(words, hidden === 'true' ? 'hide' : 'unhide');
				return { success: true };
			},
			'DELETE comment': (call) => {
				const words = this.wordsFor(call);
				this.privateReplies.remove(words.id);
				this.treated.delete(words.id);
				this.tell(words, 'remove');
				return { success: true };
			},
			'GET comment/comments': list,
			'GET post/comments': list,
			'POST comment/comments': reply,
			'POST post/comments': reply,
			'POST comment/likes': like(true),
			'DELETE comment/likes': like(false),
			'POST post/likes': like(true),
			'DELETE post/likes': like(false),
		};
	}

	private reply(call: GraphCall): { id: string } {
		const words = this.wordsFor(call);
		const message = requireText(call.params, 'message');
		const imageUrl = readText(call.params, 'attachment_url');
		const id = `${words.postId.split('_')[1] ?? words.postId}_1${String(randomInt(10 ** 14)).padStart(14, '0')}`;
		const at = this.world.clock.now();
		this.of(words.id).replies.push({
			id,
			to: words.id,
			message,
			at,
			...(imageUrl !== undefined && { imageUrl }),
		});
		const { pageId, postId } = words;
		this.webhooks.emitChange(pageId, 'feed', id, {
			from: { id: pageId, name: pageCalled(pageId)!.name },
			item: 'comment',
			verb: 'add',
			comment_id: id,
			post_id: postId,
			parent_id: words.id,
			created_time: this.seconds(),
			message,
		});
		return { id };
	}

	/**
	 * What stands below a comment or a post. Where Facebook shows the answer to a reply is unverified: here, beside that reply.
	 * https://developers.facebook.com/docs/graph-api/reference/object/comments#readmodifiers
	 */
	private list(call: GraphCall): List {
		const { id, pageId, parentId } = this.wordsFor(call, 'pages_read_engagement');
		const people = this.privateReplies.all().filter((words) => words.parentId === id);
		const answered = [id, ...(this.isComment(id) ? people.map((words) => words.id) : [])];
		const isNested = parentId !== undefined && this.isComment(parentId);
		const ownReplies = isNested ? [] : answered.flatMap((one) => this.of(one).replies);
		const from = { id: pageId, name: pageCalled(pageId)!.name };
		const all = [
			...people.map((words) => ({ at: words.at, node: this.shown(words) })),
			...ownReplies.map(({ at, ...reply }) => ({ at, node: { ...this.shown({ ...reply, at }), from } })),
		].sort((one, other) => one.at.getTime() - other.at.getTime());
		if (readText(call.params, 'order') === 'reverse_chronological') all.reverse();
		return listOf(
			'Comment',
			call.params,
			['created_time', 'from', 'message', 'id'],
			all.map(({ node }) => node),
		);
	}

	/** A person is named only to apps with a permission of their own, which nobody has here. */
	private shown({ id, message, at, parentId }: Pick<PublicWords, 'at' | 'id' | 'message' | 'parentId'>) {
		return {
			id,
			message,
			created_time: at.toISOString().replace(/\.\d+Z$/, '+0000'),
			from: undefined,
			parent: parentId !== undefined && this.isComment(parentId) ? { id: parentId } : undefined,
		};
	}

	private tell({ pageId, id, postId }: PublicWords, verb: string): void {
		this.webhooks.emitChange(pageId, 'feed', `${id}:${verb}`, {
			from: { id: pageId, name: pageCalled(pageId)!.name },
			item: 'comment',
			verb,
			comment_id: id,
			post_id: postId,
			created_time: this.seconds(),
		});
	}

	private seconds(): number {
		return Math.floor(this.world.clock.now().getTime() / 1000);
	}

	/** @throws GraphError when it is another Page's, or the token may not do this */
	private wordsFor(call: GraphCall, permission = 'pages_manage_engagement'): PublicWords {
		const { page } = pageTokenOf(call, permission);
		const words = this.privateReplies.find(call.nodeId);
		if (words?.pageId !== page.id) throw noSuchObject(call.method, call.nodeId);
		return words;
	}
}
