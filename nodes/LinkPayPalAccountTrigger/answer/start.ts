import { randomUUID } from 'node:crypto';

import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { textIn } from '../../core/guards';
import { OnceAtATime } from '../../core/onceAtATime';
import { RecentMemory } from '../../core/recentMemory';
import { scopeOf } from '../../core/webhook/receive';
import { headerText, queryText } from '../../core/webhook/requestText';
import { VainQuestions } from '../../core/webhook/vainQuestions';
import { invitationParameter, readInvitation, type Chat } from '../../linking/invitation';
import { toLoginState, type LinkedBy } from '../../linking/login';
import { isPreview } from '../../payPage/linkPreview';
import { graphOf } from '../../vendors/messenger/api/graph';
import { graphFailureOf } from '../../vendors/messenger/errors/errors';
import {
	linkingTokenParameter,
	redirectUriParameter,
	toOwnRedirect,
	whoIsLinking,
} from '../../vendors/messenger/linking/accountLinking';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { loginPageOf } from '../../vendors/payPal/login/loginPage';
import { askedScopes } from '../panel/fields';
import { show, type Visit } from './visit';

/** Of those who come with a token that Facebook has not given them. A small Page has a few hundred calls in a day. */
const questions = new VainQuestions(5);

interface Beginning extends Chat {
	linkedBy: LinkedBy;
	redirectUri?: string;
}

/**
 * Shows whose chat it is, and the way to PayPal. Nobody is led there unasked: PayPal lets people through at once who
 * have agreed before, and then somebody else's link would be enough to link an account with somebody else's chat.
 */
export async function startLogin(visit: Visit): Promise<IWebhookResponseData> {
	const { context, browser, nowMs, ownUrl, credentials } = visit;
	if (isPreview(headerText(context, 'user-agent'))) return show(visit, { kind: 'start' });
	const beginning = await whoIsIt(visit);
	if (typeof beginning === 'string') return show(visit, { kind: beginning });
	const login = { ...beginning, id: randomUUID(), browser: browser.fingerprint };
	const loginUrl = loginPageOf(await payPalOf(context).credentials(), {
		scopes: askedScopes.readWithoutItem(context),
		returnUrl: ownUrl,
		state: toLoginState(login, credentials.appSecret, nowMs),
	});
	if (!loginUrl) {
		context.logger.warn(
			`"${context.getNode().name}" knows no login page for the Base URL of the PayPal credential`,
		);
		return show(visit, { kind: 'failed' });
	}
	const name = await firstNameOf(context, beginning);
	const page = { kind: 'start' as const, pageId: beginning.pageId, loginUrl, ...(name && { name }) };
	return show(visit, page, browser.remember());
}

/** Whose account is to be linked; else the page that says why nobody's. */
async function whoIsIt(visit: Visit): Promise<Beginning | 'expired' | 'failed' | 'invalid'> {
	const { context, credentials, nowMs } = visit;
	const invitation = queryText(context, invitationParameter);
	if (invitation !== undefined) {
		const chat = readInvitation(invitation, credentials.appSecret, nowMs);
		if (!chat) return 'invalid';
		return chat === 'expired' ? chat : { ...chat, linkedBy: 'link' };
	}
	const token = queryText(context, linkingTokenParameter);
	const redirectUri = toOwnRedirect(queryText(context, redirectUriParameter), credentials);
	if (!token || !redirectUri) return 'invalid';
	const { pageId } = credentials;
	const wasWorthIt = questions.begin(scopeOf(context), nowMs);
	if (!wasWorthIt) return 'failed';
	const psid = await whoIsLinking(graphOf(context), token).catch((error: unknown) => ifTooOld(error));
	if (psid === 'expired') return psid;
	if (!psid) return 'failed';
	wasWorthIt();
	return { pageId, psid, linkedBy: 'accountLinking', redirectUri };
}

/** Facebook no longer knows the token, or never has. */
function ifTooOld(error: unknown): 'expired' {
	if (graphFailureOf(error)?.code === unknownToken) return 'expired';
	throw error;
}

/** https://developers.facebook.com/docs/messenger-platform/error-codes */
const unknownToken = 10303;

/** A page can wait for a name a little, and do without. */
const nameTimeoutMs = 2_000;

/** Whoever has a link can look at the page as often as they like: Facebook is asked once. Empty: it does not tell. */
const names = new RecentMemory<string, string>(2_000, 10 * 60_000);
const asking = new OnceAtATime<string>();

async function firstNameOf(context: IWebhookFunctions, { pageId, psid }: Chat): Promise<string> {
	const key = `${scopeOf(context)} ${pageId} ${psid}`;
	return names.get(key) ?? (await asking.do(key, async () => await ask(context, psid, key)));
}

async function ask(context: IWebhookFunctions, psid: string, key: string): Promise<string> {
	const profile = await graphOf(context)
		.get([psid], { query: { fields: 'first_name' }, purpose: 'profile', timeoutMs: nameTimeoutMs })
		.catch(() => undefined);
	const name = textIn(profile?.first_name)?.trim() ?? '';
	names.set(key, name);
	return name;
}
