import { randomBytes } from 'node:crypto';

import type { World } from '../../world/world.ts';

import { pageTokenOf, requireText, type GraphOperations } from '../api/call.ts';
import { GraphError } from '../api/errors.ts';
import { findThread } from '../sending/recipient.ts';
import type { ThreadEvents } from '../conversations/threadEvents.ts';
import type { Thread, Threads } from '../conversations/threads.ts';

interface LinkAttempt {
	psid: string;
	expiresAt: Date;
}

const tokenLifetimeMs = 5 * 60_000;

/** A person logs in to the shop from the chat, and out again. */
export class AccountLinks {
	private readonly attempts = new Map<string, LinkAttempt>();
	private readonly world: World;
	private readonly threads: Threads;
	private readonly events: ThreadEvents;

	constructor(world: World, threads: Threads, events: ThreadEvents) {
		this.world = world;
		this.threads = threads;
		this.events = events;
	}

	reset(): void {
		this.attempts.clear();
	}

	/** Where a tap on Log In leads: the shop's login page, with a token and the way back. */
	begin(thread: Thread, loginUrl: string): string {
		const token = `AR${randomBytes(30).toString('base64url')}`;
		const expiresAt = new Date(this.world.clock.now().getTime() + tokenLifetimeMs);
		this.attempts.set(token, { psid: thread.psid, expiresAt });
		const back = new URL(`${this.world.origin}/m.me/${thread.pageId}/account-linking/callback`);
		back.searchParams.set('as', thread.psid);
		back.searchParams.set('account_linking_token', token);
		const login = new URL(loginUrl);
		login.searchParams.set('account_linking_token', token);
		login.searchParams.set('redirect_uri', back.href);
		return login.href;
	}

	/** The shop sends the person back. Without a code they are not linked. */
	finish(thread: Thread, token: string, authorizationCode: string | undefined): void {
		this.personFor(thread.pageId, token);
		this.attempts.delete(token);
		if (authorizationCode === undefined) return;
		thread.isAccountLinked = true;
		this.tell(thread, { status: 'linked', authorization_code: authorizationCode });
	}

	unlink(thread: Thread): void {
		if (!thread.isAccountLinked) return;
		thread.isAccountLinked = false;
		this.tell(thread, { status: 'unlinked' });
	}

	/**
	 * The PSID of whoever is logging in.
	 *
	 * @throws GraphError 10303 for a token that is unknown or older than five minutes
	 */
	personFor(pageId: string, token: string): string {
		const attempt = this.attempts.get(token);
		const known = attempt && attempt.expiresAt > this.world.clock.now();
		if (!known || this.threads.of(attempt.psid).pageId !== pageId) {
			throw new GraphError('(#10303) Invalid account_linking_token.', { code: 10303 });
		}
		return attempt.psid;
	}

	/** https://developers.facebook.com/docs/messenger-platform/identity/account-linking */
	operations(): GraphOperations {
		return {
			'POST page/unlink_accounts': (call) => {
				pageTokenOf(call, 'pages_messaging');
				this.unlink(findThread(this.threads, call.nodeId, requireText(call.params, 'psid')));
				return { result: 'unlink account success' };
			},
		};
	}

	private tell(thread: Thread, content: Record<string, unknown>): void {
		const eventId = `account_linking:${thread.psid}:${this.world.clock.now().getTime()}`;
		this.events.byPerson(thread, 'messaging_account_linking', eventId, { account_linking: content });
	}
}
