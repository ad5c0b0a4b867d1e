import { randomUUID } from 'node:crypto';

import axios from 'axios';

import type { Shop } from '../../playground/n8nSetup/shop.ts';

/** Begins the `PayPal-Request-Id` of what is not done by n8n. */
export const elsewhere = 'elsewhere-';

/** The merchant at PayPal, with an access token of their own. */
export class PayPalAccount {
	constructor(private readonly shop: Shop) {}

	/** What the button "Resend" beside an event does. */
	async resend(eventId: string): Promise<void> {
		const path = `/v1/notifications/webhooks-events/${eventId}/resend`;
		await axios.post(this.api + path, {}, { headers: { authorization: `Bearer ${await this.token()}` } });
	}

	/** An order as it is now. */
	async read(orderId: string): Promise<{ purchase_units: Array<{ reference_id: string }> }> {
		return (await this.call('GET', `/v2/checkout/orders/${orderId}`)) as never;
	}

	/** Does what the merchant does elsewhere than in n8n. */
	async call(method: string, path: string, data: object = {}): Promise<{ id: string }> {
		const headers = {
			authorization: `Bearer ${await this.token()}`,
			'content-type': 'application/json',
			prefer: 'return=representation',
			'paypal-request-id': `${elsewhere}${randomUUID()}`,
		};
		return (await axios.request<{ id: string }>({ method, url: this.api + path, data, headers })).data;
	}

	private get api(): string {
		return this.shop.simulators.payPal.credentials().baseUrl;
	}

	private async token(): Promise<string> {
		const { clientId: username, clientSecret: password } = this.shop.simulators.payPal.credentials();
		const { data } = await axios.post<{ access_token: string }>(
			`${this.api}/v1/oauth2/token`,
			'grant_type=client_credentials',
			{ auth: { username, password } },
		);
		return data.access_token;
	}
}
