import { randomUUID } from 'node:crypto';

import { send, type Answer, type Parsed } from './http.ts';

export interface PayPalKeys {
	/** e.g. `https://api-m.sandbox.paypal.com` */
	baseUrl: string;
	clientId: string;
	clientSecret: string;
}

/** Does what a buyer does on PayPal's page: agrees to the order. */
export type Buyer = (orderId: string, approveUrl: string) => Promise<void>;

/** PayPal's REST API as the questions use it. */
export class PayPal {
	private token = '';
	private readonly keys: PayPalKeys;
	private readonly buyer: Buyer;

	constructor(keys: PayPalKeys, buyer: Buyer) {
		this.keys = keys;
		this.buyer = buyer;
	}

	/** @throws when PayPal does not take the keys */
	async logIn(): Promise<void> {
		const { clientId, clientSecret, baseUrl } = this.keys;
		const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
		const headers = {
			authorization: `Basic ${basic}`,
			'content-type': 'application/x-www-form-urlencoded',
		};
		const { status, body } = await send(
			'POST',
			`${baseUrl}/v1/oauth2/token`,
			headers,
			'grant_type=client_credentials',
		);
		if (status !== 200)
			throw new Error(
				`PayPal does not take these keys at ${baseUrl} (${status}). Are they those of the sandbox?`,
			);
		this.token = String((body as { access_token: string }).access_token);
	}

	/** @param requestId what the call is remembered by; a new one when left out */
	async call(
		method: string,
		path: string,
		body?: unknown,
		requestId: string = randomUUID(),
	): Promise<Answer> {
		return await send(
			method,
			`${this.keys.baseUrl}${path}`,
			{
				authorization: `Bearer ${this.token}`,
				'content-type': 'application/json',
				...(method === 'POST' && { 'paypal-request-id': requestId }),
			},
			body === undefined ? undefined : JSON.stringify(body),
		);
	}

	/** The buyer agrees to what this order asks for. */
	async approve(order: Parsed): Promise<void> {
		const { id, links } = order as { id: string; links: Array<{ rel: string; href: string }> };
		const approval = links.find(({ rel }) => rel === 'approve' || rel === 'payer-action');
		await this.buyer(id, approval!.href);
	}
}

/** e.g. `422 ORDER_NOT_APPROVED`, by what PayPal names first: the issue, else the error, else the status of the thing. */
export function told({ status, body }: Answer): string {
	const {
		details,
		name,
		status: state,
	} = (body ?? {}) as {
		details?: Array<{ issue?: string }>;
		name?: string;
		status?: string;
	};
	const word = status < 400 ? state : (details?.[0]?.issue ?? name);
	return word === undefined ? String(status) : `${status} ${word}`;
}
