import type { Money } from '../money.ts';

export interface Refund {
	id: string;
	captureId: string;
	status: 'CANCELLED' | 'COMPLETED' | 'FAILED' | 'PENDING';
	/** Why it is PENDING. */
	reason?: string;
	amount: Money;
	/** What has been refunded of the capture, this refund included. */
	total: Money;
	customId?: string;
	invoiceId?: string;
	noteToPayer?: string;
	createdAt: Date;
	updatedAt: Date;
}
