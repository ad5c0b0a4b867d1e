import type { World } from '../world.ts';

import { pageTokenOf, readJson, readText, type GraphCall, type GraphOperations } from './call.ts';
import { badParameter, missingParameter, noMatchingUser } from './errors.ts';
import { checkMessage } from './messageRules.ts';
import type { PageSide } from './pageSide.ts';
import { checkReplyWindow } from './replyWindow.ts';
import { page } from '../seed.ts';
import type { Thread, Threads } from './threads.ts';

const notificationTypes = ['NO_PUSH', 'REGULAR', 'SILENT_PUSH'];
const senderActions = ['MARK_SEEN', 'REACT', 'TYPING_OFF', 'TYPING_ON', 'UNREACT'];

/**
 * The Send API.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 */
export function sendOperations(world: World, threads: Threads, pageSide: PageSide): GraphOperations {
	return {
		'POST page/messages': (call) => {
			pageTokenOf(call, 'pages_messaging');
			const message = readJson(call.params, 'message');
			const action = readText(call.params, 'sender_action')?.toUpperCase();
			if (message !== undefined && action !== undefined) {
				throw badParameter('Cannot send both message and state at the same time.', 2018014);
			}
			const psid = readRecipient(call);
			if (action === undefined) checkMessage(message ?? missing('message'));
			else checkEnum('sender_action', action, senderActions);
			checkEnum('notification_type', readText(call.params, 'notification_type'), notificationTypes);
			const thread = findThread(threads, call, psid);
			checkReplyWindow({
				messagingType: readText(call.params, 'messaging_type'),
				tag: readText(call.params, 'tag'),
				openedAt: thread.windowOpenedAt,
				now: world.clock.now(),
			});
			if (action !== undefined) {
				pageSide.act(thread, action, readJson(call.params, 'payload'));
				return { recipient_id: psid };
			}
			checkMessage(message);
			return { recipient_id: psid, message_id: pageSide.write(thread, message) };
		},
	};
}

function missing(name: string): never {
	throw missingParameter(name);
}

function checkEnum(param: string, value: string | undefined, allowed: string[]): void {
	if (value === undefined || allowed.includes(value)) return;
	throw badParameter(`Param ${param} must be one of {${allowed.join(', ')}}`);
}

function readRecipient(call: GraphCall): string {
	const recipient = readJson(call.params, 'recipient');
	if (recipient === undefined) throw missingParameter('recipient');
	if (typeof recipient !== 'object' || recipient === null) {
		throw badParameter('Param recipient must be a JSON object.');
	}
	const { id } = recipient as { id?: unknown };
	if (id === undefined) throw noMatchingUser();
	if (!/^\d+$/.test(String(id))) {
		throw badParameter('Param recipient[id] must be a valid ID string (e.g., "123")');
	}
	return String(id);
}

/** Ids of people are scoped to one Page: another Page's token finds nobody. */
function findThread(threads: Threads, call: GraphCall, psid: string): Thread {
	if (call.nodeId !== page.id || !threads.has(psid)) throw noMatchingUser();
	return threads.of(psid);
}
