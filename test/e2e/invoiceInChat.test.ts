import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers } from './customers.ts';
import { InvoicePage } from './pages/invoice.ts';
import { PayPalAccount } from './payPalAccount.ts';

jest.setTimeout(180_000);

interface KnownInvoice {
	id: string;
	status: string;
	detail: { invoice_number: string; memo: string };
}

describe('invoice-in-chat.json', () => {
	const shop = withShop({ published: ['invoice-in-chat.json'] });
	const customers = withCustomers(shop);
	const account = new PayPalAccount(shop);
	const books = new Books(shop);

	beforeEach(async () => await books.beginStory());

	const invoices = () => shop.simulators.payPal.state().invoices as unknown as KnownInvoice[];

	const textsTo = async (psid: string): Promise<string[]> =>
		(await new Buyer(shop.simulators.origin, psid).got()).map(
			({ text, attachment }) => text ?? String(attachment?.payload.text ?? ''),
		);
	const thanks = async (psid: string) =>
		(await textsTo(psid)).filter((text) => text.includes('received your payment'));

	/** What a chat says of this invoice once something has become of it, in whatever language. */
	const newsOf = async (psid: string, { detail }: KnownInvoice) =>
		(await textsTo(psid)).filter((text) => text.includes(detail.invoice_number));

	/** PayPal's events about an invoice, each told to n8n. */
	const eventsOf = (invoiceId: string, type: string) =>
		shop.simulators.payPal
			.state()
			.events.filter(
				({ event_type, resource }) =>
					event_type === type && (resource as { invoice?: { id: string } }).invoice?.id === invoiceId,
			);

	it('goes from a tap to an invoice, its payment at PayPal and one message in the chat', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		expect(await chat.reads()).toMatch(/^Welcome to Maple & Mug!/);
		await chat.carousel();
		await chat.tapBuy('Stoneware mug');
		expect(await chat.reads()).toMatch(/^Your invoice over 28\.95 USD is ready\./);
		expect(invoices()).toMatchObject([{ status: 'UNPAID' }]);
		const { id } = invoices()[0]!;

		const invoice = await InvoicePage.from(chat.tab, 'Open the invoice');
		expect(await invoice.due()).toBe('$28.95');
		await invoice.pay();
		expect(await invoice.due()).toBe('$0.00');

		await books.answers('INVOICING.INVOICE.PAID', 1);
		await eventually('the thanks', async () => (await thanks(jamie)).length > 0);
		expect(await thanks(jamie)).toEqual([
			expect.stringMatching(/received your payment of \$28\.95 for invoice INV-[0-9A-F]{16}\./),
		]);

		const [event] = eventsOf(id, 'INVOICING.INVOICE.PAID');
		await account.resend(event!.id);
		await books.answers('INVOICING.INVOICE.PAID', 2);
		await books.runs();
		expect(await thanks(jamie)).toHaveLength(1);
		expect(invoices()).toMatchObject([{ id, status: 'PAID' }]);
	});

	it('tells each buyer of their own invoice, and of one that was cancelled', async () => {
		const [jamies, leas] = await Promise.all([customers.open(jamie), customers.open(lea)]);
		for (const chat of [jamies, leas]) {
			await chat.write('hi');
			await chat.carousel();
			await chat.tapBuy('Gift box');
		}
		const openFor = async (psid: string) =>
			await eventually('the invoice', () =>
				invoices().find(({ detail, status }) => status === 'UNPAID' && detail.memo.includes(psid)),
			);
		const [forJamie, forLea] = [await openFor(jamie), await openFor(lea)];
		await new Buyer(shop.simulators.origin, lea).paysInvoice(forLea.id);
		await account.call('POST', `/v2/invoicing/invoices/${forJamie.id}/cancel`);
		await eventually('both to be told', async () => {
			const news = await Promise.all([newsOf(lea, forLea), newsOf(jamie, forJamie)]);
			return news.every(({ length }) => length > 0);
		});
		await books.runs();
		expect(await newsOf(lea, forLea)).toEqual([expect.stringMatching(/53[.,]95/)]);
		expect(await newsOf(jamie, forJamie)).toEqual([
			expect.stringContaining(`Invoice ${forJamie.detail.invoice_number} over $53.95 was cancelled`),
		]);
		expect(await newsOf(jamie, forLea)).toEqual([]);
		expect(await newsOf(lea, forJamie)).toEqual([]);
	});
});
