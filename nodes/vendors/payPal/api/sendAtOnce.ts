import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	RequestHelperFunctions,
} from 'n8n-workflow';

import { RecentMemory } from '../../../core/recentMemory';
import { authenticatePayPalRequest } from './authentication';
import { heldAccessToken, knownAccessToken } from './accessToken';
import type { PayPalCredentials } from './credentials';

/** Tokens that PayPal takes no longer, until the credential is read again. */
const refused = new RecentMemory<string, true>(200, 10 * 60_000);

/**
 * Makes a call with a credential that was read a moment ago. For a call of its own n8n reads the credential again,
 * and outside of an execution makes a V8 isolate for that: most of what the call costs.
 *
 * @returns undefined where n8n has to make the call: there is no token, or PayPal has just refused it
 */
export async function sendAtOnce(
	{ helpers }: { helpers: Pick<RequestHelperFunctions, 'httpRequest'> },
	credentials: PayPalCredentials,
	options: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse | undefined> {
	const accessToken = knownAccessToken(credentials) ?? heldAccessToken(credentials);
	if (!accessToken || refused.has(accessToken)) return undefined;
	const data = {
		...credentials,
		accessToken,
		accessTokenFor: undefined,
	} as unknown as ICredentialDataDecryptedObject;
	const authenticated = await authenticatePayPalRequest(data, options);
	const response = (await helpers.httpRequest({
		...authenticated,
		ignoreHttpStatusErrors: true,
	})) as IN8nHttpFullResponse;
	if (response.statusCode !== 401) return response;
	refused.set(accessToken, true);
	return undefined;
}
