import type { MessengerEventKind } from '../../vendors/messenger/events/events';

/**
 * The webhook fields that carry an event. A ref comes as a referral in an existing chat and with the
 * postback of Get Started in a new one.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#event-fields
 */
const fieldsByEvent: Record<MessengerEventKind, string[]> = {
	accountLinking: ['messaging_account_linking'],
	customerInformation: ['messaging_customer_information'],
	delivery: ['message_deliveries'],
	echo: ['message_echoes'],
	edit: ['message_edits'],
	feed: ['feed'],
	feedback: ['messaging_feedback'],
	handover: ['messaging_handovers'],
	// Who answers in the Page inbox has the conversation from then on: the app only listens.
	inboxReply: ['message_echoes', 'standby'],
	leadForm: ['messaging_in_thread_lead_form_submit'],
	mention: ['mention'],
	message: ['messages'],
	messageDeleted: ['messages'],
	optin: ['messaging_optins'],
	// Who takes an opt-in back is reported in either field.
	optout: ['messaging_optouts', 'messaging_optins'],
	policyEnforcement: ['messaging_policy_enforcement'],
	postback: ['messaging_postbacks'],
	quickReply: ['messages'],
	reaction: ['message_reactions'],
	read: ['message_reads'],
	referral: ['messaging_referrals'],
	responseFeedback: ['response_feedback'],
	sendCart: ['send_cart'],
	templateStatus: ['message_template_status_update'],
	unknown: [],
};

/** The fields to subscribe to for these events, each once. */
export const fieldsFor = (events: MessengerEventKind[]): string[] => [
	...new Set(events.flatMap((event) => fieldsByEvent[event] ?? [])),
];

/** All of both, each once. */
export const union = (fields: string[], others: string[]): string[] => [...new Set([...fields, ...others])];

export const includesAll = (fields: string[], wanted: string[]): boolean =>
	wanted.every((field) => fields.includes(field));
