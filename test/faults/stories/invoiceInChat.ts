import { tapsBuy, type Story } from '../story.ts';
import type { Lane } from '../lane.ts';

const thanks = /received your payment/;

interface Invoice {
	id: string;
	detail: { memo?: string };
	payments?: { transactions: Array<{ payment_id: string; amount: { value: string } }> };
}

const invoicesOf = ({ shop, psid }: Lane): Invoice[] =>
	(shop.simulators.payPal.state().invoices as unknown as Invoice[]).filter(({ detail }) =>
		detail.memo?.includes(psid),
	);

/** Pays an invoice on PayPal's page of it. */
export const invoiceInChat: Story = {
	file: 'invoice-in-chat.json',
	price: 28_95,
	receipts: (lane) => lane.countOf(thanks),
	payments: (lane) =>
		invoicesOf(lane).flatMap(({ id, payments }) =>
			(payments?.transactions ?? []).map(({ amount }) => ({
				id,
				orderId: id,
				cents: Math.round(Number(amount.value) * 100),
			})),
		),
	acts: [
		{ ...tapsBuy('mug'), isDone: (lane) => lane.hasRead(/^Your invoice over/) },
		{
			name: 'pays the invoice',
			run: async (lane) => {
				const invoice = invoicesOf(lane)[0];
				if (!invoice || lane.approved.length > 0) return;
				lane.approved.push(invoice.id);
				await lane.buyer.paysInvoice(invoice.id);
			},
			isDone: (lane) => lane.hasRead(thanks),
		},
	],
};
