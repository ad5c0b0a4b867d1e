import type { IDataObject } from 'n8n-workflow';

import type { Amount } from '../../core/money/amount';
import { RecentMemory } from '../../core/recentMemory';
import type { Judgement } from '../judgement/judgement';
import { judgePayment } from '../judgement/judgePayment';
import type { Payment } from '../payment';
import type { Delivery } from '../ports/channel';
import type { PaymentProvider } from '../ports/paymentProvider';
import { toSettlementItem } from '../settling/settlementItem';

/** A sale that is not to be asked for again, and what is known of its payment. */
export interface PaidBefore {
	/** Empty when the provider only says that there is one. */
	orderId: string;
	judgement: Judgement;
}

/** How many orders of a sale are remembered. */
const maximumOrders = 5;

/** Orders by invoice ID: a provider may have no way to look one up. */
const ordersOfSales = new RecentMemory<string, string[]>(5000);

/** Remembers which orders were made for a sale, in this process. */
export function noteOrderOfSale(invoiceId: string | undefined, orderId: string): void {
	if (!invoiceId) return;
	const known = ordersOfSales.get(invoiceId) ?? [];
	ordersOfSales.set(invoiceId, [...known.filter((id) => id !== orderId), orderId].slice(-maximumOrders));
}

/** The payment of a sale this process has made an order for, if there is one; undefined costs no call. */
export async function findPaymentOfSale(
	provider: PaymentProvider,
	invoiceId: string | undefined,
): Promise<PaidBefore | undefined> {
	for (const orderId of ordersOfSales.get(invoiceId ?? '') ?? []) {
		const payment = await provider.read(orderId, []);
		if (payment?.phase === 'completed' && judgePayment(payment).status !== 'DECLINED')
			return toPaidBefore(payment);
	}
	return undefined;
}

/** The provider has said that it took money for this invoice ID. */
export async function findPaidBefore(
	provider: PaymentProvider,
	invoiceId: string,
	amount: Amount,
): Promise<PaidBefore> {
	return (await findPaymentOfSale(provider, invoiceId)) ?? toUnknownPayment(provider, invoiceId, amount);
}

export const toUnknownPayment = (
	{ name }: PaymentProvider,
	invoiceId: string,
	amount: Amount,
): PaidBefore => ({
	orderId: '',
	judgement: {
		status: 'CANCELLED',
		paidBefore: true,
		reason: `${name} has already taken money for this sale, and takes it only once. Look up the payment in ${name} by its invoice ID, ${invoiceId}.`,
		amount,
	},
});

export const toPaidBefore = (payment: Payment): PaidBefore => ({
	orderId: payment.id,
	judgement: { ...judgePayment(payment), paidBefore: true },
});

const noCard = 'This was already paid or approved, so no card was sent.';

const notSent: Delivery = {
	delivered: false,
	outcome: 'paid-before',
	reason: noCard,
	mayHaveArrived: false,
};

/** How it leaves the node: without a card, and with `payment.paidBefore`. */
export function toPaidBeforeItem(
	paidBefore: PaidBefore,
	{ pageId, psid, reference }: { pageId: string; psid: string; reference?: string },
): IDataObject {
	const { payment, ...item } = toSettlementItem(paidBefore);
	const known = payment as IDataObject;
	return {
		...item,
		pageId,
		psid,
		...(reference && { reference }),
		payment: { ...known, reason: known.reason ?? noCard },
		delivery: notSent,
	};
}
