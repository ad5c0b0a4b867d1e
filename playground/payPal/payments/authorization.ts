import type { Money } from '../money.ts';

export interface Authorization {
	id: string;
	orderId: string;
	status: 'CREATED';
	amount: Money;
	customId?: string;
	invoiceId?: string;
	createdAt: Date;
	updatedAt: Date;
	expiresAt: Date;
}

/** https://developer.paypal.com/docs/checkout/standard/customize/authorization/ */
export const honoredForDays = 29;
