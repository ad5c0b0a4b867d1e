import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { appSecretProof } from '../api/authentication';
import { toGraphRoot } from '../credentials/credentials';
import { explainGraphError, type GraphFailure } from '../errors/errors';
import { followPages, toPage } from '../api/graphList';
import type { LoginCredentials } from './login';
import { inWordsOfLogin } from './loginFailures';

/** Whether somebody has logged in, and which Pages that gives access to. */
export async function messengerOAuth2ApiTest(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const { request } = this.helpers;
	const login = data as unknown as LoginCredentials;
	const token = login.oauthTokenData?.access_token;
	if (!token) return refuse('Nobody has logged in yet. Connect the credential to your Facebook account.');
	let failure: GraphFailure | undefined;
	const pages = await followPages(async (part) => {
		const { statusCode: status, body } = (await request({
			method: 'GET',
			url: `${toGraphRoot(login)}/me/accounts`,
			headers: { Authorization: `Bearer ${token}` },
			qs: { fields: 'id,name', ...part, appsecret_proof: appSecretProof(token, login.clientSecret) },
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
			timeout: 15_000,
		})) as { statusCode: number; body: IDataObject | null | undefined };
		if (status === 200 && Array.isArray(body?.data)) return toPage(body!);
		const secrets = [token, login.clientSecret];
		failure = explainGraphError({ status, body }, secrets, 'page', { purpose: 'read' });
		return { entries: [] };
	});
	if (failure) {
		const { message, description } = inWordsOfLogin(failure);
		return refuse(`${message}. ${description}`);
	}
	if (pages.length === 0) {
		return refuse(
			'Your Facebook account manages no Page, or you did not choose one in the dialog. Connect again.',
		);
	}
	return { status: 'OK', message: `Connected to ${pages.map(({ name }) => String(name)).join(', ')}` };
}

const refuse = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });
