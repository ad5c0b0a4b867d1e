import type { FastifyInstance } from 'fastify';

import { app as metaApp, page } from '../seed.ts';
import type { World } from '../world/world.ts';

import { AccountLinks } from './people/accountLinks.ts';
import { serveGraphApi } from './api/api.ts';
import { BuyerReactions } from './chat/buyerReactions.ts';
import type { Referral } from './chat/referral.ts';
import { BuyerSide, type PersonalMessage } from './chat/buyerSide.ts';
import { serveChat } from './chat/chat.ts';
import { serveChatActions } from './chat/chatActions.ts';
import { Conversations } from './conversations/conversations.ts';
import { Comments } from './feed/comments.ts';
import { PrivateReplies } from './feed/privateReplies.ts';
import { Labels } from './page/labels.ts';
import { RateLimits } from './limits/rateLimits.ts';
import { Lists } from './api/lists.ts';
import { loginOperations } from './login/accessTokens.ts';
import { serveLoginDialog } from './login/dialog.ts';
import { LoginCodes } from './login/loginCodes.ts';
import { attachmentOperations } from './media/attachmentOperations.ts';
import { Attachments } from './media/attachments.ts';
import type { MediaType } from './media/mediaRules.ts';
import { serveMedia } from './media/serveMedia.ts';
import { UploadedFile } from './media/multipart.ts';
import { UploadSessions } from './media/uploadSessions.ts';
import { moderationOperations } from './page/moderation.ts';
import { nodeOperations } from './people/nodes.ts';
import { PageSide } from './sending/pageSide.ts';
import { pages } from './people/people.ts';
import { Personas } from './page/personas.ts';
import { servePictures } from './people/pictures.ts';
import { PolicyEnforcement } from './page/policyEnforcement.ts';
import { MessengerProfile } from './profile/messengerProfile.ts';
import { serveInbox } from './routing/inboxRoutes.ts';
import { PageInbox } from './routing/pageInbox.ts';
import { Routing } from './routing/routing.ts';
import { threadControlOperations } from './routing/threadControl.ts';
import { sendOperations } from './sending/send.ts';
import { Subscriptions, type AppSubscription } from './webhooks/subscriptions.ts';
import { ThreadEvents } from './conversations/threadEvents.ts';
import { Threads, type Thread } from './conversations/threads.ts';
import { viewThread } from './chat/threadView.ts';
import { Tokens, type PageToken, type TokenGrant, type UserToken } from './login/tokens.ts';
import { utilityTemplateOperations } from './utility/operations.ts';
import { UtilityTemplates, type UtilityTemplate } from './utility/utilityTemplates.ts';
import { Webhooks } from './webhooks/webhooks.ts';

export type { ChatThread } from './chat/threadView.ts';

interface PageState {
	id: string;
	name: string;
	subscribedFields: string[] | null;
}

/** Everything the simulated Messenger knows. */
interface MessengerState {
	page: PageState;
	app: { id: string; name: string; subscription: AppSubscription | null };
	profile: Record<string, unknown>;
	threads: Thread[];
	/** The same of every Page. */
	pages: Array<
		PageState & { profile: Record<string, unknown>; defaultApp: string | null; templates: UtilityTemplate[] }
	>;
}

/** The Graph API for the Pages of one app, and the chat of the people who write to them. */
export interface GraphSimulator {
	register(app: FastifyInstance): Promise<void>;
	state(): MessengerState;
	/** Back to the seed: no subscription, no conversation, only the seeded tokens. */
	reset(): void;
	/** A further Page access token: of another Page, with fewer permissions, or one that expires. */
	issueToken(grant: TokenGrant): PageToken;
	/** A further token of the person who runs the Pages. */
	issueUserToken(grant: Omit<TokenGrant, 'page' | 'from'>): UserToken;
	/** So many events share a webhook delivery from now on; 1 is the usual. */
	setBatchSize(size: number): void;
	/** Delivers the event with this mid again. Returns false when none was sent. */
	redeliver(mid: string): boolean;
	/** The person with this page-scoped id does something in the chat; each returns the new mid. */
	buyer(psid: string): {
		write(written: string | PersonalMessage): string;
		tapQuickReply(reply: { title: string; payload: string }): string;
		tapPostback(button: { title: string; payload: string }): string;
		/** Opens `m.me/<page>?ref=`, which has no mid. */
		follow(ref: string): void;
		/** Comes by a link or an ad, however it is told of. */
		arrive(referral: Referral): void;
	};
	/** Puts a file where those are that people send. @returns its address, for `write` */
	hostFile(
		pageId: string,
		file: { type: MediaType; bytes: Buffer; contentType: string; name?: string },
	): Promise<string>;
	/** What somebody of the shop does in the Page inbox. */
	readonly pageInbox: PageInbox;
	/** What Meta decides: who answers, what is approved, who may not send, who calls too often. */
	readonly routing: Routing;
	readonly templates: UtilityTemplates;
	readonly policy: PolicyEnforcement;
	/** What people write below posts, and what the Page does there. */
	readonly publicWords: PrivateReplies;
	readonly comments: Comments;
	readonly limits: RateLimits;
	readonly profile: Pick<MessengerProfile, 'euPrivacyRules'>;
	/** How many entries Meta gives at a time. */
	readonly lists: Lists;
	/** The conversation of this person; throws where nobody has the id. */
	thread(psid: string): Thread;
}

export function createGraphSimulator(world: World): GraphSimulator {
	const parts = createParts(world);
	const { tokens, threads, subscriptions, webhooks, profile, personas, pageSide, buyerSide } = parts;
	const view = (thread: Thread) => viewThread(world, thread, { profile, personas });
	const pageState = ({ id, name }: { id: string; name: string }): PageState => ({
		id,
		name,
		subscribedFields: subscriptions.fieldsOf(id) ?? null,
	});

	return {
		register: async (app) => {
			await app.register(async (scope) => registerGraph(scope, parts));
			await app.register(async (scope) => {
				serveChat(scope, { world, threads, pageSide, buyerSide, view });
				serveChatActions(scope, parts);
				serveInbox(scope, { ...parts, view });
				servePictures(scope);
				serveMedia(scope, parts.attachments);
				serveLoginDialog(scope, parts.codes);
			});
		},
		state: () => ({
			page: pageState(page),
			app: { id: metaApp.id, name: metaApp.name, subscription: subscriptions.app ?? null },
			profile: profile.state(page.id),
			threads: threads.all(),
			pages: pages.map((one) => ({
				...pageState(one),
				profile: profile.state(one.id),
				defaultApp: parts.routing.defaultAppOf(one.id) ?? null,
				templates: parts.templates.of(one.id),
			})),
		}),
		reset: () => {
			const open = threads.all().map(({ psid }) => psid);
			for (const part of Object.values(parts)) if ('reset' in part && part !== world) part.reset();
			for (const psid of open) world.bus.emit(psid);
		},
		hostFile: async (pageId, { type, bytes, contentType, name = 'file' }) => {
			const file = new UploadedFile(name, contentType, bytes);
			return (await parts.attachments.save(pageId, { type, reusable: true, file })).url;
		},
		issueToken: (grant) => tokens.issue(grant),
		issueUserToken: (grant) => tokens.issueUser(grant),
		setBatchSize: (size) => webhooks.setBatchSize(size),
		redeliver: (mid) => webhooks.redeliver(mid),
		buyer: (psid) => ({
			write: (text) => buyerSide.write(threads.of(psid), text),
			tapQuickReply: (reply) => buyerSide.tapQuickReply(threads.of(psid), reply),
			tapPostback: (button) => buyerSide.tapPostback(threads.of(psid), button),
			arrive: (referral) => buyerSide.arrive(threads.of(psid), referral),
			follow: (ref) => buyerSide.follow(threads.of(psid), ref),
		}),
		pageInbox: parts.pageInbox,
		routing: parts.routing,
		templates: parts.templates,
		policy: parts.policy,
		publicWords: parts.privateReplies,
		comments: parts.comments,
		limits: parts.limits,
		profile,
		lists: parts.lists,
		thread: (psid) => threads.of(psid),
	};
}

type Parts = ReturnType<typeof createParts>;

function createParts(world: World) {
	const tokens = new Tokens(() => world.clock.now());
	const threads = new Threads();
	const subscriptions = new Subscriptions();
	const limits = new RateLimits(world);
	const profile = new MessengerProfile(threads, limits);
	const webhooks = new Webhooks(world, subscriptions);
	const routing = new Routing(world, webhooks);
	const events = new ThreadEvents(world, webhooks, routing);
	const pageSide = new PageSide(world, events);
	const privateReplies = new PrivateReplies(world, threads, webhooks, limits);
	return {
		world,
		webhooks,
		tokens,
		threads,
		subscriptions,
		limits,
		lists: new Lists(),
		profile,
		routing,
		pageSide,
		pageInbox: new PageInbox(threads, routing, pageSide),
		buyerSide: new BuyerSide(world, events, routing, (pageId) => profile.getStarted(pageId)),
		reactions: new BuyerReactions(world, events),
		attachments: new Attachments(world),
		uploads: new UploadSessions(),
		templates: new UtilityTemplates(world, webhooks),
		personas: new Personas(),
		labels: new Labels(threads),
		privateReplies,
		comments: new Comments(world, webhooks, privateReplies),
		policy: new PolicyEnforcement(world, webhooks),
		accountLinks: new AccountLinks(world, threads, events),
		codes: new LoginCodes(world),
	};
}

function registerGraph(app: FastifyInstance, parts: Parts): void {
	const { world, tokens, threads, limits, routing, templates, personas, labels, codes } = parts;
	const conversations = new Conversations(world, threads, routing, limits);
	serveGraphApi(app, {
		tokens,
		limits,
		lists: parts.lists,
		operations: {
			...nodeOperations(parts),
			...sendOperations(parts),
			...attachmentOperations(parts.attachments),
			...parts.uploads.operations(),
			...utilityTemplateOperations(templates, parts.uploads),
			...threadControlOperations(threads, routing),
			...moderationOperations(threads),
			...personas.operations(),
			...labels.operations(),
			...conversations.operations(),
			...parts.comments.operations(),
			...parts.accountLinks.operations(),
			...loginOperations(world, tokens, codes),
			...parts.subscriptions.operations(),
			...parts.profile.operations(),
		},
		kinds: {
			persona: (id) => personas.has(id),
			label: (id) => labels.has(id),
			message_template: (id) => templates.has(id),
			upload_session: (id) => parts.uploads.has(id),
			conversation: (id) => conversations.hasConversation(id),
			message: (id) => conversations.hasMessage(id),
			comment: (id) => parts.comments.isComment(id),
			post: (id) => parts.comments.isPost(id),
		},
	});
}
