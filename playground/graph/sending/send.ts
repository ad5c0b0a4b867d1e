import { app } from '../../seed.ts';
import type { World } from '../../world/world.ts';

import {
	pageTokenOf,
	readFile,
	readJson,
	readText,
	type GraphCall,
	type GraphOperations,
} from '../api/call.ts';
import { badParameter, missingParameter, unavailable } from '../api/errors.ts';
import type { PrivateReplies } from '../feed/privateReplies.ts';
import type { RateLimits } from '../limits/rateLimits.ts';
import type { Attachments } from '../media/attachments.ts';
import { resolveMedia } from '../media/mediaMessage.ts';
import type { UploadedFile } from '../media/multipart.ts';
import { checkMessage, type OutgoingMessage } from './messageRules.ts';
import type { PageSide, SendDetails } from './pageSide.ts';
import type { Personas } from '../page/personas.ts';
import type { PolicyEnforcement } from '../page/policyEnforcement.ts';
import { findThread, readRecipient } from './recipient.ts';
import { checkReplyWindow } from './replyWindow.ts';
import { oneOf } from '../api/schema.ts';
import type { Routing } from '../routing/routing.ts';
import { readThreadControl } from '../routing/threadControl.ts';
import type { Thread, Threads } from '../conversations/threads.ts';
import { fillTemplate } from '../utility/fillTemplate.ts';
import { checkUtilityPermission } from '../utility/permission.ts';
import type { UtilityTemplates } from '../utility/utilityTemplates.ts';

const notificationTypes = ['NO_PUSH', 'REGULAR', 'SILENT_PUSH'];
const senderActions = ['MARK_SEEN', 'REACT', 'TYPING_OFF', 'TYPING_ON', 'UNREACT'];

interface Sending {
	world: World;
	threads: Threads;
	pageSide: PageSide;
	attachments: Attachments;
	templates: UtilityTemplates;
	routing: Routing;
	personas: Personas;
	privateReplies: PrivateReplies;
	policy: PolicyEnforcement;
	limits: RateLimits;
}

/**
 * The Send API.
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 */
export function sendOperations(sending: Sending): GraphOperations {
	return { 'POST page/messages': async (call) => await send(sending, call) };
}

async function send(sending: Sending, call: GraphCall): Promise<Record<string, unknown>> {
	const token = pageTokenOf(call, 'pages_messaging');
	const message = readJson(call.params, 'message');
	const action = readText(call.params, 'sender_action')?.toUpperCase();
	const file = readFile(call.params, 'filedata');
	if (message !== undefined && action !== undefined) {
		throw badParameter('Cannot send both message and state at the same time.', 2018014);
	}
	const recipient = readRecipient(call);
	if (action !== undefined) checkEnum('sender_action', action, senderActions);
	else checkMessage(message ?? missing('message'), { hasFile: file !== undefined });
	checkEnum('notification_type', readText(call.params, 'notification_type'), notificationTypes);
	const outgoing = message as OutgoingMessage | undefined;
	if (outgoing?.template) checkUtilityPermission(token);
	sending.limits.countSend(call.nodeId, outgoing?.attachment?.type);
	sending.policy.checkMaySend(call.nodeId);

	if (recipient.kind !== 'person') {
		if (!outgoing) throw missingParameter('message');
		const thread = sending.privateReplies.claim(call.nodeId, recipient);
		return await write(sending, call, thread, outgoing, file).catch((error: unknown) => {
			sending.privateReplies.giveBack(recipient);
			throw error;
		});
	}
	const thread = findThread(sending.threads, call.nodeId, recipient.psid);
	checkMayReach(sending, call, thread, outgoing);
	if (outgoing) return await write(sending, call, thread, outgoing, file);
	sending.pageSide.act(thread, action!, readJson(call.params, 'payload'));
	return { recipient_id: thread.psid };
}

/** Window, blocks, and whose conversation it is. */
function checkMayReach(
	{ world, routing }: Sending,
	call: GraphCall,
	thread: Thread,
	message: OutgoingMessage | undefined,
): void {
	if (thread.blockedBy) throw unavailable(thread.blockedBy === 'person' ? 551 : 200);
	const template = message?.template ? 'utility' : message?.attachment?.payload.template_type;
	checkReplyWindow({
		messagingType: readText(call.params, 'messaging_type'),
		tag: readText(call.params, 'tag'),
		openedAt: thread.windowOpenedAt,
		now: world.clock.now(),
		...(typeof template === 'string' && { template }),
	});
	routing.checkMayWrite(thread);
}

async function write(
	sending: Sending,
	call: GraphCall,
	thread: Thread,
	message: OutgoingMessage,
	file: UploadedFile | undefined,
): Promise<Record<string, unknown>> {
	const { pageSide, attachments, templates, routing } = sending;
	const details = readDetails(sending, call, thread);
	const control = readThreadControl(call);
	const filled = message.template
		? { ...message, ...fillTemplate(templates, call.nodeId, message.template) }
		: message;
	const target = { pageId: call.nodeId, psid: thread.psid, ...(file && { file }) };
	const { message: resolved, attachmentId } = await resolveMedia(attachments, filled, target);
	const mid = pageSide.write(thread, resolved, details);
	if (control?.type === 'pass') routing.pass(thread, app.id, control.appId, undefined);
	if (control?.type === 'release' && routing.ownerOf(thread) === app.id) routing.release(thread, app.id);
	return { recipient_id: thread.psid, message_id: mid, ...(attachmentId && { attachment_id: attachmentId }) };
}

function readDetails({ personas }: Sending, call: GraphCall, thread: Thread): SendDetails {
	const personaId = readText(call.params, 'persona_id');
	if (personaId !== undefined) personas.find(call.nodeId, personaId);
	const replyTo = readJson(call.params, 'reply_to') as { mid?: unknown } | undefined;
	if (replyTo !== undefined && !thread.messages.some(({ mid }) => mid === replyTo.mid)) {
		throw badParameter('Param reply_to[mid] must be the id of a message of this conversation');
	}
	return {
		...(personaId !== undefined && { personaId }),
		...(replyTo !== undefined && { replyTo: String(replyTo.mid) }),
	};
}

function missing(name: string): never {
	throw missingParameter(name);
}

function checkEnum(param: string, value: string | undefined, allowed: string[]): void {
	if (value !== undefined) oneOf(...allowed)(value, param);
}
