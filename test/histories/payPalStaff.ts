import axios from 'axios';

import type { Simulators } from '../../playground/server.ts';

/** A call of PayPal's own people, so to speak: with a token that has just been made, whatever time has passed. */
export async function asPayPalStaff(
	{ payPal }: Pick<Simulators, 'payPal'>,
	method: string,
	path: string,
	data?: unknown,
): Promise<void> {
	const { clientId, clientSecret, baseUrl } = payPal.credentials();
	const token = await axios.post<{ access_token: string }>(
		`${baseUrl}/v1/oauth2/token`,
		'grant_type=client_credentials',
		{ auth: { username: clientId, password: clientSecret } },
	);
	const authorization = `Bearer ${token.data.access_token}`;
	const headers = { authorization, 'content-type': 'application/json' };
	await axios.request<unknown>({ method, url: baseUrl + path, data, headers });
}
