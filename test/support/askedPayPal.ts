import type { IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';

/** A trigger while it takes a delivery: what it asks PayPal is kept, and answered like this. */
export function askedPayPal(answer: (count: number) => object, changes: object = {}) {
	const asked: IHttpRequestOptions[] = [];
	const context = {
		getCredentials: async () => ({ environment: 'sandbox' }),
		getNode: () => ({ name: 'PayPal Checkout Trigger' }),
		helpers: {
			httpRequestWithAuthentication: async (_credential: string, options: IHttpRequestOptions) => {
				asked.push(options);
				return { statusCode: 200, headers: {}, ...answer(asked.length) };
			},
		},
		...changes,
	} as unknown as IWebhookFunctions;
	return { context, asked };
}
