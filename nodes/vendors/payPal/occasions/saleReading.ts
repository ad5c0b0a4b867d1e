import { isText } from '../../../core/guards';
import { holds } from '../api/expectedAnswer';
import { payPalPath, type PayPal } from '../api/payPal';
import { readFromPayPal } from './payPalReading';

/** A payment of a subscription, in PayPal's first API. https://developer.paypal.com/docs/api/payments/v1/#sale_get */
export interface Sale {
	id?: string;
	state?: string;
	payment_hold_status?: string;
	billing_agreement_id?: string;
	amount?: { total?: string; currency?: string };
	create_time?: string;
}

/** Undefined when PayPal does not know it. */
export async function readSale(payPal: PayPal, saleId: string): Promise<Sale | undefined> {
	const path = payPalPath`/v1/payments/sale/${saleId}`;
	const isSale = holds({ id: saleId, state: isText });
	return (await readFromPayPal(payPal, path, undefined, isSale)) as Sale | undefined;
}

/** The subscription a payment is for; undefined when it is for none, or PayPal does not know it. */
export const subscriptionOfSale = async (payPal: PayPal, saleId: string): Promise<string | undefined> =>
	(await readSale(payPal, saleId))?.billing_agreement_id;
