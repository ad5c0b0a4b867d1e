import { ownValue } from '../../../core/ownValue';
import { generalMeanings } from './generalMeanings';
import type { Meaning } from './meaning';
import { messengerMeanings } from './messengerMeanings';
import { sessionMeanings } from './sessionMeanings';

export type { GraphFailureKind, Meaning } from './meaning';

/** What a refused token means when the app itself has asked, with a token made of its ID and its secret. */
export const refusedApp: Meaning = {
	kind: 'app-secret',
	message: 'App ID and App Secret of the credential "Messenger API" do not match',
	remedy: 'Copy both again from developers.facebook.com > your app > App settings > Basic.',
};

// Facebook's error codes: `code`, `code/subcode`, or a sub-code with any code. Messages change, codes don't.
const meanings: Record<string, Meaning> = {
	...generalMeanings,
	...sessionMeanings,
	...messengerMeanings,
};

/**
 * What a number pair means. Numbers that say most come first: the pair, the sub-code with any code, the
 * code. Facebook's table has some sub-codes in the place of the code, and so had older answers.
 *
 * @returns undefined for numbers that nobody has told us about
 */
export const meaningOfCode = (code: number, subcode?: number): Meaning | undefined =>
	[`${code}/${subcode}`, `*/${subcode}`, String(code), `*/${code}`]
		.map((key) => ownValue(meanings, key))
		.find((meaning) => meaning !== undefined);
