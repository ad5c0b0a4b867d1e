import type { CallPurpose } from '../api/callPurpose';
import { invalid, permission, type Meaning } from './meaning';

export const tooManyCalls: Meaning = {
	kind: 'rate-limit',
	message: 'There were too many calls for your Page, so Facebook accepts no more for now',
	remedy: 'Wait before you try again: calls in the meantime make it longer. Send fewer messages at a time.',
};

export const wrongAppSecret: Meaning = {
	kind: 'app-secret',
	message: 'Facebook does not accept the App Secret of the credential "Messenger API" for this token',
	remedy:
		'Copy App ID and App Secret again from developers.facebook.com > your app > App settings > Basic, and use a Page access token generated with this app.',
};

export const unknownId = invalid(
	'Facebook does not know this ID, or the token has no access to it',
	'Check the ID, and that the credential "Messenger API" belongs to the same Page.',
);

type Words = NonNullable<Meaning['after']>[CallPurpose];

/** The same words after whatever is not a message. */
export const elsewhere = (words: Words): Meaning['after'] => ({
	change: words,
	engage: words,
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
	remedy: 'Check the chat before you send it again: the message may have arrived anyway.',
	mayHaveBeenSent: true,
	after: {
		...elsewhere(tryAgain),
		change: { remedy: 'It may have been done anyway: check before you do it again.' },
		engage: { remedy: 'It may have been done anyway: look at the post before you do it again.' },
	},
};

/** The same codes, when Facebook itself says that it will not pass. */
export const refusedForGood = invalid(
	'Facebook refused this, and will refuse it again',
	'Check the fields against what Facebook says, and that the app and its token have all the permissions they need.',
);

/** What a missing permission is called, and what to do about it, depends on what was to be done. */
const lacksPermission: Meaning = {
	...permission(
		'Your Facebook app lacks a permission for this',
		'Generate a new Page access token with the permissions pages_messaging and pages_manage_metadata. Without Advanced Access to pages_messaging, you can only write to people who have a role in the app.',
	),
	after: {
		change: {
			remedy:
				'Generate a new Page access token with the permissions pages_messaging and pages_manage_metadata; templates need pages_utility_messaging as well.',
		},
		engage: {
			message: 'Your Facebook app lacks a permission to do this with a comment',
			remedy:
				'Generate a new Page access token with the permissions pages_manage_engagement and pages_read_engagement, logged in as a person who may moderate the Page.',
		},
		profile: {
			message: "Your Facebook app is not allowed to see people's profiles",
			remedy: 'Request Business Asset User Profile Access in App Review.',
		},
		publish: {
			message: 'Your Facebook app lacks a permission to get these events of the Page',
			remedy:
				'Generate a new Page access token with the permissions pages_manage_metadata and pages_messaging, logged in as a person with full control of the Page. Events about posts and comments need pages_read_engagement as well.',
		},
		read: {
			remedy:
				'Generate a new Page access token with the permissions pages_messaging and pages_manage_metadata; templates need pages_utility_messaging as well.',
		},
		takeThread: {
			message: 'Facebook does not let your app take this conversation',
			remedy:
				"Only the Page's default app may: choose your app under Conversation Routing in your Page settings. If it already is the default app, generate a new Page access token with the permission pages_messaging.",
		},
	},
};

const noCapability: Meaning = {
	...permission(
		'Your Facebook app lacks a capability or a permission for this',
		'Check on developers.facebook.com > your app that Messenger is set up and the permissions are granted, then generate a new Page access token.',
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
		'Set a newer Graph API Version in the credential.',
	),
	15: wrongAppSecret,
	17: tooManyCalls,
	21: invalid(
		'This Page has a new ID',
		'Put the new ID that Facebook names into the credential "Messenger API", with a Page access token for it.',
	),
	32: tooManyCalls,
	100: invalid(
		'Facebook does not accept a value in this call',
		'Check the fields against what Facebook says.',
	),
	'100/33': unknownId,
	101: wrongAppSecret,
	104: wrongAppSecret,
	...codesFrom(200, 299, lacksPermission),
	341: tooManyCalls,
	368: {
		kind: 'page-restricted',
		message: 'Facebook is blocking this for now, because it breaks its rules or people have reported it',
		remedy:
			'Do not send it again: leave out links that Facebook blocks. Open your Page on Facebook > Page quality to see why and until when.',
		after: elsewhere({
			remedy: 'Do not keep trying. Open your Page on Facebook > Page quality to see why and until when.',
		}),
	},
	506: invalid(
		'Facebook has just received exactly the same',
		'It is already there. To send it once more, change its content.',
	),
	613: tooManyCalls,
	803: unknownId,
	2500: invalid(
		'Facebook does not know this call',
		'Check Graph API Version and Graph Base URL in the credential "Messenger API".',
	),
	...codesFrom(80000, 80014, tooManyCalls),
};
