import type { IHttpRequestOptions, IN8nHttpFullResponse, IWebhookFunctions } from 'n8n-workflow';

import { isRecord, isText } from '../../../core/guards';
import { baseUrlOf, type PayPalCredentials } from '../api/credentials';
import { explainPayPalError, noAnswerFrom } from '../errors/errors';
import type { PayPalFailure } from '../errors/failure';
import { isRefusalOfPayPal, notPayPal } from '../errors/notPayPal';
import { toPerson, type PayPalPerson } from './person';

/** PayPal did not say who has logged in. The message is a sentence for the merchant, without anything secret. */
export class LoginFailed extends Error {
	override readonly name = 'LoginFailed';
}

/** Somebody waits before an empty page. */
const timeoutMs = 15_000;

/** Who has logged in, and what they have agreed to. */
export interface LoggedIn {
	person: PayPalPerson;
	/** As PayPal names it: `email`, `profile` ... Undefined when PayPal does not say. */
	scopes?: string[];
}

/**
 * Asks PayPal who has logged in. The code is good for one answer. What PayPal would let us do in that person's name is
 * not kept.
 * https://developer.paypal.com/log-in/build
 *
 * @param code that PayPal has sent the person back with
 * @throws LoginFailed
 */
export async function readLoggedIn(
	context: IWebhookFunctions,
	credentials: PayPalCredentials,
	code: string,
): Promise<LoggedIn> {
	const granted = await ask(context, credentials, {
		method: 'POST',
		url: '/v1/oauth2/token',
		auth: { username: credentials.clientId.trim(), password: credentials.clientSecret.trim() },
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ grant_type: 'authorization_code', code }).toString(),
	});
	const { access_token: token, scope } = granted;
	if (!isText(token)) throw new LoginFailed('PayPal has answered without an access token');
	const told = await ask(context, credentials, {
		method: 'GET',
		url: '/v1/identity/oauth2/userinfo',
		qs: { schema: 'paypalv1.1' },
		headers: { Authorization: `Bearer ${token}` },
	});
	const person = toPerson(told);
	if (!person) throw new LoginFailed(noPayerId);
	return { person, ...(isText(scope) && { scopes: scope.split(/[\s,]+/).filter(Boolean) }) };
}

const noPayerId =
	"PayPal has not said which account it was. Open the PayPal app in PayPal's Developer Dashboard, and under Log in with PayPal, Advanced Settings, choose PayPal account ID (payer ID)";

async function ask(
	context: IWebhookFunctions,
	credentials: PayPalCredentials,
	request: IHttpRequestOptions,
): Promise<Record<string, unknown>> {
	const baseUrl = baseUrlOf(credentials);
	const options = {
		...request,
		url: baseUrl + request.url,
		headers: { Accept: 'application/json', ...request.headers },
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMs,
	};
	// Not the request of PayPal's API: neither call carries the token of the merchant's app.
	const answer = await (context.helpers.httpRequest(options) as Promise<IN8nHttpFullResponse>).catch(
		() => undefined,
	);
	if (!answer) throw failed(noAnswerFrom(new URL(baseUrl).origin));
	const { statusCode: status, body } = answer;
	if (status >= 200 && status < 300 && isRecord(body)) return body;
	const isRefusal = status >= 400 && isRefusalOfPayPal({ status, body });
	throw failed(isRefusal ? explainPayPalError({ status, body }) : notPayPal({ status, body, baseUrl }));
}

const failed = ({ message, description }: PayPalFailure): LoginFailed =>
	new LoginFailed(`${message}. ${description}`);
