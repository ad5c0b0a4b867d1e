import { createHash } from 'node:crypto';

import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import { ownValue } from '../../../core/ownValue';
import { RecentMemory } from '../../../core/recentMemory';
import { workflowData, type WorkflowData } from '../../../core/staticData';
import { authenticateGraphRequest, speaksForPage } from '../api/authentication';
import { toGraphRoot, type MessengerCredentials } from '../credentials/credentials';
import { errorCodeIn, graphFailureOf } from '../errors/errors';
import { askAs, exchangeLogin, readLoginToken } from './login';
import { openToken, sealToken } from './tokenSeal';
import type { GraphContext } from '../api/graphContext';

interface PageToken {
	value: string;
	/** From a long-lived login: it does not expire. */
	lasts: boolean;
}

const pageTokens = new RecentMemory<string, PageToken>(200);

/**
 * The token of the chosen Page, which Facebook gives to the person who has logged in. It comes from a
 * long-lived login, so that it does not expire, and is kept: in this process, and sealed in the workflow, for
 * after the login itself has expired. `fresh` asks again, because the one that is kept was refused.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived
 */
export async function readPageToken(
	context: GraphContext,
	credentials: MessengerCredentials,
	{ fresh = false } = {},
): Promise<string> {
	const loginToken = await readLoginToken(context);
	const key = keyOf(credentials, loginToken);
	const kept = fresh ? undefined : (pageTokens.get(key) ?? openKept(context, credentials, key));
	const token = kept ?? (await askForToken(context, credentials, loginToken));
	pageTokens.set(key, token);
	if (token.lasts) keep(context, credentials, key, token);
	return token.value;
}

async function askForToken(
	context: GraphContext,
	credentials: MessengerCredentials,
	loginToken: string,
): Promise<PageToken> {
	const lasting = await exchangeLogin(context, credentials, loginToken).catch((error: unknown) =>
		unlessRefused(error),
	);
	const { access_token: value } = await askAs(context, credentials, lasting ?? loginToken, [
		credentials.pageId,
	]).catch((error: unknown) => ifUnknown(error));
	if (typeof value !== 'string' || value === '') {
		throw new NodeOperationError(context.getNode(), 'Facebook does not give n8n access to the chosen Page', {
			description:
				"Open the credential and connect it again with the account that manages the Page. In Facebook's dialog, choose this Page and leave all permissions switched on.",
			level: 'info',
		});
	}
	return { value, lasts: lasting !== undefined };
}

/** Facebook does not know a Page that the person has no access to. */
function ifUnknown(error: unknown): IDataObject {
	if (graphFailureOf(error)?.kind === 'invalid') return {};
	throw error;
}

/** A login that can't be exchanged, as that of a system user, is as good as it is. */
function unlessRefused(error: unknown): undefined {
	if (graphFailureOf(error)?.kind === 'token') throw error;
}

/** Sends a request in the name of the chosen Page. A token that was kept and is refused is replaced once. */
export async function requestAsPage(
	context: GraphContext,
	credentials: MessengerCredentials,
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	const attempt = async (fresh: boolean): Promise<IN8nHttpFullResponse> => {
		const pageAccessToken = speaksForPage(request.url, credentials)
			? await readPageToken(context, credentials, { fresh })
			: '';
		const data = { ...credentials, pageAccessToken } as unknown as ICredentialDataDecryptedObject;
		const authenticated = await authenticateGraphRequest(data, request);
		return (await context.helpers.httpRequest(authenticated)) as IN8nHttpFullResponse;
	};
	const answer = await attempt(false);
	const code = errorCodeIn(answer.body);
	const wasRefused = code === 190 || code === 102;
	return wasRefused && !(request.body instanceof FormData) ? await attempt(true) : answer;
}

/** Sealed tokens by Page; n8n keeps them with the workflow, but not those of test runs. */
const keptIn = (context: GraphContext): WorkflowData | undefined =>
	'getWorkflowStaticData' in context ? workflowData(context) : undefined;

function openKept(
	context: GraphContext,
	{ pageId, appSecret }: MessengerCredentials,
	key: string,
): PageToken | undefined {
	const sealed = ownValue(keptIn(context)?.messengerLogins, pageId);
	const value = openToken(sealed, appSecret, key);
	return value === undefined ? undefined : { value, lasts: true };
}

function keep(context: GraphContext, credentials: MessengerCredentials, key: string, token: PageToken): void {
	const data = keptIn(context);
	if (!data || openKept(context, credentials, key)?.value === token.value) return;
	const { pageId, appSecret } = credentials;
	const sealed = sealToken(token.value, appSecret, key);
	data.messengerLogins = { ...data.messengerLogins, [pageId]: sealed };
}

/** Another login, another token: what was kept for the one before opens no more. */
const keyOf = (credentials: MessengerCredentials, loginToken: string): string =>
	createHash('sha256')
		.update(JSON.stringify([toGraphRoot(credentials), credentials.pageId, loginToken]))
		.digest('base64url');
