import { passing, tooManyCalls } from './generalMeanings';
import { invalid, permission, type Meaning } from './meaning';
import { brokenToken } from './sessionMeanings';

const outsideWindow: Meaning = {
	kind: 'outside-window',
	message: 'Facebook did not send this: the person last wrote to your Page more than 24 hours ago',
	remedy:
		'Within 24 hours of their last message or tap you can send anything. After that, send an approved utility template, with Messenger > Send Message After 24 Hours.',
};

const unreachable: Meaning = {
	kind: 'unreachable-person',
	message: "This person can't receive messages from your Page right now",
	remedy:
		'They blocked the Page, deleted the chat or closed their account. Sending again does not help: contact them another way.',
};

const notThreadOwner: Meaning = {
	kind: 'thread-owner',
	message: 'Another app controls this conversation right now',
	remedy:
		'It has to hand the chat to your app first, or your app takes it with Messenger > Take Chat Back, if it is the default app under Conversation Routing in your Page settings.',
};

const restricted = (message: string): Meaning => ({
	kind: 'page-restricted',
	message,
	remedy: 'Stop sending. Open your Page on Facebook > Page quality to see why and until when.',
});

/**
 * Codes of the Messenger Platform that come alone: `code`.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
const codes: Record<string, Meaning> = {
	210: {
		...brokenToken,
		message: 'The Page Access Token of the credential "Messenger API" is not a Page\'s token',
		remedy:
			'Tokens of people and apps cannot send messages. Generate a Page access token and put it into the credential.',
	},
	230: {
		...permission(
			'Your Facebook app lacks the permission pages_messaging for this Page',
			'Generate a new Page access token with it.',
		),
		after: {
			profile: {
				message: "Your Facebook app is not allowed to see this person's profile",
				remedy:
					'They have not agreed to it yet, or the token lacks pages_messaging. Request Business Asset User Profile Access in App Review as well.',
			},
		},
	},
	551: unreachable,
	1200: passing,
	2022: restricted('Facebook has paused commerce messages from your Page for a while'),
	2200: {
		kind: 'callback',
		message: "Facebook can't reach the webhook address of this workflow",
		remedy:
			'Facebook calls the address once to verify it and needs an answer within seconds. Check that n8n is publicly reachable over https and that WEBHOOK_URL is set to that address.',
	},
	10303: invalid(
		'The account linking token is no longer valid',
		'It is valid for 5 minutes: ask the person to start account linking again.',
	),
};

/**
 * Sub-codes of the Messenger Platform. They say what happened, whatever code they come with, and are
 * looked up without it. Older answers, and Facebook's own table, have some of them in the place of the code. Those of what these
 * nodes never send, to phone numbers or topics, are left to their codes.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
const subcodes: Record<string, Meaning> = {
	1404170: permission(
		'Your Facebook app lacks a permission for this',
		'Request it in App Review, and generate a new Page access token that includes it. Utility templates need pages_utility_messaging.',
	),
	1545041: unreachable,
	1893015: { ...unreachable, message: 'This person has turned off notifications about this topic' },
	1893029: invalid(
		'The template has more buttons than were filled in',
		'Fill in Button Values for each of its buttons, in the same order.',
	),
	1893047: unreachable,
	1893061: invalid(
		'Facebook no longer accepts this message tag',
		'Since April 2026 only HUMAN_AGENT and CUSTOMER_FEEDBACK are left. Use Messenger > Send Message After 24 Hours.',
	),
	1893063: restricted('Facebook has restricted your Page: it cannot send messages for a while'),
	1929002: permission(
		'Your Facebook app is not allowed to get all of these events',
		'Generate a new Page access token with the permissions pages_messaging and pages_manage_metadata, and choose only events your app is approved for.',
	),
	2018001: invalid(
		'Facebook finds nobody with this psid for your Page',
		"A PSID belongs to one Page: use the psid from this Page's Messenger Trigger.",
	),
	2018008: invalid(
		"Facebook can't fetch the file from its URL",
		'The URL must be public, use https, and return the file itself quickly.',
	),
	2018028: permission(
		'Your Facebook app can only write to people who have a role in it',
		'It has no Advanced Access to pages_messaging yet: request it in App Review and set the app to Live. Until then, add the person as a tester of the app.',
	),
	2018047: invalid('Facebook could not accept the attachment', 'Check that its type matches the file.'),
	2018065: outsideWindow,
	2018074: invalid(
		'Facebook does not know this attachment, or it belongs to another Page',
		'Upload it again for this Page. Attachments are kept for 90 days.',
	),
	2018108: unreachable,
	2018109: invalid(
		'The attachment is too large for Messenger',
		'Use a file of at most 25 MB; images from a URL at most 8 MB.',
	),
	2018164: invalid('The App ID is wrong', 'Copy it again from developers.facebook.com > your app.'),
	2018171: {
		...notThreadOwner,
		message: "Your app is not part of this Page's conversation routing",
		remedy:
			'Connect it under Conversation Routing in your Page settings, and choose it as the default app if it should take conversations.',
	},
	2018218: invalid(
		'Facebook has no profile of this person to share',
		'They use Messenger without a Facebook account, have closed it, or do not share it. Go on without their name: messages still reach them if they can be reached at all.',
	),
	2018247: permission(
		"Your Facebook app is not allowed to see people's profiles",
		'Request Business Asset User Profile Access in App Review. Gender, locale and time zone each need a permission of their own.',
	),
	2018278: outsideWindow,
	2018294: invalid(
		'Facebook could not fetch the video in time, or it is damaged',
		'Use a smaller video at a URL that responds quickly.',
	),
	2018300: notThreadOwner,
	2018320: invalid('Facebook does not know this product', "Use a product ID from your Page's catalog."),
	2018321: {
		...notThreadOwner,
		message: 'Messenger itself is asking this person automated questions right now',
		remedy: "Wait until they are done, or switch off your Page's automated questions.",
	},
	2018336: {
		...tooManyCalls,
		message: 'Facebook is holding this message back: this person gets too many messages of this kind',
	},
	2018338: {
		...tooManyCalls,
		message: 'Facebook warns your Page: it sends too many messages outside the 24 hours',
	},
	2018344: permission(
		"One of the Page's admins must first accept Facebook's terms for custom labels",
		'Open your Page settings on Facebook and accept them.',
	),
	2018416: invalid(
		'Facebook does not accept this template',
		'Use only postback, URL and phone number buttons in it.',
	),
	2388051: invalid(
		'A button of the template has one field too many',
		'Fill in Sample only for buttons that open a web page.',
	),
	2534015: invalid('Facebook does not accept the content of this message', 'Check what it contains.'),
	2534022: outsideWindow,
	2534025: invalid(
		"This comment can't be answered privately",
		"It is older than 7 days, was already answered, or is on another Page's post.",
	),
	2534029: restricted('Facebook has blocked the business that your Page belongs to'),
	2534037: notThreadOwner,
	2534040: tooManyCalls,
	2534041: permission(
		'Your Facebook app no longer has access to this Page',
		'Someone who manages the Page has removed it. Connect the app and the Page again, and generate a new Page access token.',
	),
	9000001: invalid('This message was deleted', 'Send a new one.'),
};

/** Pairs that mean something else than their sub-code alone: `code/subcode`. */
const pairs: Record<string, Meaning> = {
	'1/99': {
		...passing,
		remedy: `${passing.remedy} If it keeps happening, the app lacks a permission, Advanced Access or Business Verification.`,
	},
	'1/1357046': {
		...passing,
		message: 'Facebook did not confirm the message, but has probably sent it',
		after: Object.fromEntries(
			Object.entries(passing.after!).map(([purpose, words]) => [
				purpose,
				{ message: passing.message, ...words },
			]),
		),
	},
};

// By `code`, by `code/subcode`, and by the sub-code with any code: `*/2018278`.
export const messengerMeanings: Record<string, Meaning> = {
	...codes,
	...Object.fromEntries(Object.entries(subcodes).map(([subcode, meaning]) => [`*/${subcode}`, meaning])),
	...pairs,
};
