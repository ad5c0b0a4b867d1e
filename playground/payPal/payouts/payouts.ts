import { people } from '../people.ts';
import type { Clock } from '../../world/clock.ts';
import { issue, PayPalError, unknownResource } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { resourceId } from '../ids.ts';
import { fromMinor, issueWith, toMinor, type Money } from '../money.ts';
import type { PayoutBatch, PayoutItem } from './payout.ts';
import type { OtherMoney, Transaction } from '../reporting/transactions.ts';

export interface PayoutRequest {
	sender_batch_header: { sender_batch_id?: string; recipient_type?: string };
	items: Array<{
		recipient_type?: string;
		receiver: string;
		amount: { currency: string; value: string };
		note?: string;
		sender_item_id?: string;
	}>;
}

/** How long the payment takes is a guess, and so is its fee: PayPal's for payments within the United States. */
const takesMs = 1000;
const feeMinor = 25n;
const monthMs = 30 * 24 * 3_600_000;

/**
 * Money to many people. Who has an account here is paid at once; for all others it waits, and comes back after 30 days.
 * https://developer.paypal.com/docs/payouts/standard/reference/item-status/
 */
export class Payouts implements OtherMoney {
	private readonly batches = new Map<string, PayoutBatch>();
	private readonly clock: Clock;
	private readonly happenings: Happenings;

	constructor(clock: Clock, happenings: Happenings) {
		this.clock = clock;
		this.happenings = happenings;
	}

	/** @param apiAddress of the link to a batch of the same name */
	create(request: PayoutRequest, apiAddress: string): PayoutBatch {
		const { sender_batch_header: header, items } = request;
		const senderBatchId = header.sender_batch_id ?? resourceId();
		this.refuseDuplicate(senderBatchId, apiAddress);
		const id = shortId();
		const batch: PayoutBatch = {
			id,
			senderBatchId,
			header: { ...header, sender_batch_id: senderBatchId },
			status: 'PENDING',
			createdAt: this.clock.now(),
			items: items.map((item, index) => toItem(item, index, id, header.recipient_type)),
		};
		this.batches.set(id, batch);
		this.happenings.payoutChanged('PROCESSING', batch);
		this.clock.after(takesMs, () => this.pay(batch));
		return batch;
	}

	find(id: string): PayoutBatch {
		const batch = this.batches.get(id);
		if (!batch) throw unknownResource('id', id);
		return batch;
	}

	findItem(id: string): PayoutItem {
		const item = this.items().find((one) => one.id === id);
		if (!item) throw unknownResource('payout_item_id', id);
		return item;
	}

	/** Which issue PayPal has with one that is not unclaimed is unverified. */
	cancel(id: string): PayoutItem {
		const item = this.findItem(id);
		if (item.status !== 'UNCLAIMED') throw new PayPalError(400, { name: 'ITEM_INCORRECT_STATUS' });
		this.giveBack(item);
		return item;
	}

	transactions(): Transaction[] {
		return this.items().flatMap((item) => [...sent(item), ...returned(item)]);
	}

	reset(): void {
		this.batches.clear();
	}

	private items(): PayoutItem[] {
		return [...this.batches.values()].flatMap(({ items }) => items);
	}

	/**
	 * "If you specify a sender_batch_id that was used in the last 30 days, the API rejects the request and returns an error
	 * message that indicates the duplicate sender_batch_id and includes a HATEOAS link to the original batch payout":
	 * PayPal's OpenAPI. In what form: unverified.
	 */
	private refuseDuplicate(senderBatchId: string, apiAddress: string): void {
		const since = this.clock.now().getTime() - monthMs;
		const known = [...this.batches.values()].find(
			(batch) => batch.senderBatchId === senderBatchId && batch.createdAt.getTime() > since,
		);
		if (!known) return;
		throw new PayPalError(400, {
			name: 'USER_BUSINESS_ERROR',
			message: 'User business error.',
			details: [
				{
					field: 'SENDER_BATCH_ID',
					location: 'body',
					issue: 'Batch with given sender_batch_id already exists',
					description: 'Duplicate',
				},
			],
			links: [{ href: `${apiAddress}/v1/payments/payouts/${known.id}`, rel: 'self', method: 'GET' }],
		});
	}

	private pay(batch: PayoutBatch): void {
		if (this.batches.get(batch.id) !== batch) return;
		batch.status = 'SUCCESS';
		batch.completedAt = this.clock.now();
		for (const item of batch.items) {
			item.status = people.some(({ email, payerId }) => [email, payerId].includes(item.receiver))
				? 'SUCCESS'
				: 'UNCLAIMED';
			item.processedAt = this.clock.now();
			this.happenings.payoutItemChanged(item.status === 'SUCCESS' ? 'SUCCEEDED' : 'UNCLAIMED', item);
			if (item.status === 'UNCLAIMED') this.clock.after(monthMs, () => this.giveBack(item));
		}
		this.happenings.payoutChanged('SUCCESS', batch);
	}

	private giveBack(item: PayoutItem): void {
		if (item.status !== 'UNCLAIMED') return;
		item.status = 'RETURNED';
		item.returnedAt = this.clock.now();
		this.happenings.payoutItemChanged('RETURNED', item);
	}
}

/** Ids of payouts are shorter: 5UXD2E8A7EBQJ. */
const shortId = (): string => resourceId().slice(0, 13);

function toItem(
	item: PayoutRequest['items'][number],
	index: number,
	batchId: string,
	typeOfAll: string | undefined,
): PayoutItem {
	const { receiver, amount, note } = item;
	const money = { currency_code: amount.currency, value: amount.value };
	const wrong = issueWith(money, 'positive');
	if (wrong) throw issue(wrong, { field: `/items/${index}/amount`, value: amount.value, location: 'body' });
	const type = item.recipient_type ?? typeOfAll;
	if (!type)
		throw issue('MISSING_REQUIRED_PARAMETER', {
			field: `/items/${index}/recipient_type`,
			value: '',
			location: 'body',
		});
	return {
		id: shortId(),
		batchId,
		transactionId: resourceId(),
		type,
		receiver,
		amount: fromMinor(toMinor(money), amount.currency),
		fee: fromMinor(feeMinor, amount.currency),
		...(note && { note }),
		...(item.sender_item_id && { ownId: item.sender_item_id }),
		status: 'PENDING',
	};
}

/** https://developer.paypal.com/docs/transaction-search/transaction-event-codes/ */
function sent({ transactionId: id, amount, fee, note, processedAt: at }: PayoutItem): Transaction[] {
	if (!at) return [];
	const negative = (money: Money) => fromMinor(-toMinor(money), money.currency_code);
	return [
		{ id, code: 'T0001', status: 'S', amount: negative(amount), fee: negative(fee), note, at, updatedAt: at },
	];
}

function returned({ transactionId, amount, returnedAt: at }: PayoutItem): Transaction[] {
	if (!at) return [];
	const id = `${transactionId.slice(0, -1)}R`;
	const fee = fromMinor(0n, amount.currency_code);
	return [
		{
			id,
			code: 'T1115',
			status: 'S',
			amount,
			fee,
			referenceId: transactionId,
			referenceType: 'TXN',
			at,
			updatedAt: at,
		},
	];
}
