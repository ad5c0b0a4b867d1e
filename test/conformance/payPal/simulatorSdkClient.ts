import { ApiError, Client, Environment } from '@paypal/paypal-server-sdk';
import axios, { type InternalAxiosRequestConfig } from 'axios';

import type { Parsed, PayPalApp } from '../../support/payPalApp';

/** PayPal's own SDK, talking to the simulated PayPal. It checks every answer: a wrong type is a ResponseValidationError. */
export function sdkClient(app: PayPalApp): Client {
	const { clientId, clientSecret, baseUrl } = app.payPal.credentials();
	return new Client({
		clientCredentialsAuthCredentials: { oAuthClientId: clientId, oAuthClientSecret: clientSecret },
		environment: Environment.Sandbox,
		timeout: 5000,
		unstable_httpClientOptions: {
			// The SDK has no setting for the host.
			adapter: async (config: InternalAxiosRequestConfig) => {
				const url = config.url?.replace('https://api-m.sandbox.paypal.com', baseUrl);
				return await axios.getAdapter('http')({ ...config, url });
			},
		},
	});
}

/** Status and body of a call that is expected to fail. */
export async function failure(call: Promise<unknown>): Promise<{ status: number; body: Parsed }> {
	const error = await call.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof ApiError)) throw error ?? new Error('The call did not fail');
	return { status: error.statusCode, body: JSON.parse(String(error.body)) };
}
