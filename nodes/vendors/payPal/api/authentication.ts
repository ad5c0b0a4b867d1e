import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { requireOwnServer } from '../../../core/credentials/ownServer';
import { heldAccessToken } from './accessToken';
import { baseUrlOf, type PayPalCredentials } from './credentials';

/** To one that is none PayPal answers 401, and n8n gets one of these keys. */
const noToken = 'none';

/**
 * Adds the access token that `preAuthentication` has got.
 *
 * @throws Error for a request to another server than the credential's: it must not get the token
 */
export async function authenticatePayPalRequest(
	data: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const credentials = data as unknown as PayPalCredentials;
	requireOwnServer(request, baseUrlOf(credentials), 'PayPal Checkout API');
	return {
		...request,
		sendCredentialsOnCrossOriginRedirect: false,
		headers: { ...request.headers, Authorization: `Bearer ${heldAccessToken(credentials) ?? noToken}` },
	};
}
