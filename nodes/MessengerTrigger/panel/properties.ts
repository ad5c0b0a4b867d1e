import type { INodeProperties } from 'n8n-workflow';

import { eventsDescription } from './events.description';

const automatic = { show: { registration: ['automatic'] } };
const manual = { show: { registration: ['manual'] } };

export const properties: INodeProperties[] = [
	eventsDescription,
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
				displayName: 'Every Page of the App',
				name: 'everyPage',
				type: 'boolean',
				default: false,
				description:
					'Whether to also start on events of the other Pages of your Facebook app. Each of them has to be subscribed to the app: the Messenger node does that with Page: Subscribe to Events.',
			},
			{
				displayName: 'Include Own Echoes',
				name: 'includeOwnEchoes',
				type: 'boolean',
				default: true,
				description:
					'Whether an Echo may be of something this app has sent itself. Switch it off to get only what was written in the Page inbox or by another app.',
			},
			{
				displayName: 'Include Own Posts',
				name: 'includeOwnPosts',
				type: 'boolean',
				default: false,
				description:
					'Whether to also start on posts and comments that your Page itself has written. A workflow that answers comments would then answer itself.',
			},
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
					'Start on a message, post or comment only if it contains one of these, separated by commas. Capital letters make no difference. Taps are not affected.',
			},
			{
				displayName: 'More Webhook Fields',
				name: 'moreFields',
				type: 'string',
				default: '',
				placeholder: 'e.g. inbox_labels, ratings',
				description:
					"Names from Facebook's list of webhook fields for Pages, separated by commas. What they bring comes as the event Other, if that is chosen above.",
			},
			{
				displayName: 'One Output per Event',
				name: 'outputPerEvent',
				type: 'boolean',
				default: false,
				description: 'Whether each event chosen above has an output of its own, in the order you chose them',
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
				displayName: 'Referral Ref Prefix',
				name: 'refPrefix',
				type: 'string',
				default: '',
				placeholder: 'e.g. spring-sale, table-',
				description:
					'Start on an m.me link, or on Get Started after one, only if its ref starts with this, or with one of several separated by commas',
			},
			{
				displayName: 'Take Over',
				name: 'takeOver',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/registration': ['automatic'] } },
				description:
					'Whether to replace the webhook address your Facebook app has now. Whatever answers there gets no events until this workflow is switched off or its test ends; then it is given the address back, if it is a Messenger Trigger too.',
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
