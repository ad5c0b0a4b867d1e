import { isObject } from '../../../core/guards';
import { listAll } from '../api/graphList';
import type { Graph } from '../api/graph';

/** Where the app's events about Pages go, and which. There is one per app. */
export interface AppSubscription {
	callbackUrl: string;
	fields: string[];
}

/**
 * The app's subscription, also one that Facebook has switched off; undefined when there is none.
 * https://developers.facebook.com/docs/graph-api/reference/app/subscriptions
 */
export async function readAnyAppSubscription(
	graph: Graph,
): Promise<(AppSubscription & { active: boolean }) | undefined> {
	const { appId } = await graph.credentials();
	const subscriptions = await listAll(graph, { path: [appId, 'subscriptions'] });
	const subscription = subscriptions.find(({ object }) => object === 'page');
	if (!subscription) return undefined;
	return {
		callbackUrl: String(subscription.callback_url ?? ''),
		fields: namesIn(subscription.fields),
		active: subscription.active !== false,
	};
}

/** The app's subscription, if it is active. */
export async function readAppSubscription(graph: Graph): Promise<AppSubscription | undefined> {
	const subscription = await readAnyAppSubscription(graph);
	return subscription?.active === true ? subscription : undefined;
}

/** Facebook calls the address with the verify token before it answers. */
export async function writeAppSubscription(
	graph: Graph,
	{ callbackUrl, fields }: AppSubscription,
	verifyToken: string,
): Promise<void> {
	const { appId } = await graph.credentials();
	await graph.post([appId, 'subscriptions'], {
		body: {
			object: 'page',
			callback_url: callbackUrl,
			verify_token: verifyToken,
			fields: fields.join(','),
			include_values: true,
		},
	});
}

/** Ends the delivery of events about all Pages of the app. */
export async function deleteAppSubscription(graph: Graph): Promise<void> {
	const { appId } = await graph.credentials();
	await graph.delete([appId, 'subscriptions'], { query: { object: 'page' } });
}

/**
 * The fields the Page lets this app have; empty when it is not subscribed to the Page.
 * https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
 */
export async function readPageFields(graph: Graph): Promise<string[]> {
	const { appId, pageId } = await graph.credentials();
	const apps = await listAll(graph, { path: [pageId, 'subscribed_apps'] });
	const app = apps.find(({ id }) => String(id) === appId);
	return namesIn(app?.subscribed_fields);
}

/** Replaces the fields of the Page for this app: give all of them, also those of others. */
export async function writePageFields(graph: Graph, fields: string[]): Promise<void> {
	const { pageId } = await graph.credentials();
	await graph.post([pageId, 'subscribed_apps'], { body: { subscribed_fields: fields.join(',') } });
}

/** Facebook lists fields as names, or as objects with a name and a version. */
const namesIn = (fields: unknown): string[] =>
	(Array.isArray(fields) ? fields : []).map((field: unknown) => String(isObject(field) ? field.name : field));
