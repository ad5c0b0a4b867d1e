import { fromMinor, sum, toMinor, type Money } from '../money.ts';
import { timestamp } from '../payments/view.ts';
import type { PayoutBatch, PayoutItem } from './payout.ts';

/** Payouts write money as the first version did. */
const money = ({ currency_code: currency, value }: Money) => ({ currency, value });

const total = (amounts: Money[]) =>
	money(fromMinor(sum(amounts.map(toMinor)), amounts[0]?.currency_code ?? 'USD'));

/** What creating one answers. */
export const createdView = ({ id, status, header }: PayoutBatch, api: string) => ({
	batch_header: { payout_batch_id: id, batch_status: status, sender_batch_header: header },
	links: [{ href: `${api}/v1/payments/payouts/${id}`, rel: 'self', method: 'GET' }],
});

export const batchView = (batch: PayoutBatch, api: string, items: PayoutItem[]) => ({
	batch_header: {
		payout_batch_id: batch.id,
		batch_status: batch.status,
		time_created: timestamp(batch.createdAt),
		...(batch.completedAt && { time_completed: timestamp(batch.completedAt) }),
		sender_batch_header: batch.header,
		funding_source: 'BALANCE',
		amount: total(batch.items.map(({ amount }) => amount)),
		fees: total(batch.items.map(({ fee }) => fee)),
	},
	items: items.map((item) => itemView(item, api)),
	links: [{ href: `${api}/v1/payments/payouts/${batch.id}`, rel: 'self', method: 'GET' }],
});

export const itemView = (item: PayoutItem, api: string) => ({
	payout_item_id: item.id,
	...(item.status !== 'PENDING' && { transaction_id: item.transactionId }),
	transaction_status: item.status,
	payout_item_fee: money(item.fee),
	payout_batch_id: item.batchId,
	payout_item: {
		recipient_type: item.type,
		amount: money(item.amount),
		receiver: item.receiver,
		...(item.note && { note: item.note }),
		...(item.ownId && { sender_item_id: item.ownId }),
		recipient_wallet: 'PAYPAL',
	},
	...(item.processedAt && { time_processed: timestamp(item.returnedAt ?? item.processedAt) }),
	...(item.status === 'UNCLAIMED' && {
		errors: {
			name: 'RECEIVER_UNREGISTERED',
			message: 'Receiver is unregistered',
			debug_id: item.id,
		},
	}),
	links: [
		{ href: `${api}/v1/payments/payouts-item/${item.id}`, rel: 'item', method: 'GET' },
		{ href: `${api}/v1/payments/payouts/${item.batchId}`, rel: 'batch', method: 'GET' },
	],
});
