import { ownValue } from '../../../core/ownValue';
import { isObject, textIn, type JsonObject } from './deliveryBody';

/** What can happen in a chat, or to a Page. `unknown` is everything this version has no name for yet. */
export type MessengerEventKind =
	| 'accountLinking'
	| 'customerInformation'
	| 'delivery'
	| 'echo'
	| 'edit'
	| 'feed'
	| 'feedback'
	| 'handover'
	| 'inboxReply'
	| 'leadForm'
	| 'mention'
	| 'message'
	| 'messageDeleted'
	| 'optin'
	| 'optout'
	| 'policyEnforcement'
	| 'postback'
	| 'quickReply'
	| 'reaction'
	| 'read'
	| 'referral'
	| 'responseFeedback'
	| 'sendCart'
	| 'templateStatus'
	| 'unknown';

/** What an event is, and the part of it that says so. */
export interface EventContent {
	kind: MessengerEventKind;
	/** The key of `content` in the event; empty for an unknown one. */
	key: string;
	content: JsonObject;
}

type ToKind = (content: JsonObject) => MessengerEventKind;

/**
 * Kinds by the key that a messaging event carries its content under. First match counts.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-fields
 */
const kindByContent: Array<[key: string, kind: MessengerEventKind | ToKind]> = [
	['message', kindOfMessage],
	['message_edit', 'edit'],
	['postback', 'postback'],
	['reaction', 'reaction'],
	['referral', 'referral'],
	['optin', (optin) => (isStop(optin) ? 'optout' : 'optin')],
	['optout', 'optout'],
	['account_linking', 'accountLinking'],
	['pass_thread_control', 'handover'],
	['take_thread_control', 'handover'],
	['request_thread_control', 'handover'],
	['app_roles', 'handover'],
	['messaging_feedback', 'feedback'],
	['response_feedback', 'responseFeedback'],
	['policy-enforcement', 'policyEnforcement'],
	['policy_enforcement', 'policyEnforcement'],
	['messaging_customer_information', 'customerInformation'],
	['customer_information', 'customerInformation'],
	['messaging_in_thread_lead_form_submit', 'leadForm'],
	['in_thread_lead_form_submit', 'leadForm'],
	['send_cart', 'sendCart'],
	['order', 'sendCart'],
	['read', 'read'],
	['delivery', 'delivery'],
];

/**
 * Kinds by the field of a change. Facebook's description calls the one of templates
 * `message_template_status_update`; its page about webhooks has it with another first word.
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page
 */
const kindByField: Record<string, MessengerEventKind> = {
	feed: 'feed',
	mention: 'mention',
	message_template_status_update: 'templateStatus',
	messenger_template_status_update: 'templateStatus',
	messaging_customer_information: 'customerInformation',
	messaging_in_thread_lead_form_submit: 'leadForm',
	send_cart: 'sendCart',
	response_feedback: 'responseFeedback',
};

/** @param raw an entry of `messaging` or `standby`, or a change with `field` and `value` */
export function contentOfEvent(raw: JsonObject): EventContent {
	const found = kindByContent.find(([key]) => isObject(ownValue(raw, key)));
	if (found) {
		const [key, kind] = found;
		const content = ownValue(raw, key) as JsonObject;
		return { kind: typeof kind === 'function' ? kind(content) : kind, key, content };
	}
	const field = textIn(raw.field) ?? '';
	const kind = ownValue(kindByField, field);
	if (kind !== undefined && isObject(raw.value)) {
		return { kind, key: 'value', content: raw.value };
	}
	return { kind: 'unknown', key: '', content: {} };
}

function kindOfMessage(message: JsonObject): MessengerEventKind {
	if (message.is_echo) return 'echo';
	if (message.is_deleted) return 'messageDeleted';
	return isObject(message.quick_reply) ? 'quickReply' : 'message';
}

/** A person who takes an opt-in back is reported in the same form as one who gives it. */
const isStop = ({ notification_messages_status: status }: JsonObject): boolean =>
	/^stop/i.test(textIn(status) ?? '');
