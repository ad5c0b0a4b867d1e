import type { Account, PostalAddress } from '../login/accounts.ts';

/** The order as the approval page gets it: `GET /www.paypal.com/checkoutnow/order`. Amounts are decimal strings. */
export interface CheckoutOrder {
	id: string;
	status: string;
	expired: boolean;
	brandName: string;
	merchantName: string;
	userAction: 'PAY_NOW' | 'CONTINUE';
	landingPage: string;
	shippingPreference: 'GET_FROM_FILE' | 'NO_SHIPPING' | 'SET_PROVIDED_ADDRESS';
	description?: string;
	currency: string;
	total: string;
	/** By PayPal's names, e.g. `{ item_total: '30.00', shipping: '4.90' }`. */
	breakdown: Record<string, string>;
	items: OrderLine[];
	shipTo?: ShipTo;
	/** First whoever is logged in. */
	accounts: Account[];
	returnUrl?: string;
	cancelUrl?: string;
}

export interface OrderLine {
	name: string;
	description?: string;
	quantity: string;
	unitAmount: string;
	imageUrl?: string;
}

type ShipTo = PostalAddress & { name?: string };

export type FundingSource = 'paypal' | 'card';

/** Why an order cannot be paid here, or undefined when it can. A declined payment leaves it payable. */
export function obstacle(order: Pick<CheckoutOrder, 'status' | 'expired'>): 'paid' | 'expired' | undefined {
	if (order.status === 'COMPLETED') return 'paid';
	return order.expired || order.status === 'VOIDED' ? 'expired' : undefined;
}

/** What is offered first: https://developer.paypal.com/docs/api/orders/v2/#definition-paypal_wallet_experience_context */
export const preferredSource = (landingPage: string): FundingSource =>
	landingPage === 'GUEST_CHECKOUT' || landingPage === 'BILLING' ? 'card' : 'paypal';

/** An address in the lines one writes on a parcel. */
export function addressLines(address: PostalAddress): string[] {
	const area = [address.admin_area_1, address.postal_code].filter(Boolean).join(' ');
	const town = [address.admin_area_2, area].filter(Boolean).join(', ');
	return [address.address_line_1, address.address_line_2, town, address.country_code].filter(
		(line): line is string => Boolean(line),
	);
}

/** The amounts above the total, in the order people expect, with signs. */
export function breakdownLines(
	breakdown: Record<string, string>,
): Array<{ name: string; value: string; reduces: boolean }> {
	const names: Array<[string, string, boolean]> = [
		['item_total', 'Items', false],
		['discount', 'Discount', true],
		['shipping', 'Shipping', false],
		['shipping_discount', 'Shipping discount', true],
		['handling', 'Handling', false],
		['insurance', 'Insurance', false],
		['tax_total', 'Tax', false],
	];
	return names.flatMap(([part, name, reduces]) => {
		const value = breakdown[part];
		return value === undefined || Number(value) === 0 ? [] : [{ name, value, reduces }];
	});
}
