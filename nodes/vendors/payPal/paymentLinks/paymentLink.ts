import type { IDataObject } from 'n8n-workflow';

import type { PayPalMoney } from '../money/payPalMoney';
import type { PayPalLink } from '../orders/order';
import { simplifyAmount, withoutGaps } from '../orders/simplifyOrder';

export const paymentLinksPath = '/v1/checkout/payment-resources';
/** https://developer.paypal.com/api/payment-links-buttons/v1/payment-resources-get-list */
export const paymentLinksPageSize = 100;

/** A link with which anybody can buy one product. https://developer.paypal.com/api/payment-links-buttons/v1 */
export interface PaymentLink extends LinkRequest {
	id: string;
	status?: string;
	payment_link?: string;
	create_time?: string;
	update_time?: string;
	links?: PayPalLink[];
}

/** What of it the merchant decides. */
export interface LinkRequest {
	integration_mode?: string;
	type?: string;
	reusable?: string;
	return_url?: string;
	line_items?: LineItem[];
}

export interface LineItem {
	name?: string;
	product_id?: string;
	description?: string;
	/** Not there where the options of the first choice have prices of their own. */
	unit_amount?: PayPalMoney;
	taxes?: Array<{ name?: string; type: string; value: string }>;
	shipping?: Array<{ type: string; value: string; additional_unit_value?: string }>;
	collect_shipping_address?: boolean;
	customer_notes?: Array<{ label?: string; required?: boolean }>;
	variants?: { dimensions?: Dimension[] };
	adjustable_quantity?: { maximum: number };
}

/** A choice that buyers have. */
export interface Dimension {
	name: string;
	primary?: boolean;
	options: Array<{ label: string; unit_amount?: PayPalMoney }>;
}

/** PayPal does not always say it outside of `links`. */
export const payUrlOf = ({ payment_link: url, links = [] }: PaymentLink): string | undefined =>
	url || links.find(({ rel }) => rel === 'payment_link')?.href;

export function simplifyPaymentLink(link: PaymentLink): IDataObject {
	const [item = {}] = link.line_items ?? [];
	return withoutGaps({
		paymentLinkId: link.id,
		status: link.status,
		payUrl: payUrlOf(link),
		name: item.name,
		price: simplifyAmount(item.unit_amount),
		productId: item.product_id,
		description: item.description,
		choices: item.variants?.dimensions?.map(({ name, options }) => ({
			name,
			options: options.map(({ label, unit_amount: price }) =>
				withoutGaps({ label, price: simplifyAmount(price) }),
			),
		})),
		mostPieces: item.adjustable_quantity?.maximum,
		returnUrl: link.return_url,
		createTime: link.create_time,
		updateTime: link.update_time,
	});
}
