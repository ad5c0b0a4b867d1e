import type { Money } from '../money.ts';

export interface Refund {
	id: string;
	captureId: string;
	status: 'COMPLETED';
	amount: Money;
	/** What has been refunded of the capture, this refund included. */
	total: Money;
	customId?: string;
	invoiceId?: string;
	noteToPayer?: string;
	createdAt: Date;
}
