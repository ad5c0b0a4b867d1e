import type { Money } from '../money.ts';

/** https://developer.paypal.com/api/payment-links-buttons/v1 */
export interface LinkRequest {
	integration_mode: 'LINK';
	type: 'BUY_NOW';
	reusable?: 'MULTIPLE';
	return_url?: string;
	line_items: LineItem[];
}

export interface LineItem {
	name: string;
	product_id?: string;
	description?: string;
	unit_amount?: Money;
	taxes?: Array<{ name?: string; type: 'PERCENTAGE' | 'PREFERENCE'; value: string }>;
	shipping?: Array<{ type: 'FLAT' | 'PREFERENCE'; value: string; additional_unit_value?: string }>;
	collect_shipping_address?: boolean;
	customer_notes?: Array<{ label: string; required?: boolean }>;
	variants?: { dimensions: Dimension[] };
	adjustable_quantity?: { maximum: number };
}

interface Dimension {
	name: string;
	primary?: boolean;
	options: Array<{ label: string; unit_amount?: Money }>;
}

export interface PaymentLink {
	id: string;
	content: LinkRequest;
	createdAt: Date;
	updatedAt: Date;
}
