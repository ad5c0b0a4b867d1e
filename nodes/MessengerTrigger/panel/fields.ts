import { booleanField } from '../../core/fields/booleanField';
import { collection } from '../../core/fields/collection';
import type { Field } from '../../core/fields/field';
import { locatorField } from '../../core/fields/locatorField';
import { notice } from '../../core/fields/notice';
import { optionsField } from '../../core/fields/optionsField';
import { textField } from '../../core/fields/textField';
import { eventNames, eventsField, lostTaps } from './events.description';

const automatic = { show: { registration: ['automatic'] } };
const manual = { show: { registration: ['manual'] } };

export const registrationField = optionsField({
	displayName: 'Connect to Facebook',
	name: 'registration',
	type: 'options',
	options: [
		{
			name: 'Automatically',
			value: 'automatic',
			description: 'Publishing the workflow tells Facebook where to send events',
		},
		{
			name: 'By Hand',
			value: 'manual',
			description: "You enter the webhook in your app's settings on developers.facebook.com",
		},
	],
	default: 'automatic',
	description:
		'How Facebook learns where to send events. A Facebook app has one webhook address for all its Pages.',
});

const manualNotice = notice({
	displayName:
		'First publish this workflow. Then open your app on developers.facebook.com, go to Messenger > API setup > Configure webhooks, and enter the Production URL of the POST webhook above and the Verify Token below. Finally subscribe your Page to messages, messaging_postbacks, messaging_referrals and anything else you chose above.',
	name: 'manualNotice',
	type: 'notice',
	default: '',
	displayOptions: manual,
});

const verifyTokenField = locatorField({
	displayName: 'Verify Token',
	name: 'verifyToken',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	displayOptions: manual,
	description: 'Derived from your credential. Choose it here, then copy it to Facebook.',
	modes: [
		{
			displayName: 'From Credential',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'getVerifyToken' },
		},
		{ displayName: 'As Text', name: 'text', type: 'string' },
	],
});

export const options = collection({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		booleanField({
			displayName: "Add the Person's Name",
			name: 'addName',
			type: 'boolean',
			default: false,
			description:
				'Whether to add firstName and lastName to each event of a person. Facebook is asked once a day for each person. If it does not tell the name, the event comes without.',
		}),
		booleanField({
			displayName: 'Every Page of the App',
			name: 'everyPage',
			type: 'boolean',
			default: false,
			description:
				"Whether to also start on events from your Facebook app's other Pages. Subscribe each of them with Page: Subscribe to Events of the Messenger node.",
		}),
		booleanField({
			displayName: 'Include Chats of Other Apps',
			name: 'includeStandby',
			type: 'boolean',
			default: false,
			description:
				'Whether to also start on events from chats that another app controls (Facebook: standby). Facebook usually refuses answers to them.',
		}),
		booleanField({
			displayName: 'Include Own Messages',
			name: 'includeOwnEchoes',
			type: 'boolean',
			default: true,
			description: `Whether ${eventNames.echo} also covers what this app sent itself. Switch it off to get only what was written in the Page inbox or by another app.`,
		}),
		booleanField({
			displayName: 'Include Own Posts',
			name: 'includeOwnPosts',
			type: 'boolean',
			default: false,
			description:
				'Whether to also start on posts and comments written by your Page itself. A workflow that answers comments would then answer itself.',
		}),
		booleanField({
			displayName: 'Include Raw Data',
			name: 'includeRaw',
			type: 'boolean',
			default: false,
			description: 'Whether to add each event exactly as Facebook sent it, under raw',
		}),
		textField({
			displayName: 'Keywords',
			name: 'keywords',
			type: 'string',
			default: '',
			placeholder: 'e.g. order, price, open',
			description:
				'Start on a message, post or comment only if it contains one of these, separated by commas. Upper and lower case make no difference. Taps are not affected.',
		}),
		textField({
			displayName: 'Link Prefix',
			name: 'refPrefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. spring-sale, table-',
			description:
				'Start on an m.me link, or on Get Started after one, only if its ref starts with this. Separate several prefixes with commas.',
		}),
		textField({
			displayName: 'More Webhook Fields',
			name: 'moreFields',
			type: 'string',
			default: '',
			placeholder: 'e.g. inbox_labels, ratings',
			description:
				"Names from Facebook's list of webhook fields for Pages, separated by commas. Their events arrive as Other, if you chose that above.",
		}),
		booleanField({
			displayName: 'One Output per Event',
			name: 'outputPerEvent',
			type: 'boolean',
			default: false,
			description: 'Whether each event chosen above gets its own output, in the order you chose them',
		}),
		textField({
			displayName: 'Payload Prefix',
			name: 'payloadPrefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. BUY_',
			description:
				'Start on a tapped button or quick reply only if its payload starts with this. Separate several prefixes with commas. Written messages are not affected.',
		}),
		booleanField({
			displayName: 'Stay Silent While a Person Answers',
			name: 'quietForPerson',
			type: 'boolean',
			default: false,
			description:
				'Whether to start nothing for a chat that someone from your shop has taken over, with Let a Person Take Over or by answering in the Page inbox, for up to a day after that. Only needed if Facebook does not do so itself: see Conversation Routing in the settings of your Page.',
		}),
		booleanField({
			displayName: 'Take Over From Another Workflow',
			name: 'takeOver',
			type: 'boolean',
			default: false,
			displayOptions: { show: { '/registration': ['automatic'] } },
			description:
				"Whether to replace your Facebook app's current webhook address. Whatever answers there gets no events until this workflow is unpublished or its test ends. If that is another Messenger Trigger, it then gets the address back.",
		}),
		booleanField({
			displayName: 'Written Answers for Other Workflows',
			name: 'writtenAnswers',
			type: 'boolean',
			default: false,
			description:
				'Whether what people write may be the answer to an Ask and Wait node that does not come after this trigger: in another workflow, or as a tool of an AI agent. Each message then costs one more call to Facebook. Tapped answers always find their way.',
		}),
	],
});

const testNotice = notice({
	displayName: `A Facebook app sends its events to one workflow at a time. While you test this one, the test gets them instead of its published version, which has them again afterwards. If another workflow gets them, unpublish that one or turn on Options > ${options.fields.takeOver.label}.`,
	name: 'testNotice',
	type: 'notice',
	default: '',
	displayOptions: automatic,
});

/** In the order of the panel. */
export const fields: Field[] = [
	eventsField,
	...lostTaps,
	registrationField,
	manualNotice,
	verifyTokenField,
	options,
	testNotice,
];
