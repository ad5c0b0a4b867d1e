import type { Workflow } from '../../playground/n8nSetup/n8nApi.ts';
import { withShop } from '../support/shop.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { Books } from './books.ts';
import { jamie, lea, phone, withCustomers, yuki } from './customers.ts';
import { BuyerPage } from './pages/buyerPage.ts';
import { askToPay, nextReceipt, orderBehind } from './payAndWait/customer.ts';
import { PayPalAccount } from './payPalAccount.ts';

jest.setTimeout(180_000);

/** The shop's owner takes the money only when the goods leave the house, and tells the buyer so. */
function reserving(workflow: Workflow): Workflow {
	if (!workflow.name.startsWith('Pay and wait')) return workflow;
	const nodes = workflow.nodes.map((node) => {
		if (node.name === 'Ask and wait')
			return {
				...node,
				parameters: {
					...node.parameters,
					waitOptions: { ...(node.parameters.waitOptions as object), intent: 'AUTHORIZE' },
				},
			};
		if (node.name === 'PayPal tells us')
			return {
				...node,
				parameters: { ...node.parameters, events: [...told, 'PAYMENT.AUTHORIZATION.CREATED'] },
			};
		return node;
	});
	const receipt = nodes.find(({ name }) => name === 'Send the receipt')!;
	const parameters = { ...receipt.parameters, kind: 'authorized' };
	const tell = { ...receipt, id: 'b7a0a1c6-0f5e-5b3e-9a43-d1a2b3c4d5e6', name: 'Tell them', parameters };
	const { main } = workflow.connections['Ask and wait'] as { main: unknown[] };
	const reserved = [{ node: 'Tell them', type: 'main', index: 0 }];
	return {
		...workflow,
		nodes: [...nodes, tell],
		connections: { ...workflow.connections, 'Ask and wait': { main: [...main, reserved] } },
	} as Workflow;
}

const told = ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'];

describe('a shop that reserves the money and takes it later', () => {
	const shop = withShop({ published: ['pay-and-wait.json'], adapt: reserving });
	const customers = withCustomers(shop);
	const books = new Books(shop);

	beforeEach(async () => await books.beginStory());

	const saidReserved = async (psid: string) =>
		await eventually('a word about the reservation', async () => {
			const messages = await new Buyer(shop.simulators.origin, psid).got();
			const found = messages.filter(({ text }) => /reserved|réservée|確保/.test(text ?? ''));
			return found.length > 0 && found;
		});

	const authorizationsOf = async (orderId: string) => {
		const { purchase_units: units } = (await new PayPalAccount(shop).read(orderId)) as unknown as {
			purchase_units: Array<{ payments?: { authorizations?: Array<{ id: string }> } }>;
		};
		return units[0]?.payments?.authorizations ?? [];
	};

	const take = async (orderId: string, value?: string) => {
		const [{ id }] = (await authorizationsOf(orderId)) as [{ id: string }];
		const amount = value && { amount: { currency_code: 'USD', value } };
		await new PayPalAccount(shop).call('POST', `/v2/payments/authorizations/${id}/capture`, amount || {});
	};

	it('says "reserved" to the buyer, takes nothing, and sends the receipt once the merchant has taken it', async () => {
		const chat = await customers.open(jamie, phone);
		await chat.write('hi');
		await chat.carousel();
		await chat.tapBuy('Stoneware mug');
		const approval = await (await chat.payCard()).open();
		const orderId = approval.orderId();
		await approval.pay();
		const page = await BuyerPage.opened(chat.tab);
		expect([page.title, await page.text()]).toEqual([
			'Thank you, that is reserved',
			'Nothing was charged yet. You will hear from us in the chat.',
		]);
		expect(await saidReserved(jamie)).toHaveLength(1);
		await books.runs();
		expect(books.captures(orderId)).toEqual([]);
		expect(books.receipts(jamie)).toEqual([]);
		expect(await authorizationsOf(orderId)).toHaveLength(1);

		await take(orderId);
		await nextReceipt(books, jamie, 0);
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
	});

	it("goes on when PayPal's event says so and the buyer never comes back, reserving once", async () => {
		const { buyer, payUrl } = await askToPay(shop, lea, 'syrup');
		const orderId = await orderBehind(payUrl);
		await buyer.approves(orderId);
		expect(await saidReserved(lea)).toHaveLength(1);
		await books.runs();
		expect(await authorizationsOf(orderId)).toHaveLength(1);
		expect(books.receipts(lea)).toEqual([]);
	});

	it('is not paid when only a part was taken, and is paid with the rest', async () => {
		const { buyer, payUrl } = await askToPay(shop, yuki, 'cookies');
		const orderId = await orderBehind(payUrl);
		await buyer.approves(orderId);
		await saidReserved(yuki);
		await take(orderId, '5.00');
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		await eventually('n8n to finish', async () =>
			(await shop.api.executions()).every(({ stoppedAt }) => stoppedAt),
		);
		expect(books.receipts(yuki)).toEqual([]);
		await take(orderId, '7.95');
		await nextReceipt(books, yuki, 0);
		expect(books.captures(orderId)).toEqual(['5.00 USD', '7.95 USD']);
	});
});
