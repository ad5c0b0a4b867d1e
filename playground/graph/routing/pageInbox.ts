import type { PageSide } from '../sending/pageSide.ts';
import type { Threads } from '../conversations/threads.ts';

import { pageInboxAppId, type Routing } from './routing.ts';

/** A person of the shop who answers in the Page inbox: an app of its own beside ours. */
export class PageInbox {
	private readonly threads: Threads;
	private readonly routing: Routing;
	private readonly pageSide: PageSide;

	constructor(threads: Threads, routing: Routing, pageSide: PageSide) {
		this.threads = threads;
		this.routing = routing;
		this.pageSide = pageSide;
	}

	take(psid: string): void {
		this.routing.take(this.threads.of(psid), pageInboxAppId, undefined);
	}

	/** @throws GraphError 100/2534037 when the inbox does not have the conversation */
	release(psid: string): void {
		this.routing.release(this.threads.of(psid), pageInboxAppId);
	}

	/** Hands the conversation to another app; to the default app where none is named. */
	pass(psid: string, appId: string | undefined, metadata: string | undefined): void {
		this.routing.pass(this.threads.of(psid), pageInboxAppId, appId, metadata);
	}

	request(psid: string, metadata: string | undefined): void {
		this.routing.request(this.threads.of(psid), pageInboxAppId, metadata);
	}

	/** Who answers takes the conversation. Returns the mid. */
	write(psid: string, text: string): string {
		const thread = this.threads.of(psid);
		if (this.routing.ownerOf(thread) !== pageInboxAppId) this.take(psid);
		return this.pageSide.write(thread, { text }, { appId: pageInboxAppId });
	}
}
