import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { MessengerEventKind } from '../../vendors/messenger/events/events';

/** By name, as the panel lists them. */
const events: Array<INodePropertyOptions & { value: MessengerEventKind }> = [
	{
		name: 'Account Linking',
		value: 'accountLinking',
		description: 'A person linked their shop account to the chat, or unlinked it',
	},
	{
		name: 'Customer Information',
		value: 'customerInformation',
		description: 'A person filled in a form with their details',
	},
	{
		name: 'Delivery',
		value: 'delivery',
		description: 'Messages from your Page were delivered to a person',
	},
	{
		name: 'Echo',
		value: 'echo',
		description: 'Your Page sent a message, from here or from its inbox',
	},
	{ name: 'Feedback', value: 'feedback', description: 'A person answered a request for feedback' },
	{
		name: 'Handover',
		value: 'handover',
		description: 'Another app or the Page inbox got, handed over or requested a conversation',
	},
	{ name: 'Lead Form', value: 'leadForm', description: 'A person submitted a form in the chat' },
	{ name: 'Mention', value: 'mention', description: 'Your Page was mentioned in a post or comment' },
	{ name: 'Message', value: 'message', description: 'A person wrote to your Page' },
	{
		name: 'Message Deleted',
		value: 'messageDeleted',
		description: 'A person deleted a message',
	},
	{ name: 'Message Edited', value: 'edit', description: 'A person edited a message' },
	{
		name: 'Opt-In',
		value: 'optin',
		description: 'A person agreed to receive messages, for example with a checkbox on your website',
	},
	{ name: 'Opt-Out', value: 'optout', description: 'A person no longer wants such messages' },
	{
		name: 'Other',
		value: 'unknown',
		description:
			'Anything this node has no name for, with everything Facebook sent. Add its field under More Webhook Fields.',
	},
	{
		name: 'Page Inbox Reply',
		value: 'inboxReply',
		description:
			"Someone from your shop answered a person in your Page's inbox. Nobody else can trigger this, so you can use it for approvals.",
	},
	{
		name: 'Policy Enforcement',
		value: 'policyEnforcement',
		description: 'Facebook stopped your Page from sending, or allowed it again',
	},
	{
		name: 'Post or Comment',
		value: 'feed',
		description: 'Something happened on your Page outside the chat. You can answer a comment privately.',
	},
	{ name: 'Postback', value: 'postback', description: 'A person tapped a button' },
	{
		name: 'Quick Reply',
		value: 'quickReply',
		description: 'A person tapped one of the suggested answers',
	},
	{ name: 'Reaction', value: 'reaction', description: 'A person reacted to a message with an emoji' },
	{ name: 'Read', value: 'read', description: "A person read your Page's messages" },
	{
		name: 'Referral',
		value: 'referral',
		description: 'A person followed an m.me link with a ref into the chat',
	},
	{
		name: 'Response Feedback',
		value: 'responseFeedback',
		description: 'A person rated an automatic answer',
	},
	{ name: 'Sent Cart', value: 'sendCart', description: 'A person sent a cart from your Facebook shop' },
	{
		name: 'Template Status',
		value: 'templateStatus',
		description: 'Facebook approved, rejected or paused a message template',
	},
];

/** By kind, e.g. for the names of outputs. */
export const eventNames = Object.fromEntries(events.map(({ value, name }) => [value, name])) as Record<
	MessengerEventKind,
	string
>;

export const eventsDescription: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: events,
	default: ['message', 'quickReply', 'postback', 'referral'],
	required: true,
	description: 'What starts this workflow. Each event becomes its own item.',
};
