import type { IHttpRequestOptions } from 'n8n-workflow';

import { toUrl } from '../webAddress';

/** What n8n's own nodes call with: the HTTP Request node still says `uri`, and may be told of a proxy. */
type AnyRequest = Omit<IHttpRequestOptions, 'proxy' | 'url'> & {
	url?: unknown;
	uri?: unknown;
	proxy?: unknown;
	rejectUnauthorized?: boolean;
};

/**
 * Makes sure that a request goes to the server of its credential, and to nobody who could read along: whoever may use a
 * credential in a node must not be able to take its token away with it.
 *
 * @param base where the credential's own API is
 * @param credential as the merchant knows it
 * @returns the address, whole
 * @throws Error for any other request
 */
export function requireOwnServer(request: AnyRequest, base: string, credential: string): URL {
	const { origin } = new URL(base);
	const named = [request.uri, request.url].filter((address) => address !== undefined && address !== null);
	// Read as it will be called: without a base, `https:evil.example` is the address of another server.
	const [address, ...others] = named.map((one) => toUrl(String(one), request.baseURL));
	if (!address || others.includes(undefined))
		throw refusal(credential, origin, 'a request without an address');
	const elsewhere = [address, ...others].find((one) => one?.origin !== origin);
	if (elsewhere) throw refusal(credential, origin, elsewhere.origin);
	const isUnchecked = request.skipSslCertificateValidation === true || request.rejectUnauthorized === false;
	if (isUnchecked && address.protocol === 'https:')
		throw refusal(credential, origin, 'a server whose certificate is not checked');
	if (request.proxy && address.protocol === 'http:') throw refusal(credential, origin, 'a proxy');
	return address;
}

const refusal = (credential: string, origin: string, elsewhere: string): Error =>
	new Error(`The credential "${credential}" is for ${origin}: its token is not sent to ${elsewhere}`);
