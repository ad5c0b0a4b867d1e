import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { MessengerEventKind } from '../../vendors/messenger/events/events';

/** By name, as the panel lists them. */
const events: Array<INodePropertyOptions & { value: MessengerEventKind }> = [
	{
		name: 'Account Linking',
		value: 'accountLinking',
		description: 'A person has connected their account in your shop with the chat, or has ended that',
	},
	{
		name: 'Customer Information',
		value: 'customerInformation',
		description: 'A person has filled in a form for their details',
	},
	{
		name: 'Delivery',
		value: 'delivery',
		description: 'Messages of your Page have arrived at a person',
	},
	{
		name: 'Echo',
		value: 'echo',
		description: 'Your Page has sent a message, from here or from its inbox',
	},
	{ name: 'Feedback', value: 'feedback', description: 'A person has answered a request for feedback' },
	{
		name: 'Handover',
		value: 'handover',
		description: 'Another app or the Page inbox has got, given away or asked for a conversation',
	},
	{ name: 'Lead Form', value: 'leadForm', description: 'A person has sent a form in the chat' },
	{ name: 'Mention', value: 'mention', description: 'Your Page was mentioned in a post or comment' },
	{ name: 'Message', value: 'message', description: 'A person has written to your Page' },
	{
		name: 'Message Deleted',
		value: 'messageDeleted',
		description: 'A person has taken a message back',
	},
	{ name: 'Message Edited', value: 'edit', description: 'A person has changed a message' },
	{
		name: 'Opt-In',
		value: 'optin',
		description: 'A person has agreed to get messages, for example with a checkbox on your website',
	},
	{ name: 'Opt-Out', value: 'optout', description: 'A person does not want such messages any more' },
	{
		name: 'Other',
		value: 'unknown',
		description:
			'Anything this node has no name for. It comes with all that Facebook sent. Choose its field under More Webhook Fields.',
	},
	{
		name: 'Page Inbox Reply',
		value: 'inboxReply',
		description:
			'A person of your shop has answered somebody in the inbox of your Page. Nobody else can set this off, so it can stand for a decision of yours.',
	},
	{
		name: 'Policy Enforcement',
		value: 'policyEnforcement',
		description: 'Facebook has stopped your Page from sending, or lets it send again',
	},
	{
		name: 'Post or Comment',
		value: 'feed',
		description:
			'Something has happened on your Page outside the chat. A comment can be answered in private.',
	},
	{ name: 'Postback', value: 'postback', description: 'A person has tapped a button' },
	{
		name: 'Quick Reply',
		value: 'quickReply',
		description: 'A person has tapped one of the suggested answers',
	},
	{ name: 'Reaction', value: 'reaction', description: 'A person has put an emoji on a message' },
	{ name: 'Read', value: 'read', description: 'A person has read the messages of your Page' },
	{
		name: 'Referral',
		value: 'referral',
		description: 'A person has followed an m.me link with a ref into the chat',
	},
	{
		name: 'Response Feedback',
		value: 'responseFeedback',
		description: 'A person has said whether an automatic answer was good',
	},
	{ name: 'Sent Cart', value: 'sendCart', description: 'A person has sent a cart from your Facebook shop' },
	{
		name: 'Template Status',
		value: 'templateStatus',
		description: 'Facebook has approved, rejected or paused a message template',
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
	description: 'What starts this workflow. Each event is an item of its own.',
};
