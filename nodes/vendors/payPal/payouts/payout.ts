import type { IDataObject } from 'n8n-workflow';

import { withoutGaps } from '../orders/simplifyOrder';

/** Payouts are of the first version: the name of the currency is another one than elsewhere. */
export interface PayoutMoney {
	currency: string;
	value: string;
}

interface BatchHeader {
	payout_batch_id: string;
	batch_status: string;
	time_created?: string;
	time_completed?: string;
	sender_batch_header?: { sender_batch_id?: string };
	amount?: PayoutMoney;
	fees?: PayoutMoney;
}

/** https://developer.paypal.com/docs/api/payments.payouts-batch/v1/#payouts_get */
export interface PayoutBatch {
	batch_header: BatchHeader;
	items?: PayoutItem[];
}

/** https://developer.paypal.com/docs/api/payments.payouts-batch/v1/#payouts-item_get */
export interface PayoutItem {
	payout_item_id: string;
	payout_batch_id?: string;
	transaction_id?: string;
	transaction_status?: string;
	payout_item_fee?: PayoutMoney;
	payout_item?: { receiver?: string; amount?: PayoutMoney; note?: string; sender_item_id?: string };
	time_processed?: string;
	errors?: { name?: string; message?: string };
}

const money = (amount: PayoutMoney | undefined): IDataObject | undefined =>
	amount && { currency: amount.currency, value: amount.value };

/** A payout in n8n's spelling, without its recipients. */
export const simplifyPayout = ({ batch_header: header }: PayoutBatch): IDataObject =>
	withoutGaps({
		payoutBatchId: header.payout_batch_id,
		status: header.batch_status,
		amount: money(header.amount),
		fees: money(header.fees),
		senderBatchId: header.sender_batch_header?.sender_batch_id,
		createTime: header.time_created,
		completeTime: header.time_completed,
	});

/** What one recipient got. `UNCLAIMED`: there is no PayPal account of this address yet. */
export const simplifyPayoutItem = (item: PayoutItem): IDataObject =>
	withoutGaps({
		payoutItemId: item.payout_item_id,
		payoutBatchId: item.payout_batch_id,
		transactionId: item.transaction_id,
		status: item.transaction_status,
		receiver: item.payout_item?.receiver,
		amount: money(item.payout_item?.amount),
		fee: money(item.payout_item_fee),
		note: item.payout_item?.note,
		ownId: item.payout_item?.sender_item_id,
		problem: item.errors?.name,
		processTime: item.time_processed,
	});
