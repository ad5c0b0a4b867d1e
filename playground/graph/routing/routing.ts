import { app } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import { badParameter, GraphError } from '../api/errors.ts';
import type { Thread } from '../conversations/threads.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** https://developers.facebook.com/docs/messenger-platform/conversation-routing */
export const pageInboxAppId = '263902037430900';

/** The apps that are connected to the Page: ours and Meta's own inbox. */
export const connectedApps = [
	{ id: app.id, name: app.name },
	{ id: pageInboxAppId, name: 'Page Inbox' },
];

const hourMs = 60 * 60 * 1000;
const controlMs = 24 * hourMs;
const longestControlMs = 7 * 24 * hourMs;

/** Who answers in a conversation: one app for a day, or nobody in particular. */
export class Routing {
	/** The app that gets conversations nobody has, by Page id. Without one all apps get them. */
	private readonly defaultApps = new Map<string, string>();
	private readonly world: World;
	private readonly webhooks: Webhooks;

	constructor(world: World, webhooks: Webhooks) {
		this.world = world;
		this.webhooks = webhooks;
	}

	reset(): void {
		this.defaultApps.clear();
	}

	defaultAppOf(pageId: string): string | undefined {
		return this.defaultApps.get(pageId);
	}

	/** As the merchant does it in the settings of the Page: the apps are told their new roles. */
	setDefaultApp(pageId: string, appId: string | undefined): void {
		if (appId === undefined) this.defaultApps.delete(pageId);
		else this.defaultApps.set(pageId, appId);
		const timestamp = this.world.clock.now().getTime();
		this.webhooks.emit(pageId, 'messaging_handovers', `app_roles:${timestamp}`, {
			recipient: { id: pageId },
			timestamp,
			app_roles: { [app.id]: appId === app.id ? ['primary_receiver'] : ['secondary_receiver'] },
		});
	}

	/** The app in control, e.g. the Page inbox; undefined while the conversation is idle. */
	ownerOf(thread: Thread): string | undefined {
		const { control } = thread;
		return control && control.expiresAt > this.world.clock.now() ? control.appId : undefined;
	}

	/** Another app answers here, and ours only listens. */
	isOverheard(thread: Thread): boolean {
		const owner = this.ownerOf(thread) ?? this.defaultAppOf(thread.pageId);
		return owner !== undefined && owner !== app.id;
	}

	/** A person wrote: a conversation nobody has goes to the default app. */
	personWrote(thread: Thread): void {
		const defaultApp = this.defaultAppOf(thread.pageId);
		if (!this.ownerOf(thread) && defaultApp) this.give(thread, defaultApp);
	}

	/**
	 * Seen live: https://github.com/davidchua/pymessenger/issues/93. The code beside 2018321 is unverified.
	 *
	 * @throws GraphError 10/2018300 when another app has the conversation, 10/2018321 when Messenger itself has it
	 */
	checkMayWrite(thread: Thread): void {
		if (thread.inAutomatedAnswers) {
			throw new GraphError(
				'(#10) The chat is currently controlled by Messenger while the user is in an automated Q&A flow.',
				{ code: 10, subcode: 2018321 },
			);
		}
		const owner = this.ownerOf(thread);
		if (owner === undefined || owner === app.id) return;
		throw new GraphError('(#10) Message failed to send because another app is controlling this thread now.', {
			code: 10,
			subcode: 2018300,
		});
	}

	/** Control goes to `target`, from whoever has it. Both sides are told. */
	pass(thread: Thread, by: string, target: string | undefined, metadata: string | undefined): void {
		this.checkOwnsOrIdle(thread, by);
		const newOwner = target ?? this.defaultAppOf(thread.pageId);
		if (newOwner === undefined) throw badParameter('The parameter target_app_id is required');
		if (!connectedApps.some(({ id }) => id === newOwner)) throw badParameter('Incorrect App ID.', 2018164);
		if (newOwner === by && this.ownerOf(thread) === by) {
			throw badParameter('The target app already controls this thread.', 2534037);
		}
		const previous = this.ownerOf(thread) ?? null;
		this.give(thread, newOwner);
		this.tell(thread, 'pass_thread_control', {
			previous_owner_app_id: previous,
			new_owner_app_id: newOwner,
			metadata,
		});
	}

	take(thread: Thread, by: string, metadata: string | undefined): void {
		const owner = this.ownerOf(thread);
		if (by !== pageInboxAppId && this.defaultAppOf(thread.pageId) === undefined) {
			// That it is refused is documented; with which code is unverified.
			throw new GraphError('(#10) Take thread control needs a default app for this Page.', { code: 10 });
		}
		if (owner === by) throw badParameter('The app already controls this thread.', 2534037);
		this.give(thread, by);
		if (owner === undefined) return;
		this.tell(thread, 'take_thread_control', {
			previous_owner_app_id: owner,
			new_owner_app_id: by,
			metadata,
		});
	}

	request(thread: Thread, by: string, metadata: string | undefined): void {
		const owner = this.ownerOf(thread);
		if (owner === by) throw badParameter('The app already controls this thread.', 2534037);
		if (owner === undefined) {
			this.pass(thread, by, by, metadata);
			return;
		}
		// Only the owner hears of it; the Page inbox has no webhook.
		if (owner === app.id) {
			this.tell(thread, 'request_thread_control', { requested_owner_app_id: by, metadata });
		}
	}

	release(thread: Thread, by: string): void {
		this.checkOwns(thread, by);
		delete thread.control;
	}

	/** @param durationSeconds from now; up to seven days */
	extend(thread: Thread, by: string, durationSeconds: number): void {
		this.checkOwns(thread, by);
		if (!(durationSeconds > 0) || durationSeconds * 1000 > longestControlMs) {
			throw badParameter('Param duration must be a number of seconds up to 604800');
		}
		this.give(thread, by, durationSeconds * 1000);
	}

	private give(thread: Thread, appId: string, durationMs = controlMs): void {
		thread.control = { appId, expiresAt: new Date(this.world.clock.now().getTime() + durationMs) };
	}

	private checkOwns(thread: Thread, appId: string): void {
		if (this.ownerOf(thread) !== appId) throw notThreadOwner();
	}

	private checkOwnsOrIdle(thread: Thread, appId: string): void {
		const owner = this.ownerOf(thread);
		if (owner !== undefined && owner !== appId) throw notThreadOwner();
	}

	private tell(thread: Thread, kind: string, content: Record<string, unknown>): void {
		const timestamp = this.world.clock.now().getTime();
		this.webhooks.emit(thread.pageId, 'messaging_handovers', `${kind}:${thread.psid}:${timestamp}`, {
			sender: { id: thread.psid },
			recipient: { id: thread.pageId },
			timestamp,
			[kind]: content,
		});
	}
}

const notThreadOwner = () => badParameter("The action is invalid since it's not the thread owner.", 2534037);
