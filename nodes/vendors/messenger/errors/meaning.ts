import type { CallPurpose } from '../api/callPurpose';

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
	/** Facebook did not answer: the message may have been sent. */
	| 'no-answer';

/** What an answer of Facebook means to a merchant. */
export interface Meaning {
	kind: GraphFailureKind;
	/** What happened. */
	message: string;
	/** What to do about it. */
	remedy: string;
	/** The message may have been sent in spite of the answer. */
	mayHaveBeenSent?: true;
	/** What is different after a call for something else than a message. */
	after?: Partial<Record<CallPurpose, Pick<Meaning, 'message' | 'remedy'> | Pick<Meaning, 'remedy'>>>;
}

export const invalid = (message: string, remedy: string): Meaning => ({ kind: 'invalid', message, remedy });

export const permission = (message: string, remedy: string): Meaning => ({
	kind: 'permission',
	message,
	remedy,
});
