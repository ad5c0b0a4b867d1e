import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { OnceAtATime } from '../../core/onceAtATime';
import { RecentMemory } from '../../core/recentMemory';
import { scopeOf } from '../../core/webhook/receive';
import { queryText } from '../../core/webhook/requestText';
import { VainQuestions } from '../../core/webhook/vainQuestions';
import { loginLifetimeMs, readLoginState, type Login } from '../../linking/login';
import { toLinkCode } from '../../linking/linkCode';
import { redirectBuyer } from '../../payPage/showPayPage';
import { withCode } from '../../vendors/messenger/linking/accountLinking';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { LoginFailed, readLoggedIn, type LoggedIn } from '../../vendors/payPal/login/logIn';
import { show, type Visit } from './visit';

/**
 * Logins of this process that have led to an account. In another process, PayPal's code is good for one answer, and the
 * browser has forgotten what it began with.
 */
const linkedHere = new RecentMemory<string, true>(5_000, loginLifetimeMs);
const asking = new OnceAtATime<LoggedIn>();
/** Of those who come with a code that PayPal has not given them. */
const questions = new VainQuestions(60);

/** A person comes back from PayPal's page: one item for one login. */
export async function comeBack(visit: Visit): Promise<IWebhookResponseData> {
	const { context, credentials, browser, nowMs } = visit;
	const login = readLoginState(queryText(context, 'state'), credentials.appSecret, nowMs);
	if (!login) return show(visit, { kind: 'invalid' });
	const { pageId } = login;
	// Again, by a tap on Back or Reload: nothing new happens.
	if (linkedHere.has(login.id)) return show(visit, { kind: 'linked', pageId });
	if (!browser.isKnown || browser.fingerprint !== login.browser)
		return show(visit, { kind: 'elsewhere', pageId });
	if (login.isOver) return show(visit, { kind: 'expired', pageId }, browser.forget());
	const code = queryText(context, 'code');
	return code ? await link(visit, login, code) : giveUp(visit, login);
}

async function link(visit: Visit, login: Login, code: string): Promise<IWebhookResponseData> {
	const { context } = visit;
	const { id, pageId } = login;
	let isFirst = false;
	const ask = async () => {
		isFirst = true;
		const wasWorthIt = questions.begin(scopeOf(context), visit.nowMs);
		if (!wasWorthIt) throw new LoginFailed('PayPal was asked about too many codes in vain within a minute');
		const loggedIn = await readLoggedIn(context, await payPalOf(context).credentials(), code);
		wasWorthIt();
		return loggedIn;
	};
	const loggedIn = await asking.do(id, ask).catch((error: unknown) => noteFailure(context, error));
	if (!loggedIn) return show(visit, { kind: 'failed', pageId });
	linkedHere.set(id, true);
	return isFirst ? linked(visit, login, loggedIn) : show(visit, { kind: 'linked', pageId });
}

/** The reason is for the merchant; the person only reads that it did not work. */
function noteFailure(context: IWebhookFunctions, error: unknown): undefined {
	if (!(error instanceof LoginFailed)) throw error;
	context.logger.warn(`"${context.getNode().name}" could not link an account: ${error.message}`);
}

/** The person has not agreed. Facebook takes whoever comes without a code for not linked. */
function giveUp(visit: Visit, { pageId, redirectUri }: Login): IWebhookResponseData {
	const { context, browser } = visit;
	const error = queryText(context, 'error');
	if (error !== undefined && error !== 'access_denied')
		context.logger.warn(
			`"${context.getNode().name}" could not link an account: PayPal says ${shortened(error)}`,
		);
	const isCancelled = error === undefined || error === 'access_denied';
	if (isCancelled && redirectUri) return redirectBuyer(context, redirectUri, browser.forget());
	return show(visit, { kind: isCancelled ? 'cancelled' : 'failed', pageId }, browser.forget());
}

/** It comes from outside, and goes into a log. */
const shortened = (text: string): string => JSON.stringify(text.slice(0, 60));

function linked(visit: Visit, login: Login, loggedIn: LoggedIn): IWebhookResponseData {
	const { context, credentials, browser } = visit;
	const { pageId, psid, redirectUri } = login;
	const code = toLinkCode(loggedIn.person.payerId, { pageId, psid }, credentials.appSecret);
	const answer = redirectUri
		? redirectBuyer(context, withCode(redirectUri, code), browser.forget())
		: show(visit, { kind: 'linked', pageId }, browser.forget());
	return { ...answer, workflowData: [[{ json: toItem(visit, login, loggedIn) }]] };
}

const toItem = (
	{ nowMs }: Visit,
	{ pageId, psid, linkedBy }: Login,
	{ person, scopes }: LoggedIn,
): IDataObject => ({
	pageId,
	psid,
	...person,
	...(scopes && { scopes }),
	linkedBy,
	timestamp: new Date(nowMs).toISOString(),
});
