import type { IDataObject } from 'n8n-workflow';

import { listAll } from '../api/graphList';
import { getMessengerCredentials, graphRequest, type GraphCaller } from '../api/transport';

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
	context: GraphCaller,
): Promise<(AppSubscription & { active: boolean }) | undefined> {
	const { appId } = await getMessengerCredentials(context);
	const subscriptions = await listAll(context, { path: [appId, 'subscriptions'] });
	const subscription = subscriptions.find(({ object }) => object === 'page');
	if (!subscription) return undefined;
	return {
		callbackUrl: String(subscription.callback_url ?? ''),
		fields: namesIn(subscription.fields),
		active: subscription.active !== false,
	};
}

/** The app's subscription, if it is active. */
export async function readAppSubscription(context: GraphCaller): Promise<AppSubscription | undefined> {
	const subscription = await readAnyAppSubscription(context);
	return subscription?.active === true ? subscription : undefined;
}

/** Facebook calls the address with the verify token before it answers. */
export async function writeAppSubscription(
	context: GraphCaller,
	{ callbackUrl, fields }: AppSubscription,
	verifyToken: string,
): Promise<void> {
	const { appId } = await getMessengerCredentials(context);
	await graphRequest(context, {
		method: 'POST',
		path: [appId, 'subscriptions'],
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
export async function deleteAppSubscription(context: GraphCaller): Promise<void> {
	const { appId } = await getMessengerCredentials(context);
	await graphRequest(context, {
		method: 'DELETE',
		path: [appId, 'subscriptions'],
		query: { object: 'page' },
	});
}

/**
 * The fields the Page lets this app have; empty when it is not subscribed to the Page.
 * https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
 */
export async function readPageFields(context: GraphCaller): Promise<string[]> {
	const { appId, pageId } = await getMessengerCredentials(context);
	const apps = await listAll(context, { path: [pageId, 'subscribed_apps'] });
	const app = apps.find(({ id }) => String(id) === appId);
	return namesIn(app?.subscribed_fields);
}

/** Replaces the fields of the Page for this app: give all of them, also those of others. */
export async function writePageFields(context: GraphCaller, fields: string[]): Promise<void> {
	const { pageId } = await getMessengerCredentials(context);
	await graphRequest(context, {
		method: 'POST',
		path: [pageId, 'subscribed_apps'],
		body: { subscribed_fields: fields.join(',') },
	});
}

/** Facebook lists fields as names, or as objects with a name and a version. */
const namesIn = (fields: unknown): string[] =>
	(Array.isArray(fields) ? fields : []).map((field: unknown) =>
		typeof field === 'object' && field !== null ? String((field as IDataObject).name) : String(field),
	);
