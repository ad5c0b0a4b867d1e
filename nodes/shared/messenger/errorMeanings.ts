/** What a merchant can do about it decides the kind; flows branch on it. */
export type GraphFailureKind =
	/** The person wrote too long ago: only an approved utility template may be sent. */
	| 'outside-window'
	/** The person can't be reached by this Page now: blocked, gone, opted out. */
	| 'unreachable-person'
	/** The Page access token has to be replaced. */
	| 'token'
	/** App ID and app secret don't fit each other, or not the token. */
	| 'app-secret'
	| 'permission'
	/** Facebook has restricted the Page: stop sending. */
	| 'page-restricted'
	/** Another app, or Facebook itself, holds the conversation. */
	| 'thread-owner'
	| 'rate-limit'
	| 'temporary'
	/** Facebook could not verify the webhook address. */
	| 'callback'
	| 'invalid'
	/** Nobody answered: the message may have been sent. */
	| 'no-answer';

export interface Meaning {
	kind: GraphFailureKind;
	/** What happened. */
	message: string;
	/** What to do about it. */
	remedy: string;
	/** The message may have been sent in spite of the answer. */
	mayHaveBeenSent?: true;
}

const outsideWindow: Meaning = {
	kind: 'outside-window',
	message: 'Facebook did not send this: the person last wrote to your Page more than 24 hours ago',
	remedy:
		'Inside 24 hours after a message or a tap of theirs you may send anything; later only an approved utility template.',
};

const unreachable: Meaning = {
	kind: 'unreachable-person',
	message: "This person can't receive messages from your Page right now",
	remedy:
		'They blocked the Page, deleted the chat or closed their account. Sending again does not help: use another way to tell them.',
};

const notApproved: Meaning = {
	kind: 'permission',
	message: 'Your Facebook app may write only to people who have a role in it',
	remedy:
		'It has no Advanced Access to pages_messaging yet: ask for it in App Review and set the app to Live. Until then, add the person as a tester of the app.',
};

const tooManyCalls: Meaning = {
	kind: 'rate-limit',
	message: 'Facebook takes no more calls for your Page for now: there were too many',
	remedy: 'Wait before you try again; calling while it lasts makes it longer. Send fewer messages at a time.',
};

const brokenToken: Meaning = {
	kind: 'token',
	message: 'Facebook does not accept the Page Access Token of the credential "Messenger API"',
	remedy:
		'It was revoked, is incomplete, or has lost a permission. Make a new Page access token and put it into the credential.',
};

const wrongAppSecret: Meaning = {
	kind: 'app-secret',
	message: 'Facebook does not accept the App Secret of the credential "Messenger API" for this token',
	remedy:
		'Copy App ID and App Secret again from developers.facebook.com > your app > App settings > Basic, and use a Page access token made with this app.',
};

/** What a refused token means when the app itself has asked, with a token made of its ID and its secret. */
export const refusedApp: Meaning = {
	kind: 'app-secret',
	message: 'App ID and App Secret of the credential "Messenger API" do not belong together',
	remedy: 'Copy both again from developers.facebook.com > your app > App settings > Basic.',
};

const notThreadOwner: Meaning = {
	kind: 'thread-owner',
	message: 'Another app controls this conversation right now',
	remedy:
		'It has to pass the conversation to your app first. See Meta Business Suite > Inbox settings, or Conversation Routing in the settings of your Page.',
};

const passing: Meaning = {
	kind: 'temporary',
	message: 'Facebook could not do this right now',
	remedy: 'Look into the chat before you send it again: the message may have arrived all the same.',
	mayHaveBeenSent: true,
};

const invalid = (message: string, remedy: string): Meaning => ({ kind: 'invalid', message, remedy });

const permission = (message: string, remedy: string): Meaning => ({ kind: 'permission', message, remedy });

/**
 * Facebook's error codes, `code` or `code/subcode`. Messages change, codes don't.
 * https://developers.facebook.com/docs/messenger-platform/error-codes
 */
export const meanings: Record<string, Meaning> = {
	1: passing,
	'1/1357046': { ...passing, message: 'Facebook reported trouble, but has probably sent the message' },
	2: passing,
	'2/2018344': permission(
		"Facebook wants the terms for custom labels accepted first by one of the Page's admins",
		'Open the settings of your Page on Facebook and accept them.',
	),
	4: tooManyCalls,
	'4/2018354': {
		...tooManyCalls,
		message: 'Facebook wants more time between two marketing messages to this person',
	},
	9: tooManyCalls,
	10: permission(
		'Your Facebook app lacks a permission for this',
		'Make a new Page access token with the permissions pages_messaging and pages_manage_metadata.',
	),
	'10/1893015': { ...unreachable, message: 'This person has stopped notifications about this topic' },
	'10/1893063': {
		kind: 'page-restricted',
		message: 'Facebook has restricted your Page: it may not send messages for a while',
		remedy: 'Stop sending. Open your Page on Facebook > Page quality to see why and until when.',
	},
	'10/2018065': outsideWindow,
	'10/2018108': unreachable,
	'10/2018278': outsideWindow,
	'10/2018336': {
		...tooManyCalls,
		message: 'Facebook holds this message back: this person gets too many messages of this sort',
	},
	'10/2534022': outsideWindow,
	100: invalid('Facebook does not accept a value in this call', 'Compare the fields with what it says.'),
	'100/33': invalid(
		'Facebook does not know this ID, or the token may not see it',
		'Check the ID, and that the credential "Messenger API" belongs to the same Page.',
	),
	'100/1893029': invalid(
		'The template has more buttons than were filled in',
		'Give a value for each of its buttons, in the same order.',
	),
	'100/1893061': invalid(
		'Facebook no longer accepts this message tag',
		'Since April 2026 only HUMAN_AGENT and CUSTOMER_FEEDBACK are left. Use an approved utility template.',
	),
	'100/2018001': invalid(
		'Facebook finds no person with this Recipient PSID for your Page',
		'A PSID belongs to one Page: use the psid that the Messenger Trigger of this Page gave.',
	),
	'100/2018008': invalid(
		"Facebook can't fetch the file from its address",
		'The address must be public, https, and answer quickly with the file itself.',
	),
	'100/2018014': invalid(
		'A message and a sender action were sent in one call',
		'Send them one after the other.',
	),
	'100/2018047': invalid('Facebook could not take the attachment', 'Check that its type fits the file.'),
	'100/2018074': invalid(
		'Facebook does not know this attachment, or it belongs to another Page',
		'Upload it again with this Page. Attachments live for 90 days.',
	),
	'100/2018109': invalid(
		'The attachment is too large for Messenger',
		'Use a file of at most 25 MB; images by address at most 8 MB.',
	),
	'100/2018164': invalid('The App ID is not right', 'Copy it again from developers.facebook.com > your app.'),
	'100/2018294': invalid(
		'Facebook could not take the video in time, or it is damaged',
		'Use a smaller video at an address that answers quickly.',
	),
	'100/2018320': invalid('Facebook does not know this product', 'Use a product ID of your Page catalog.'),
	'100/2018416': invalid(
		'Facebook does not accept this template',
		'Use only postback, URL and phone number buttons in it.',
	),
	'100/2388051': invalid(
		'A button of the template has a field too many',
		'Give an example value only for buttons that open an address.',
	),
	'100/2534015': invalid('Facebook does not accept the content of this message', 'Check what it contains.'),
	'100/2534025': invalid(
		"This comment can't be answered privately",
		'It is older than 7 days, was already answered, or is on a post of another Page.',
	),
	'100/2534037': notThreadOwner,
	15: wrongAppSecret,
	101: wrongAppSecret,
	104: wrongAppSecret,
	190: brokenToken,
	'190/460': {
		...brokenToken,
		message: 'The Page Access Token no longer works: the person who made it has changed their password',
	},
	'190/463': { ...brokenToken, message: 'The Page Access Token has expired' },
	'190/467': {
		...brokenToken,
		message: 'The Page Access Token no longer works: the person who made it has logged out or left the Page',
	},
	200: notApproved,
	'200/1545041': unreachable,
	'200/2018021': permission(
		'Writing to phone numbers needs a fee that was not paid',
		'Write to the PSID of the person instead.',
	),
	'200/2018027': permission(
		'Your Facebook app may not write to phone numbers',
		'Write to the PSID of the person instead.',
	),
	'200/2018028': notApproved,
	210: {
		...brokenToken,
		message: 'The Page Access Token of the credential "Messenger API" is not a token of a Page',
		remedy:
			'Tokens of people and of apps can not write messages. Make a Page access token and put it into the credential.',
	},
	230: permission(
		'Your Facebook app lacks the permission pages_messaging for this Page',
		'Make a new Page access token with it and put it into the credential "Messenger API".',
	),
	551: unreachable,
	613: tooManyCalls,
	'613/1893016': {
		...tooManyCalls,
		message: 'This person was already asked to opt in to this topic',
	},
	'613/2018338': {
		...tooManyCalls,
		message: 'Facebook warns your Page: it sends too many messages outside of the 24 hours',
	},
	1200: passing,
	2022: {
		kind: 'page-restricted',
		message: 'Facebook has stopped commerce messages of your Page for a while',
		remedy: 'Stop sending. Open your Page on Facebook > Page quality to see why and until when.',
	},
	2200: {
		kind: 'callback',
		message: "Facebook can't reach the webhook address of this workflow",
		remedy:
			'It calls the address once to verify it and must get an answer in seconds. Check that n8n is public under https and that WEBHOOK_URL names that address.',
	},
	2500: invalid(
		'Facebook does not know what was called',
		'Check Graph API Version and Graph Base URL in the credential "Messenger API".',
	),
	10303: invalid(
		'The account linking token is not valid any more',
		'It lives for 5 minutes: let the person start account linking again.',
	),
	80001: tooManyCalls,
	80006: tooManyCalls,
	2018171: notThreadOwner,
	2018218: invalid(
		'Facebook gives no profile of this person',
		'They have not agreed to share it. Go on without their name.',
	),
	2018247: permission(
		"Your Facebook app may not see people's profiles",
		'Ask for Business Asset User Profile Access in App Review.',
	),
	2018300: notThreadOwner,
	2018321: {
		...notThreadOwner,
		message: 'Messenger itself is asking this person automated questions right now',
		remedy: 'Wait until they are through, or switch the automated questions of your Page off.',
	},
	9000001: invalid('This message was deleted', 'Send a new one.'),
};
