import { issue, type PayPalError } from '../errors.ts';
import { issueWith, type Money } from '../money.ts';
import { money, oneOf, text } from '../orders/request.ts';
import { checked } from '../billing/checked.ts';
import type { Shape } from '../shape.ts';
import type { LineItem, LinkRequest } from './paymentLink.ts';

const list = (of: Shape, max: number): Shape => ({ type: 'array', min: 1, max, of });

/**
 * https://developer.paypal.com/api/payment-links-buttons/v1/payment-resources-post
 * Unverified: how long a product ID can be (50 in Automattic's plugin), and that a buyer can take 100 at most.
 */
const lineItem: Shape = {
	type: 'object',
	required: ['name'],
	fields: {
		name: text(1, 127),
		product_id: text(1, 50),
		description: text(1, 2048),
		unit_amount: money,
		taxes: list(
			{
				type: 'object',
				required: ['type', 'value'],
				fields: { name: text(1, 127), type: oneOf('PERCENTAGE', 'PREFERENCE'), value: text(1, 20) },
			},
			10,
		),
		shipping: list(
			{
				type: 'object',
				required: ['type', 'value'],
				fields: {
					type: oneOf('FLAT', 'PREFERENCE'),
					value: text(1, 20),
					additional_unit_value: text(1, 20),
				},
			},
			10,
		),
		collect_shipping_address: { type: 'boolean' },
		customer_notes: list(
			{ type: 'object', required: ['label'], fields: { label: text(1, 127), required: { type: 'boolean' } } },
			10,
		),
		variants: {
			type: 'object',
			required: ['dimensions'],
			fields: {
				dimensions: list(
					{
						type: 'object',
						required: ['name', 'options'],
						fields: {
							name: text(1, 127),
							primary: { type: 'boolean' },
							options: list(
								{
									type: 'object',
									required: ['label'],
									fields: { label: text(1, 127), unit_amount: money },
								},
								10,
							),
						},
					},
					5,
				),
			},
		},
		adjustable_quantity: {
			type: 'object',
			required: ['maximum'],
			fields: { maximum: { type: 'integer', min: 1, max: 100 } },
		},
	},
};

const request: Shape = {
	type: 'object',
	required: ['integration_mode', 'type', 'line_items'],
	fields: {
		integration_mode: oneOf('LINK'),
		type: oneOf('BUY_NOW'),
		reusable: oneOf('MULTIPLE'),
		return_url: { type: 'string', min: 1, max: 1024, pattern: /^https?:\/\/[^\s/]+/ },
		line_items: list(lineItem, 20),
	},
};

/** @throws what PayPal has against it */
export function readLinkRequest(body: unknown): LinkRequest {
	const content = checked<LinkRequest>(body, request);
	// "A payment resource for a single-item purchase"; what PayPal says to two is unverified.
	if (content.line_items.length > 1) throw issue('INVALID_ARRAY_MAX_ITEMS', { field: '/line_items' });
	const [item] = content.line_items as [LineItem];
	const prices = pricesIn(item);
	if (prices.length === 0) throw missing('/line_items/0/unit_amount');
	for (const [field, price] of prices) {
		const problem = issueWith(price, 'positive');
		if (problem) throw issue(problem, { field: `${field}/value`, value: price.value, location: 'body' });
		if (price.currency_code !== prices[0]![1].currency_code) throw issue('MULTI_CURRENCY_ORDER', { field });
	}
	return content;
}

/** PayPal takes one price, or one for each option of one choice; the name of this refusal is unverified. */
function pricesIn({ unit_amount: price, variants }: LineItem): Array<[field: string, price: Money]> {
	const dimensions = variants?.dimensions ?? [];
	const priced = dimensions.flatMap(({ options }, dimension) =>
		options.flatMap(({ unit_amount: own }, option) =>
			own
				? [[`/line_items/0/variants/dimensions/${dimension}/options/${option}/unit_amount`, own] as const]
				: [],
		),
	);
	if (price && priced.length > 0)
		throw issue('UNIT_AMOUNT_AT_PRODUCT_AND_VARIANT_LEVEL', { field: '/line_items/0/unit_amount' });
	if (price) return [['/line_items/0/unit_amount', price]];
	const primary = dimensions.find(({ primary: isFirst }) => isFirst) ?? dimensions[0];
	const count = primary?.options.filter(({ unit_amount: own }) => own).length;
	if (priced.length > 0 && (count !== priced.length || count !== primary?.options.length))
		throw missing('/line_items/0/variants/dimensions/0/options/0/unit_amount');
	return priced.map(([field, own]) => [field, own]);
}

const missing = (field: string): PayPalError =>
	issue('MISSING_REQUIRED_PARAMETER', { field, value: '', location: 'body' });
