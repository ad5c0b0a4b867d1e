import type { INodeProperties } from 'n8n-workflow';

const automatic = { show: { registration: ['automatic'] } };
const manual = { show: { registration: ['manual'] } };

export const properties: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: [
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
			{ name: 'Message', value: 'message', description: 'A person has written to your Page' },
			{ name: 'Postback', value: 'postback', description: 'A person has tapped a button' },
			{
				name: 'Quick Reply',
				value: 'quickReply',
				description: 'A person has tapped one of the suggested answers',
			},
			{ name: 'Read', value: 'read', description: 'A person has read the messages of your Page' },
			{
				name: 'Referral',
				value: 'referral',
				description: 'A person has followed an m.me link with a ref into the chat',
			},
		],
		default: ['message', 'quickReply', 'postback', 'referral'],
		required: true,
		description: 'What starts this workflow. Each event is an item of its own.',
	},
	{
		displayName: 'Registration',
		name: 'registration',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'When published, this node tells Facebook where to send events',
			},
			{
				name: 'Manual',
				value: 'manual',
				description: "You enter the webhook in your app's settings on developers.facebook.com",
			},
		],
		default: 'automatic',
		description: 'How Facebook gets to know this workflow. An app has one webhook address for all its Pages.',
	},
	{
		displayName:
			'On developers.facebook.com, in your app under Messenger > API setup > Configure webhooks: enter the Production URL of the POST webhook above and the Verify Token below, after this workflow is published. Then subscribe your Page to messages, messaging_postbacks, messaging_referrals and whatever else you chose above.',
		name: 'manualNotice',
		type: 'notice',
		default: '',
		displayOptions: manual,
	},
	{
		displayName: 'Verify Token',
		name: 'verifyToken',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		displayOptions: manual,
		description: 'Made from your credential. Choose it, then copy it to Facebook.',
		modes: [
			{
				displayName: 'From Credential',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'getVerifyToken' },
			},
			{ displayName: 'As Text', name: 'text', type: 'string' },
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Include Raw Data',
				name: 'includeRaw',
				type: 'boolean',
				default: false,
				description: 'Whether to add each event exactly as Facebook sent it, under raw',
			},
			{
				displayName: 'Include Standby',
				name: 'includeStandby',
				type: 'boolean',
				default: false,
				description:
					'Whether to also start on events of conversations that another app controls. Answers to them are usually refused.',
			},
			{
				displayName: 'Keywords',
				name: 'keywords',
				type: 'string',
				default: '',
				placeholder: 'e.g. order, price, open',
				description:
					'Start on a message only if it contains one of these, separated by commas. Capital letters make no difference. Taps are not affected.',
			},
			{
				displayName: 'Payload Prefix',
				name: 'payloadPrefix',
				type: 'string',
				default: '',
				placeholder: 'e.g. BUY_',
				description:
					'Start on a tapped button or quick reply only if its payload starts with this, or with one of several separated by commas. Written messages are not affected.',
			},
			{
				displayName: 'Take Over',
				name: 'takeOver',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/registration': ['automatic'] } },
				description:
					'Whether to replace the webhook address your Facebook app has now. Whatever answers there gets no events any more.',
			},
		],
	},
	{
		displayName:
			'While you test, events go to the test and not to the published workflow; when the test ends, the published workflow gets them again.',
		name: 'testNotice',
		type: 'notice',
		default: '',
		displayOptions: automatic,
	},
];
