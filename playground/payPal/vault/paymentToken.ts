import type { Card } from '../orders/order.ts';
import type { Person } from '../people.ts';

/** A saved way to pay. https://developer.paypal.com/docs/api/payment-tokens/v3/ */
export interface PaymentToken {
	id: string;
	kind: 'paypal' | 'card';
	card?: Card;
	/** Whose account it is. */
	person?: Person;
	customerId: string;
	merchantCustomerId?: string;
	/** The order that was paid when it was saved, if one was. */
	orderId?: string;
	createdAt: Date;
}
