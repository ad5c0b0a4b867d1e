import type { Money } from '../money.ts';
import { valuePattern } from '../money.ts';
import type { Shape } from '../shape.ts';

export interface Address {
	address_line_1?: string;
	address_line_2?: string;
	admin_area_1?: string;
	admin_area_2?: string;
	postal_code?: string;
	country_code: string;
}

export const breakdownParts = [
	'item_total',
	'shipping',
	'handling',
	'tax_total',
	'insurance',
	'shipping_discount',
	'discount',
] as const;
type BreakdownPart = (typeof breakdownParts)[number];

export interface Amount extends Money {
	breakdown?: Partial<Record<BreakdownPart, Money>>;
}

export interface Item {
	name: string;
	quantity: string;
	unit_amount: Money;
	tax?: Money;
	description?: string;
	sku?: string;
	category?: string;
	url?: string;
	image_url?: string;
}

export interface PurchaseUnitRequest {
	reference_id?: string;
	description?: string;
	custom_id?: string;
	invoice_id?: string;
	soft_descriptor?: string;
	amount: Amount;
	payee?: { email_address?: string; merchant_id?: string };
	items?: Item[];
	shipping?: {
		name?: { full_name?: string };
		type?: string;
		address?: Address;
		options?: ShippingOption[];
	};
}

interface ShippingOption {
	id: string;
	label: string;
	selected: boolean;
	type?: string;
	amount?: Money;
}

export interface ExperienceContext {
	brand_name?: string;
	locale?: string;
	landing_page?: string;
	shipping_preference?: string;
	user_action?: string;
	payment_method_preference?: string;
	return_url?: string;
	cancel_url?: string;
}

export interface OrderRequest {
	intent: 'CAPTURE' | 'AUTHORIZE';
	purchase_units: PurchaseUnitRequest[];
	processing_instruction?: string;
	payment_source?: Record<string, { experience_context?: ExperienceContext } | undefined>;
	payer?: unknown;
	application_context?: ExperienceContext;
}

export const text = (min: number, max: number): Shape => ({ type: 'string', min, max });
export const anything: Shape = { type: 'any' };
export const oneOf = (...values: string[]): Shape => ({ type: 'string', min: 1, max: 255, oneOf: values });
const url: Shape = { type: 'string', max: 2048, pattern: /^https?:\/\/[^\s/]+/ };

export const money = {
	type: 'object',
	required: ['currency_code', 'value'],
	fields: { currency_code: text(3, 3), value: { type: 'string', min: 1, max: 32, pattern: valuePattern } },
} satisfies Shape;

const amount: Shape = {
	type: 'object',
	required: ['currency_code', 'value'],
	fields: {
		...money.fields,
		breakdown: {
			type: 'object',
			fields: Object.fromEntries(breakdownParts.map((part) => [part, money])),
		},
	},
};

export const items: Shape = {
	type: 'array',
	of: {
		type: 'object',
		required: ['name', 'quantity', 'unit_amount'],
		fields: {
			name: text(1, 127),
			quantity: { type: 'string', max: 10, pattern: /^[1-9][0-9]{0,9}$/ },
			unit_amount: money,
			tax: money,
			description: text(0, 4000),
			sku: text(0, 127),
			category: oneOf('DIGITAL_GOODS', 'PHYSICAL_GOODS', 'DONATION'),
			url: text(1, 2048),
			image_url: {
				type: 'string',
				min: 1,
				max: 2048,
				pattern: /^(https:)([/|.|\w|\s|-])*\.(?:jpg|gif|png|jpeg|JPG|GIF|PNG|JPEG)/,
			},
			upc: anything,
			billing_plan: anything,
		},
	},
};

export const address: Shape = {
	type: 'object',
	required: ['country_code'],
	fields: {
		address_line_1: text(0, 300),
		address_line_2: text(0, 300),
		address_line_3: text(0, 100),
		admin_area_4: text(0, 100),
		admin_area_3: text(0, 100),
		admin_area_2: text(0, 120),
		admin_area_1: text(0, 300),
		address_details: anything,
		postal_code: text(0, 60),
		country_code: {
			type: 'string',
			min: 2,
			max: 2,
			pattern: /^(?!UK$)([A-Z]{2}|C2)$/,
			otherwise: 'INVALID_COUNTRY_CODE',
		},
	},
};

/** https://developer.paypal.com/docs/api/orders/v2/#definition-phone_number_with_optional_country_code */
const phone: Shape = {
	type: 'object',
	required: ['national_number'],
	fields: {
		country_code: { type: 'string', min: 1, max: 3, pattern: /^\d+$/ },
		national_number: { type: 'string', min: 1, max: 14, pattern: /^\d+$/ },
	},
};

const shippingName: Shape = { type: 'object', fields: { full_name: text(0, 300) } };
const shippingType = oneOf('SHIPPING', 'PICKUP_IN_PERSON', 'PICKUP_IN_STORE', 'PICKUP_FROM_PERSON');

/** https://developer.paypal.com/docs/api/orders/v2/#definition-purchase_unit_request */
export const purchaseUnit: Shape = {
	type: 'object',
	required: ['amount'],
	fields: {
		reference_id: text(1, 256),
		description: text(1, 3000),
		custom_id: text(1, 255),
		invoice_id: text(1, 127),
		soft_descriptor: text(1, 127),
		amount,
		payee: {
			type: 'object',
			fields: {
				email_address: text(3, 254),
				merchant_id: { type: 'string', pattern: /^[2-9A-HJ-NP-Z]{13}$/ },
			},
		},
		items,
		payment_instruction: anything,
		supplementary_data: anything,
		shipping: {
			type: 'object',
			fields: {
				name: shippingName,
				address,
				email_address: text(3, 254),
				phone_number: phone,
				type: shippingType,
				options: {
					type: 'array',
					max: 10,
					of: {
						type: 'object',
						required: ['id', 'label', 'selected'],
						fields: {
							id: text(1, 127),
							label: text(1, 127),
							selected: { type: 'boolean' },
							type: oneOf('SHIPPING', 'PICKUP', 'PICKUP_IN_STORE', 'PICKUP_FROM_PERSON'),
							amount: money,
						},
					},
				},
			},
		},
	},
};

export const experienceContext = (landingPages: string[]): Shape & { type: 'object' } => ({
	type: 'object',
	fields: {
		brand_name: text(1, 127),
		locale: {
			type: 'string',
			min: 2,
			max: 10,
			pattern: /^[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/,
		},
		shipping_preference: oneOf('GET_FROM_FILE', 'NO_SHIPPING', 'SET_PROVIDED_ADDRESS'),
		contact_preference: oneOf('NO_CONTACT_INFO', 'UPDATE_CONTACT_INFO', 'RETAIN_CONTACT_INFO'),
		...(landingPages.length > 0 && { landing_page: oneOf(...landingPages) }),
		user_action: oneOf('CONTINUE', 'PAY_NOW'),
		payment_method_preference: oneOf('UNRESTRICTED', 'IMMEDIATE_PAYMENT_REQUIRED'),
		return_url: url,
		cancel_url: url,
	},
});
