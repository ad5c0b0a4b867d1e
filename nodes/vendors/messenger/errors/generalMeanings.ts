import type { CallPurpose } from '../api/callPurpose';
import { invalid, permission, type Meaning } from './meaning';

export const tooManyCalls: Meaning = {
	kind: 'rate-limit',
	message: 'Facebook takes no more calls for your Page for now: there were too many',
	remedy: 'Wait before you try again; calling while it lasts makes it longer. Send fewer messages at a time.',
};

export const wrongAppSecret: Meaning = {
	kind: 'app-secret',
	message: 'Facebook does not accept the App Secret of the credential "Messenger API" for this token',
	remedy:
		'Copy App ID and App Secret again from developers.facebook.com > your app > App settings > Basic, and use a Page access token made with this app.',
};

export const unknownId = invalid(
	'Facebook does not know this ID, or the token may not see it',
	'Check the ID, and that the credential "Messenger API" belongs to the same Page.',
);

type Words = NonNullable<Meaning['after']>[CallPurpose];

/** The same words after whatever is not a message. */
export const elsewhere = (words: Words): Meaning['after'] => ({
	change: words,
	profile: words,
	publish: words,
	read: words,
	takeThread: words,
});

const tryAgain = { remedy: 'Try again in a few minutes.' };

/** Trouble at Facebook that passes. What a call did before it is known only where nothing was to be done. */
export const passing: Meaning = {
	kind: 'temporary',
	message: 'Facebook could not do this right now',
	remedy: 'Look into the chat before you send it again: the message may have arrived all the same.',
	mayHaveBeenSent: true,
	after: {
		...elsewhere(tryAgain),
		change: { remedy: 'It may have been done all the same: look before you do it again.' },
	},
};

/** The same codes, when Facebook itself says that it will not pass. */
export const refusedForGood = invalid(
	'Facebook refuses this, and will refuse it again',
	'Compare the fields with what it says, and check that the app and its token have all the permissions they need.',
);

/** What a missing permission is called, and what to do about it, depends on what was to be done. */
const lacksPermission: Meaning = {
	...permission(
		'Your Facebook app lacks a permission for this',
		'Make a new Page access token with the permissions pages_messaging and pages_manage_metadata. Without Advanced Access to pages_messaging, only people who have a role in the app can be written to.',
	),
	after: {
		change: {
			remedy:
				'Make a new Page access token with the permissions pages_messaging and pages_manage_metadata; templates need pages_utility_messaging as well.',
		},
		profile: {
			message: "Your Facebook app may not see people's profiles",
			remedy: 'Ask for Business Asset User Profile Access in App Review.',
		},
		publish: {
			message: 'Your Facebook app lacks a permission to get these events of the Page',
			remedy:
				'Make a new Page access token with the permissions pages_manage_metadata and pages_messaging, as a person with full control of the Page. Events about posts and comments need pages_read_engagement as well.',
		},
		read: {
			remedy:
				'Make a new Page access token with the permissions pages_messaging and pages_manage_metadata; templates need pages_utility_messaging as well.',
		},
		takeThread: {
			message: 'Facebook does not let your app take this conversation',
			remedy:
				'Only the default app of the Page may: choose your app under Conversation Routing in the settings of your Page. If it is that already, make a new Page access token with the permission pages_messaging.',
		},
	},
};

const noCapability: Meaning = {
	...permission(
		'Your Facebook app lacks a capability or a permission for this',
		'Check on developers.facebook.com > your app that Messenger is set up and the permissions are granted, then make a new Page access token.',
	),
	after: {
		publish: lacksPermission.after!.publish!,
		profile: lacksPermission.after!.profile!,
	},
};

const codesFrom = (first: number, last: number, meaning: Meaning): Record<string, Meaning> =>
	Object.fromEntries(Array.from({ length: last - first + 1 }, (_, index) => [first + index, meaning]));

/**
 * Codes of the whole Graph API, which say little about the one call.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting#error-codes
 */
export const generalMeanings: Record<string, Meaning> = {
	[-1]: passing,
	1: passing,
	2: passing,
	3: noCapability,
	4: tooManyCalls,
	9: tooManyCalls,
	10: lacksPermission,
	12: invalid(
		'Facebook no longer offers this in the Graph API Version of the credential "Messenger API"',
		'Set a newer Graph API Version there.',
	),
	15: wrongAppSecret,
	17: tooManyCalls,
	21: invalid(
		'This Page has moved to another ID',
		'Put the new ID that Facebook names into the credential "Messenger API", with a Page access token of it.',
	),
	32: tooManyCalls,
	100: invalid('Facebook does not accept a value in this call', 'Compare the fields with what it says.'),
	'100/33': unknownId,
	101: wrongAppSecret,
	104: wrongAppSecret,
	...codesFrom(200, 299, lacksPermission),
	341: tooManyCalls,
	368: {
		kind: 'page-restricted',
		message: 'Facebook blocks this for now, because it goes against its rules or people have reported it',
		remedy:
			'Do not send it again: leave out links that Facebook blocks. Open your Page on Facebook > Page quality to see why and until when.',
		after: elsewhere({
			remedy:
				'Do not try it again and again. Open your Page on Facebook > Page quality to see why and until when.',
		}),
	},
	506: invalid(
		'Facebook has got exactly the same just before',
		'It is there already. To send it once more, change its content.',
	),
	613: tooManyCalls,
	803: unknownId,
	2500: invalid(
		'Facebook does not know what was called',
		'Check Graph API Version and Graph Base URL in the credential "Messenger API".',
	),
	...codesFrom(80000, 80014, tooManyCalls),
};
