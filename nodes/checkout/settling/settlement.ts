import type { Judgement } from '../judgement/judgement';
import type { Payment } from '../payment';

/** What happened to an order. */
export interface Settlement {
	orderId: string;
	/** The provider's record; absent when it can't find the order, or keeps it from us. */
	payment?: Payment;
	judgement: Judgement;
	/** Where the buyer can go on, while the order is open. */
	approveUrl?: string;
	/** The provider has refused the payment, and trying this order again is of no use to the buyer. */
	isRefusedForGood?: boolean;
}
