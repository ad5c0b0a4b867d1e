import { ownValue } from '../../../core/ownValue';

/** PayPal's field names, and what the merchant sees on the panel for each. */
const labels: Record<string, string> = {
	address: 'Ship To Address',
	address_line_1: 'Address Line 1',
	address_line_2: 'Address Line 2',
	admin_area_1: 'State or Province',
	admin_area_2: 'City',
	amount: 'Amount',
	brand_name: 'Brand Name',
	cancel_url: 'Cancel URL',
	category: 'Category',
	contact_preference: 'Contact Preference',
	country_code: 'Country Code',
	currency_code: 'Currency',
	custom_id: 'Custom ID',
	description: 'Description',
	discount: 'Discount',
	email_address: 'Email',
	event_types: 'Events',
	full_name: 'Full Name',
	handling: 'Handling',
	image_url: 'Image URL',
	insurance: 'Insurance',
	intent: 'Intent',
	invoice_id: 'Invoice ID',
	item_total: 'Unit Price',
	items: 'Cart Lines',
	landing_page: 'Landing Page',
	locale: 'Locale',
	merchant_id: 'Payee Merchant ID',
	name: 'Name',
	payment_method_preference: 'Payment Method Preference',
	phone_number: 'Phone Number',
	postal_code: 'Postal Code',
	quantity: 'Quantity',
	reference_id: 'Reference ID',
	return_url: 'Return URL',
	shipping: 'Shipping',
	shipping_discount: 'Shipping Discount',
	shipping_preference: 'Shipping Preference',
	sku: 'SKU',
	soft_descriptor: 'Soft Descriptor',
	tax: 'Tax',
	tax_total: 'Tax',
	unit_amount: 'Unit Price',
	url: 'URL',
	user_action: 'User Action',
};

/**
 * What PayPal's JSON pointer means to a merchant:
 * `/purchase_units/0/items/2/unit_amount/value` is `Unit Price of cart line 3`.
 */
export function fieldLabel(pointer: string | undefined): string | undefined {
	if (!pointer) return undefined;
	const segments = pointer.replace(/^#?\//, '').split(/[/.]/).filter(Boolean);
	const named = segments.filter((segment) => ownValue(labels, segment)).pop();
	const last = segments.filter((segment) => /[a-z]/i.test(segment) && !segment.startsWith('@')).pop();
	const label = named ? ownValue(labels, named) : last && toTitle(last);
	const line = segments[segments.indexOf('items') + 1];
	const isInLine = segments.includes('items') && /^\d+$/.test(line ?? '') && named !== 'items';
	return label && isInLine ? `${label} of cart line ${Number(line) + 1}` : label;
}

const toTitle = (name: string): string =>
	name
		.split('_')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
