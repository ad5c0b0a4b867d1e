import type { TokenDetails } from '../../../../vendors/messenger/credentials/credentialTest';
import type { GraphFailure } from '../../../../vendors/messenger/errors/errors';
import type { LastDelivery } from '../../../../vendors/messenger/events/lastDelivery';
import type { AppSubscription } from '../../../../vendors/messenger/events/subscriptions';

/** An answer of Facebook, or why there is none. */
export type Answer<T> =
	{ value: T } | { failure: Pick<GraphFailure, 'kind' | 'message' | 'description' | 'code' | 'subcode'> };

/** Who is at the webhook address: a Messenger Trigger of this app, somebody else, nobody, or who knows. */
export type Listener = 'trigger' | 'somebody-else' | 'nobody' | 'unreachable';

/** What can be found out about the way between a person's chat and this n8n. */
export interface SetupFacts {
	now: Date;
	pageId: string;
	appId: string;
	/** Address of this n8n's editor. */
	instanceUrl: string;
	/** Whether somebody has logged in, instead of having copied a token. */
	usesLogin: boolean;
	/** Whether there is a token of the Page to be looked at. */
	access: Answer<true>;
	token: Answer<TokenDetails>;
	page: Answer<{ id?: string; name?: string }>;
	subscription: Answer<(AppSubscription & { active: boolean }) | undefined>;
	/** Undefined when there is no address. */
	listener?: Listener;
	/** Empty when the app is not subscribed to the Page. */
	pageFields: Answer<string[]>;
	hasGetStarted: Answer<boolean>;
	lastDelivery: LastDelivery;
	/** Minutes until Facebook takes calls again. */
	minutesToWait?: number;
}
