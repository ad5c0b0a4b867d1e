import type { IDataObject } from 'n8n-workflow';

import { page } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer';
import { ShopInChat } from './shopInChat';

/** An invoice as PayPal has it. */
interface Invoice {
	id: string;
	status: string;
	detail: { invoice_number: string };
	items: Array<{ name: string }>;
	amount: { value: string };
	payments?: { transactions?: Array<{ note?: string; type: string; amount: { value: string } }> };
	refunds?: { transactions?: Array<{ type: string; amount: { value: string } }> };
}

/** What is billed, by execution, and what it comes to: worked out by hand. */
export const bills = [
	{ line: { name: 'Mug 0', quantity: 2, unitPrice: '12.00' }, total: '24.00' },
	// 1.5 × 9.99 is 14.985, so 14.99; 7.25 % of it is 1.086775, so 1.09.
	{ line: { name: 'Mug 1', quantity: '1.5', unitPrice: '9.99', taxRate: '7.25' }, total: '16.08' },
	// A third of 10.00 is 3.3333, so 3.33; less 5 %, which is 0.1665, so 0.17.
	{ line: { name: 'Mug 2', quantity: '0.33333', unitPrice: '10.00', discount: '5%' }, total: '3.16' },
];

/** A shop that sends invoices in a chat. */
export class InvoiceShop extends ShopInChat {
	/** Execution `which`, for the first time or by Retry. */
	async create(which: number, at: number): Promise<void> {
		await this.invoice(at, `execution ${which}`, 'create', {
			invoiceLines: { line: [bills[which]!.line] },
			invoiceDetails: { partialPayment: true },
			options: { psid: this.psid, pageId: page.id },
		});
	}

	/** Another execution, which is for payment `mark` of one invoice. */
	async recordPayment(which: number, mark: number, at: number): Promise<void> {
		const about = { ...this.chosen(which), amountOf: 'part', amount: '1.00' };
		await this.invoice(at, `payment ${which} ${mark}`, 'recordPayment', about);
	}

	async recordRefund(which: number, at: number): Promise<void> {
		const about = { ...this.chosen(which), amountOf: 'part', amount: '0.50' };
		await this.invoice(at, `refund ${which}`, 'recordRefund', about);
	}

	async cancel(which: number, at: number): Promise<void> {
		await this.invoice(at, `cancellation ${which}`, 'cancel', this.chosen(which));
	}

	async pays(which: number, how: object): Promise<void> {
		await new Buyer(this.simulators.origin).paysInvoice(this.chosen(which).invoice, how);
	}

	/** Somebody who is not PayPal says so. */
	async forge(which: number, happened: string, at: number): Promise<void> {
		const { invoice: payPalInvoiceId } = this.chosen(which);
		await this.tell({ eventType: `INVOICING.INVOICE.${happened}`, payPalInvoiceId }, at);
	}

	invoices(): Invoice[] {
		return this.simulators.payPal.state().invoices as unknown as Invoice[];
	}

	/** Each promise that was broken, in words. */
	override broken(): string[] {
		const broken = [...this.lies];
		bills.forEach(({ line, total }, which) => {
			const made = this.invoices().filter(({ items }) => items[0]!.name === line.name);
			if (made.length > 1) broken.push(`once: execution ${which} made ${made.length} invoices`);
			for (const { amount, payments, refunds } of made) {
				if (amount.value !== total) broken.push(`exact: bill ${which} is over ${amount.value}`);
				const notes = (payments?.transactions ?? []).flatMap(({ type, note }) =>
					type === 'EXTERNAL' && note ? [note] : [],
				);
				if (new Set(notes).size < notes.length) broken.push(`once: recorded twice: ${notes.join()}`);
				const given = (refunds?.transactions ?? []).filter(({ type }) => type === 'EXTERNAL');
				if (given.length > 1) broken.push(`once: ${given.length} refunds of bill ${which} are recorded`);
			}
		});
		const messages = this.messages();
		for (const text of new Set(messages)) {
			const times = messages.filter((one) => one === text).length;
			if (times > 1) broken.push(`told: ${times} times: ${text}`);
		}
		return [...broken, ...this.toldToOthers(), ...this.untold(messages)];
	}

	/** What nobody has heard of in the end, if no message was lost. */
	private untold(messages: string[]): string[] {
		if (this.isMessageLost) return [];
		return this.invoices().flatMap(({ status, detail: { invoice_number: number } }) => {
			const words = wordsOf[status];
			const isTold = !words || messages.some((text) => text.includes(number) && words.test(text));
			return isTold ? [] : [`told: nobody has heard that invoice ${number} is ${status}`];
		});
	}

	protected override isAbout(eventType: string): boolean {
		return eventType.startsWith('INVOICING.');
	}

	protected override isTrue(kind: string, { payPalInvoiceId }: IDataObject): boolean {
		const { status } = this.invoices().find(({ id }) => id === payPalInvoiceId)!;
		return (truths[kind] ?? []).includes(status);
	}

	/** @throws where there is none (yet): then nobody can do anything about it */
	private chosen(which: number): { invoice: string } {
		const made = this.invoices().find(({ items }) => items[0]!.name === bills[which]!.line.name);
		if (!made) throw new Error('There is no such invoice');
		return { invoice: made.id };
	}

	private async invoice(
		at: number,
		execution: string,
		operation: string,
		parameters: IDataObject,
	): Promise<void> {
		await this.run('payPal', at, execution, { resource: 'invoice', operation, ...parameters });
	}
}

/** Of which statuses of an invoice each message is true. */
const truths: Record<string, string[]> = {
	invoicePaid: ['PAID', 'MARKED_AS_PAID'],
	invoicePartlyPaid: ['PARTIALLY_PAID'],
	invoiceRefunded: ['PARTIALLY_REFUNDED', 'REFUNDED', 'MARKED_AS_REFUNDED'],
	invoiceCancelled: ['CANCELLED'],
};

/** What is said of an invoice in this status. */
const wordsOf: Record<string, RegExp> = {
	PAID: /received your payment of/,
	MARKED_AS_PAID: /received your payment of/,
	PARTIALLY_PAID: /So far, we have received/,
	CANCELLED: /was cancelled/,
};
