import type { Simulators } from '../../playground/server.ts';

interface Money {
	id: string;
	status: string;
	cents: number;
}

/** What the vendors have written down: PayPal's payments, and what stands in the chats. */
export interface Books {
	captures: Array<Money & { orderId: string }>;
	/** What somebody in a chat is asked to pay, paid or not. */
	orders: Array<{ id: string; cents: number }>;
	refunds: Array<Money & { captureId: string }>;
	/** Money that a buyer has promised, also where it was taken or let go since. */
	reservations: Array<Money & { orderId: string }>;
	/** Total of each receipt in a chat, in cents. */
	receipts: number[];
	/** What was taken of saved accounts. */
	savedCharges: Array<{ orderId: string; paymentToken: string; cents: number }>;
	/** What buyers were told was charged as they had agreed, in cents. */
	notices: number[];
}

export function readBooks({ payPal, messenger }: Pick<Simulators, 'messenger' | 'payPal'>): Books {
	const { captures, orders, refunds, paidWithSaved } = payPal.state() as unknown as State;
	const messages = messenger.state().threads.flatMap((thread) => thread.messages);
	return {
		captures: captures.map((capture) => ({
			...toMoney(capture),
			orderId: capture.supplementary_data.related_ids.order_id,
		})),
		orders: orders.flatMap(({ id, purchase_units: [unit] }) =>
			unit?.custom_id?.startsWith('messenger:') ? [{ id, cents: toCents(unit.amount.value) }] : [],
		),
		refunds: refunds.map((refund) => ({
			...toMoney(refund),
			captureId: refund.links
				.find(({ rel }) => rel === 'up')!
				.href.split('/')
				.at(-1)!,
		})),
		reservations: orders.flatMap(({ id: orderId, purchase_units: [unit] }) =>
			(unit?.payments?.authorizations ?? []).map((one) => ({ ...toMoney(one), orderId })),
		),
		receipts: messages.flatMap(({ attachment }) => {
			const { template_type, summary } = (attachment?.payload ?? {}) as Receipt;
			return template_type === 'receipt' ? [toCents(String(summary?.total_cost))] : [];
		}),
		savedCharges: paidWithSaved.flatMap(({ orderId, paymentToken }) =>
			captures
				.filter((capture) => capture.supplementary_data.related_ids.order_id === orderId)
				.map((capture) => ({ orderId, paymentToken, cents: toMoney(capture).cents })),
		),
		notices: messages.flatMap(({ text = '' }) =>
			(/^\$([\d.]+) was charged to your PayPal account/.exec(text)?.slice(1) ?? []).map(toCents),
		),
	};
}

interface State {
	captures: Capture[];
	orders: Order[];
	refunds: Refund[];
	paidWithSaved: Array<{ orderId: string; paymentToken: string }>;
}

interface Order {
	id: string;
	purchase_units: Array<{
		amount: { value: string };
		custom_id?: string;
		payments?: { authorizations?: Amounted[] };
	}>;
}

interface Receipt {
	template_type?: string;
	summary?: { total_cost: number | string };
}

interface Amounted {
	id: string;
	status: string;
	amount: { value: string };
}

interface Capture extends Amounted {
	supplementary_data: { related_ids: { order_id: string } };
}

interface Refund extends Amounted {
	links: Array<{ rel: string; href: string }>;
}

const toMoney = ({ id, status, amount }: Amounted): Money => ({ id, status, cents: toCents(amount.value) });

export const toCents = (value: string): number => Math.round(Number(value) * 100);
