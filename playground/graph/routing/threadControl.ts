import { app } from '../../seed.ts';

import {
	pageTokenOf,
	readJson,
	readText,
	requireText,
	type GraphCall,
	type GraphOperations,
} from '../api/call.ts';
import { badParameter, missingParameter } from '../api/errors.ts';
import { findThread, recipientThread } from '../sending/recipient.ts';
import type { Thread, Threads } from '../conversations/threads.ts';

import { connectedApps, type Routing } from './routing.ts';

/** The `thread_control` of a message: what becomes of the conversation after it. */
export function readThreadControl(
	call: GraphCall,
): { type: 'pass' | 'release'; appId: string | undefined } | undefined {
	const control = readJson(call.params, 'thread_control') as Record<string, unknown> | undefined;
	if (control === undefined) return undefined;
	const { control_type: type, app_id: appId } = control;
	if (type !== 'pass' && type !== 'release') {
		throw badParameter('Param thread_control[control_type] must be one of {pass, release}');
	}
	if (appId !== undefined && !connectedApps.some(({ id }) => id === String(appId))) {
		throw badParameter('Incorrect App ID.', 2018164);
	}
	return { type, appId: appId === undefined ? undefined : String(appId) };
}

/** https://developers.facebook.com/docs/messenger-platform/conversation-routing */
export function threadControlOperations(threads: Threads, routing: Routing): GraphOperations {
	const onThread =
		(act: (thread: Thread, call: GraphCall, metadata: string | undefined) => void) => (call: GraphCall) => {
			pageTokenOf(call, 'pages_messaging');
			act(recipientThread(threads, call), call, readText(call.params, 'metadata'));
			return { success: true };
		};
	return {
		'POST page/pass_thread_control': onThread((thread, { params }, metadata) =>
			routing.pass(thread, app.id, readText(params, 'target_app_id'), metadata),
		),
		'POST page/take_thread_control': onThread((thread, _call, metadata) =>
			routing.take(thread, app.id, metadata),
		),
		'POST page/request_thread_control': onThread((thread, _call, metadata) =>
			routing.request(thread, app.id, metadata),
		),
		'POST page/release_thread_control': onThread((thread) => routing.release(thread, app.id)),
		'POST page/extend_thread_control': onThread((thread, { params }) => {
			const seconds = readText(params, 'duration');
			if (seconds === undefined) throw missingParameter('duration');
			routing.extend(thread, app.id, Number(seconds));
		}),
		'GET page/thread_owner': (call) => {
			pageTokenOf(call, 'pages_messaging');
			const recipient = readRecipientId(requireText({ recipient: flat(call) }, 'recipient'));
			return { data: describeOwner(routing, findThread(threads, call.nodeId, recipient)) };
		},
		'GET page/secondary_receivers': (call) => {
			pageTokenOf(call, 'pages_messaging');
			return { data: connectedApps.filter(({ id }) => id !== app.id) };
		},
	};
}

/** In a query it is the PSID alone; some clients send it as in a message. */
function flat(call: GraphCall): string | undefined {
	const { recipient } = call.params;
	if (typeof recipient === 'object' && recipient !== null) return String((recipient as { id?: unknown }).id);
	return readText(call.params, 'recipient');
}

const readRecipientId = (written: string): string =>
	written.startsWith('{') ? String((JSON.parse(written) as { id?: unknown }).id) : written;

/** Only the owner and the default app are told which app it is. */
function describeOwner(routing: Routing, thread: Thread): Array<Record<string, unknown>> {
	const owner = routing.ownerOf(thread);
	if (owner === undefined) return [];
	const mayKnow = owner === app.id || routing.defaultAppOf(thread.pageId) === app.id;
	const expiration = Math.floor(thread.control!.expiresAt.getTime() / 1000);
	return [{ thread_owner: { ...(mayKnow && { app_id: owner }), expiration } }];
}
