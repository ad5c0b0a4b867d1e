import type { FastifyInstance } from 'fastify';

import { app as metaApp, page } from '../seed.ts';
import type { World } from '../world.ts';

import { serveGraphApi } from './api.ts';
import { BuyerSide } from './buyerSide.ts';
import { serveChat } from './chat.ts';
import { nodeOperations } from './nodes.ts';
import { PageSide } from './pageSide.ts';
import { servePictures } from './pictures.ts';
import { MessengerProfile } from './profile.ts';
import { sendOperations } from './send.ts';
import { Subscriptions, type AppSubscription } from './subscriptions.ts';
import { Threads, type Thread } from './threads.ts';
import { Tokens, type PageToken, type TokenGrant } from './tokens.ts';
import { Webhooks } from './webhooks.ts';

export type { ChatMessage, ChatQuickReply, ChatThread } from './threadView.ts';
export type { TokenGrant } from './tokens.ts';

/** Everything the simulated Messenger knows. */
export interface MessengerState {
	page: { id: string; name: string; subscribedFields: string[] | null };
	app: { id: string; name: string; subscription: AppSubscription | null };
	profile: Record<string, unknown>;
	threads: Thread[];
}

/** The Graph API for one Page and one app, and the chat of the people who write to the Page. */
export interface GraphSimulator {
	register(app: FastifyInstance): Promise<void>;
	state(): MessengerState;
	/** Back to the seed: no subscription, no conversation, only the seeded token. */
	reset(): void;
	/** A further Page access token: of another Page, with fewer permissions, or one that expires. */
	issueToken(grant: TokenGrant): PageToken;
	/** So many events share a webhook delivery from now on; 1 is the usual. */
	setBatchSize(size: number): void;
	/** Delivers the event with this mid again. Returns false when none was sent. */
	redeliver(mid: string): boolean;
	/** The person with this page-scoped id does something in the chat; each returns the new mid. */
	buyer(psid: string): {
		write(text: string): string;
		tapQuickReply(reply: { title: string; payload: string }): string;
		tapPostback(button: { title: string; payload: string }): string;
	};
}

export function createGraphSimulator(world: World): GraphSimulator {
	const tokens = new Tokens(() => world.clock.now());
	const threads = new Threads();
	const subscriptions = new Subscriptions();
	const profile = new MessengerProfile();
	const webhooks = new Webhooks(world, subscriptions);
	const getStarted = () => profile.getStarted();
	const pageSide = new PageSide(world, webhooks);
	const buyerSide = new BuyerSide(world, webhooks, getStarted);

	return {
		register: async (app) => {
			await app.register(async (scope) =>
				serveGraphApi(scope, tokens, {
					...nodeOperations(world, tokens, threads),
					...sendOperations(world, threads, pageSide),
					...subscriptions.operations(),
					...profile.operations(),
				}),
			);
			await app.register(async (scope) => {
				serveChat(scope, { world, threads, pageSide, buyerSide, getStarted });
				servePictures(scope);
			});
		},
		state: () => ({
			page: { id: page.id, name: page.name, subscribedFields: subscriptions.page ?? null },
			app: { id: metaApp.id, name: metaApp.name, subscription: subscriptions.app ?? null },
			profile: profile.state(),
			threads: threads.all(),
		}),
		reset: () => {
			webhooks.reset();
			const open = threads.all().map(({ psid }) => psid);
			for (const part of [tokens, threads, subscriptions, profile]) part.reset();
			for (const psid of open) world.bus.emit(psid);
		},
		issueToken: (grant) => tokens.issue(grant),
		setBatchSize: (size) => webhooks.setBatchSize(size),
		redeliver: (mid) => webhooks.redeliver(mid),
		buyer: (psid) => ({
			write: (text) => buyerSide.write(threads.of(psid), text),
			tapQuickReply: (reply) => buyerSide.tapQuickReply(threads.of(psid), reply),
			tapPostback: (button) => buyerSide.tapPostback(threads.of(psid), button),
		}),
	};
}
