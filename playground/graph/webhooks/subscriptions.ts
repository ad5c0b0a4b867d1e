import { randomInt } from 'node:crypto';

import axios from 'axios';

import { app } from '../../seed.ts';

import {
	pageTokenOf,
	readText,
	readWords,
	requireAppToken,
	requireText,
	type GraphOperations,
	type Params,
} from '../api/call.ts';
import { badParameter, GraphError, missingParameter } from '../api/errors.ts';
import { pageFields } from './fields.ts';

/** Where the app gets its events, and which. */
export interface AppSubscription {
	object: 'page';
	callbackUrl: string;
	fields: string[];
	/** The Graph version that made it: Meta prints it beside each field. */
	version: string;
}

/** Both steps of a webhook subscription: the app names its callback, the Page lets the app in. */
export class Subscriptions {
	app: AppSubscription | undefined;
	/** The fields each Page lets the app have, by Page id. Pages the app is not subscribed to are missing. */
	private readonly pages = new Map<string, string[]>();

	reset(): void {
		this.app = undefined;
		this.pages.clear();
	}

	/** The fields this Page lets the app have; undefined when the app is not subscribed to it at all. */
	fieldsOf(pageId: string): string[] | undefined {
		return this.pages.get(pageId);
	}

	unsubscribe(pageId: string): void {
		this.pages.delete(pageId);
	}

	/** The callback that gets events of this Page and field, if both steps were done for it. */
	callbackFor(pageId: string, field: string): string | undefined {
		const wanted = this.app?.fields.includes(field) && this.pages.get(pageId)?.includes(field);
		return wanted ? this.app?.callbackUrl : undefined;
	}

	operations(): GraphOperations {
		return { ...this.appOperations(), ...this.pageOperations() };
	}

	/** https://developers.facebook.com/docs/graph-api/reference/app/subscriptions */
	private appOperations(): GraphOperations {
		return {
			'GET app/subscriptions': (call) => {
				requireAppToken(call);
				return { data: this.app ? [describe(this.app)] : [] };
			},
			'POST app/subscriptions': async (call) => {
				requireAppToken(call);
				this.app = await subscribe(call.params, this.app, call.version);
				return { success: true };
			},
			'DELETE app/subscriptions': (call) => {
				requireAppToken(call);
				const object = readText(call.params, 'object');
				if (object !== undefined) requirePageObject(object);
				const fields = readWords(call.params, 'fields');
				const left = fields ? this.app?.fields.filter((field) => !fields.includes(field)) : [];
				this.app = this.app && left?.length ? { ...this.app, fields: left } : undefined;
				return { success: true };
			},
		};
	}

	/** https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps */
	private pageOperations(): GraphOperations {
		return {
			'GET page/subscribed_apps': (call) => {
				pageTokenOf(call, 'pages_manage_metadata');
				const link = `https://www.facebook.com/games/?app_id=${app.id}`;
				const fields = this.pages.get(call.nodeId);
				return { data: fields ? [{ link, name: app.name, id: app.id, subscribed_fields: fields }] : [] };
			},
			'POST page/subscribed_apps': (call) => {
				pageTokenOf(call, 'pages_manage_metadata');
				const fields = readWords(call.params, 'subscribed_fields');
				if (!fields?.length) throw missingParameter('subscribed_fields');
				checkFields(fields, 'subscribed_fields');
				this.pages.set(call.nodeId, [...new Set(fields)]);
				return { success: true };
			},
			'DELETE page/subscribed_apps': (call) => {
				pageTokenOf(call, 'pages_manage_metadata');
				this.unsubscribe(call.nodeId);
				return { success: true };
			},
		};
	}
}

const describe = ({ object, callbackUrl, fields, version }: AppSubscription) => ({
	object,
	callback_url: callbackUrl,
	active: true,
	fields: fields.map((name) => ({ name, version })),
});

function requirePageObject(object: string): void {
	if (object === 'page') return;
	throw badParameter(`Param object must be one of {page} in this simulator, not "${object}"`);
}

function checkFields(fields: string[], param: string): void {
	for (const [index, field] of fields.entries()) {
		if (pageFields.includes(field)) continue;
		throw badParameter(
			`Param ${param}[${index}] must be one of {${pageFields.join(', ')}} - got "${field}" which is invalid.`,
		);
	}
}

/** A new subscription, proven by the handshake, or other fields for the one there is. */
async function subscribe(
	params: Params,
	existing: AppSubscription | undefined,
	version: string,
): Promise<AppSubscription> {
	requirePageObject(requireText(params, 'object'));
	const fields = readWords(params, 'fields') ?? existing?.fields ?? [];
	checkFields(fields, 'fields');
	const onlyFields = existing && params.callback_url === undefined && params.verify_token === undefined;
	if (onlyFields) return { ...existing, fields };
	const callbackUrl = requireText(params, 'callback_url');
	await verifyCallback(callbackUrl, requireText(params, 'verify_token'));
	return { object: 'page', callbackUrl, fields: [...new Set(fields)], version };
}

/**
 * Asks the callback to echo a challenge.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#verification-requests
 */
async function verifyCallback(callbackUrl: string, verifyToken: string): Promise<void> {
	if (!URL.canParse(callbackUrl)) throw badParameter('callback_url should represent a valid URL');
	const challenge = String(randomInt(100_000_000, 2_000_000_000));
	const answer = await axios
		.get<string>(callbackUrl, {
			params: { 'hub.mode': 'subscribe', 'hub.challenge': challenge, 'hub.verify_token': verifyToken },
			headers: { 'user-agent': 'facebookplatform/1.0 (+http://developers.facebook.com)', accept: '*/*' },
			timeout: 5000,
			maxRedirects: 0,
			validateStatus: () => true,
			transformResponse: (body: string) => body,
		})
		.catch((error: Error) => {
			throw callbackRefused(`Callback verification failed with the following errors: ${error.message}`);
		});
	if (answer.status !== 200) {
		throw callbackRefused(
			'Callback verification failed with the following errors: ' +
				`HTTP Status Code = ${answer.status}; HTTP Message = ${answer.statusText}`,
		);
	}
	if (answer.data !== challenge) {
		throw callbackRefused(
			`Response does not match challenge, expected value="${challenge}", received="${answer.data.slice(0, 100)}"`,
		);
	}
}

const callbackRefused = (why: string): GraphError =>
	new GraphError(`(#2200) The URL couldn't be validated. ${why}`, { code: 2200 });
