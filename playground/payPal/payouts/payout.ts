import type { Money } from '../money.ts';

type PayoutStatus = 'PENDING' | 'SUCCESS' | 'UNCLAIMED' | 'RETURNED';

export interface PayoutItem {
	id: string;
	batchId: string;
	transactionId: string;
	type: string;
	receiver: string;
	amount: Money;
	fee: Money;
	note?: string;
	ownId?: string;
	status: PayoutStatus;
	processedAt?: Date;
	returnedAt?: Date;
}

export interface PayoutBatch {
	id: string;
	senderBatchId: string;
	header: Record<string, unknown>;
	status: 'PENDING' | 'SUCCESS';
	createdAt: Date;
	completedAt?: Date;
	items: PayoutItem[];
}
