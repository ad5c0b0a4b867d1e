import type { GraphFailure } from '../errors/errors';

const again = 'Open the credential and connect it again with the account that manages the Page.';

/** Why a login counts no more. https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging */
const endings: Record<number, string> = {
	458: 'Your Facebook app may no longer use the account that logged in',
	459: 'Facebook wants the person who logged in to confirm their identity at facebook.com',
	460: 'The Facebook login is no longer valid: the person changed their password',
	463: 'The Facebook login has expired',
	464: 'The person who logged in has not confirmed their Facebook account',
	467: 'The Facebook login is no longer valid: the person logged out or left the Page',
	490: 'Facebook wants the person who logged in to confirm their identity at facebook.com',
	492: 'The person who logged in no longer manages this Page',
};

/** A failure as it is told to somebody who has logged in and never saw a token. */
export function inWordsOfLogin(failure: GraphFailure): GraphFailure {
	const { kind, code, subcode, traceId } = failure;
	if (kind !== 'token') {
		return {
			...failure,
			message: failure.message.replaceAll('"Messenger API"', '"Messenger OAuth2 API"'),
			description: failure.description
				.replaceAll('"Messenger API"', '"Messenger OAuth2 API"')
				.replaceAll('Generate a new Page access token', 'Connect the credential again')
				.replaceAll('generate a new Page access token', 'connect the credential again'),
		};
	}
	const codes = [code, subcode].filter((part) => part !== undefined).join('/');
	return {
		...failure,
		message:
			endings[subcode ?? 0] ??
			'Facebook no longer accepts the login of the credential "Messenger OAuth2 API"',
		description: [again, codes && `Code: ${codes}.`, traceId && `Trace ID: ${traceId}.`]
			.filter(Boolean)
			.join(' '),
	};
}
