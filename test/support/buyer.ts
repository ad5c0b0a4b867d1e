import axios from 'axios';

import { buyers, page } from '../../playground/seed.ts';

/** What a person does in the chat and on PayPal's approval page, without a browser. */
export class Buyer {
	/** @param where both vendors are simulated; simulators may start later than this is made */
	constructor(
		private readonly where: string | { readonly origin: string },
		readonly psid = buyers[0]!.psid,
	) {}

	private get http() {
		return axios.create({ baseURL: typeof this.where === 'string' ? this.where : this.where.origin });
	}

	/** Writes to the Page, which opens the 24-hour window. */
	async writes(text: string): Promise<void> {
		await this.http.post(`/m.me/${page.id}/messages?as=${this.psid}`, { text });
	}

	/** Taps a button that sends a postback. */
	async taps(title: string, payload: string): Promise<void> {
		await this.http.post(`/m.me/${page.id}/postbacks?as=${this.psid}`, { title, payload });
	}

	/** What stands in the chat, oldest first. */
	async sees(): Promise<ChatMessage[]> {
		const { data } = await this.http.get<{ messages: ChatMessage[] }>(
			`/m.me/${page.id}/thread?as=${this.psid}`,
		);
		return data.messages;
	}

	/** What the Page wrote, oldest first. */
	async got(): Promise<ChatMessage[]> {
		return (await this.sees()).filter(({ from }) => from === 'page');
	}

	/** Approves the order and returns where PayPal sends the browser. */
	async approves(orderId: string, choice: object = { fundingSource: 'paypal' }): Promise<string> {
		const { data } = await this.http.post<{ redirect: string }>(
			`/www.paypal.com/checkoutnow/approve?token=${orderId}`,
			choice,
		);
		return data.redirect;
	}

	/** Pays an invoice on PayPal's page of it: all that is due, or as `how` says. */
	async paysInvoice(payPalInvoiceId: string, how: object = {}): Promise<void> {
		await this.http.post(`/www.paypal.com/invoice/p/pay?invoice=${payPalInvoiceId}`, how);
	}

	/** Keeps the Page from writing, or lets it write again. */
	async blocks(blocked: boolean): Promise<void> {
		await this.http.post(`/m.me/${page.id}/block?as=${this.psid}`, { blocked });
	}

	async cancels(orderId: string): Promise<string> {
		const { data } = await this.http.post<{ redirect: string }>(
			`/www.paypal.com/checkoutnow/cancel?token=${orderId}`,
			{},
		);
		return data.redirect;
	}
}

export interface ChatMessage {
	mid: string;
	from: 'buyer' | 'page';
	at: string;
	text?: string;
	quickReplies?: Array<{ title: string; payload: string }>;
	attachment?: { type: string; payload: Record<string, unknown> };
}
