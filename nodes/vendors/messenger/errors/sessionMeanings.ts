import type { Meaning } from './meaning';

/** A token that is refused, whatever the reason. */
export const brokenToken: Meaning = {
	kind: 'token',
	message: 'Facebook does not accept the Page Access Token of the credential "Messenger API"',
	remedy:
		'It was revoked, is incomplete, or has lost a permission. Make a new Page access token and put it into the credential.',
};

const newToken = 'Make a new Page access token and put it into the credential.';

const endOf = (why: string, remedy = newToken): Meaning => ({
	kind: 'token',
	message: `The Page Access Token no longer works: ${why}`,
	remedy,
});

const checkpoint = endOf(
	'Facebook wants the person who made it to prove who they are',
	'Let them log in at facebook.com and do what it asks. If it goes on, make a new Page access token.',
);

/**
 * Why a token counts no more: sub-codes of 102 and 190.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 */
const endings: Record<number, Meaning> = {
	458: endOf('the person who made it has removed your Facebook app'),
	459: checkpoint,
	460: endOf('the person who made it has changed their password'),
	461: endOf('the person who made it has let your Facebook app in anew'),
	463: { ...brokenToken, message: 'The Page Access Token has expired' },
	464: endOf(
		'the person who made it has not confirmed their Facebook account',
		'Let them log in at facebook.com and confirm it.',
	),
	467: endOf('the person who made it has logged out or left the Page'),
	490: checkpoint,
	492: endOf(
		'the person who made it no longer runs this Page',
		'Give them back their role on the Page, or make a new token with somebody who runs it.',
	),
};

/** Codes of a refused token, by `code` and `code/subcode`. */
export const sessionMeanings: Record<string, Meaning> = Object.fromEntries(
	[102, 190].flatMap((code): Array<[string, Meaning]> => [
		[String(code), brokenToken],
		...Object.entries(endings).map(([subcode, meaning]): [string, Meaning] => [
			`${code}/${subcode}`,
			meaning,
		]),
	]),
);
