import type { Meaning } from './meaning';

/** A token that is refused, whatever the reason. */
export const brokenToken: Meaning = {
	kind: 'token',
	message: 'Facebook does not accept the Page Access Token of the credential "Messenger API"',
	remedy:
		'It was revoked, is incomplete, or has lost a permission. Generate a new Page access token and put it into the credential.',
};

const newToken = 'Generate a new Page access token and put it into the credential "Messenger API".';

const endOf = (why: string, remedy = newToken): Meaning => ({
	kind: 'token',
	message: `The Page Access Token no longer works: ${why}`,
	remedy,
});

const checkpoint = endOf(
	'Facebook wants the person who generated it to confirm their identity',
	'Ask them to log in at facebook.com and do what it asks. If that does not help, generate a new Page access token.',
);

/**
 * Why a token counts no more: sub-codes of 102 and 190.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 */
const endings: Record<number, Meaning> = {
	458: endOf('the person who generated it has removed your Facebook app'),
	459: checkpoint,
	460: endOf('the person who generated it has changed their password'),
	461: endOf('the person who generated it has authorized your Facebook app again'),
	463: { ...brokenToken, message: 'The Page Access Token of the credential "Messenger API" has expired' },
	464: endOf(
		'the person who generated it has not confirmed their Facebook account',
		'Ask them to log in at facebook.com and confirm it.',
	),
	467: endOf('the person who generated it has logged out or left the Page'),
	490: checkpoint,
	492: endOf(
		'the person who generated it no longer manages this Page',
		'Give them back their role on the Page, or have someone who manages it generate a new token.',
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
