import { randomUUID } from 'node:crypto';

import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { textIn } from '../../core/guards';
import { headerText, queryText } from '../../core/webhook/requestText';
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
	const name = await firstNameOf(context, beginning.psid);
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
	const psid = await whoIsLinking(graphOf(context), token).catch((error: unknown) => ifTooOld(error));
	if (psid === 'expired') return psid;
	return psid ? { pageId, psid, linkedBy: 'accountLinking', redirectUri } : 'failed';
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

async function firstNameOf(context: IWebhookFunctions, psid: string): Promise<string | undefined> {
	const profile = await graphOf(context)
		.get([psid], { query: { fields: 'first_name' }, purpose: 'profile', timeoutMs: nameTimeoutMs })
		.catch(() => undefined);
	return textIn(profile?.first_name)?.trim();
}
