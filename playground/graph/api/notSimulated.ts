import { GraphError } from './errors.ts';

/**
 * What the Graph API has and the playground has not, by kind of node. Everything else that is unknown here is unknown
 * to Facebook, too.
 * https://developers.facebook.com/docs/graph-api/reference/page
 */
const offStage: Record<string, string[]> = {
	page: [
		'albums',
		'assigned_users',
		'call_permissions',
		'calls',
		'canvas_elements',
		'commerce_merchant_settings',
		'commerce_orders',
		'events',
		'feed',
		'insights',
		'instagram_accounts',
		'leadgen_forms',
		'live_videos',
		'locations',
		'messenger_call_settings',
		'messenger_lead_forms',
		'nlp_configs',
		'notification_message_tokens',
		'notification_messages_dev_support',
		'photos',
		'posts',
		'product_catalogs',
		'published_posts',
		'ratings',
		'roles',
		'settings',
		'tabs',
		'tagged',
		'video_reels',
		'videos',
		'visitor_posts',
		'welcome_message_flows',
	],
	me: ['adaccounts', 'businesses', 'photos', 'posts'],
	app: ['accounts', 'activities', 'app_insights', 'insights', 'roles', 'test_users'],
};

export const isOffStage = (kind: string, [edge = '']: string[]): boolean =>
	Object.hasOwn(offStage, kind) && offStage[kind]!.includes(edge);

/** In Meta's envelope, but not an error of Meta's. */
export const notSimulated = (method: string, path: string): GraphError =>
	new GraphError(`(#1) The playground does not simulate ${method} /${path}. See playground/README.md.`, {
		code: 1,
		status: 501,
		isTransient: false,
		userTitle: 'Not simulated',
		userMessage: `This part of the Graph API is not in the playground: ${method} /${path}.`,
	});
