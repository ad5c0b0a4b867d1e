import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { Money } from '../../../core/money/money';
import {
	addressField,
	detailsField,
	discountsField,
	linesField,
	orderNumberField,
	paymentMethodField,
	recipientNameField,
	totalField,
	type Discount,
	type ReceiptAddress,
} from '../panel/receipt.description';
import type { Message } from './message';
import { readReceiptMoney, toCurrencyCode, toWireNumber } from './receiptMoney';

const { fields: details } = detailsField;

/** What a buyer has paid. Amounts are decimals in `currency`, never negative. */
export interface Receipt {
	recipientName: unknown;
	/** Must be new for every receipt. */
	orderNumber: unknown;
	/** ISO 4217, e.g. `USD`. */
	currency: string;
	/** Free text, e.g. `PayPal` or `Visa 2345`. */
	paymentMethod: unknown;
	merchantName?: unknown;
	orderUrl?: unknown;
	/** When it was paid: a date, an ISO 8601 string, or seconds since 1970. */
	timestamp?: unknown;
	elements?: ReceiptElement[];
	address?: ReceiptAddress;
	summary: { totalCost: Decimal; subtotal?: Decimal; shippingCost?: Decimal; totalTax?: Decimal };
	adjustments?: Discount[];
}

type Decimal = number | string;

export interface ReceiptElement {
	title: unknown;
	subtitle?: unknown;
	quantity?: unknown;
	/** Of the whole line, all pieces together, as in Meta's own example. */
	price: string;
	imageUrl?: unknown;
}

/**
 * A receipt whose sums are right: lines add up to the subtotal; subtotal, shipping and tax, less discounts,
 * to the total. Messenger shows what it is given, so a wrong sum would reach the buyer.
 * https://developers.facebook.com/docs/messenger-platform/reference/templates/receipt
 *
 * @throws InvalidInput that names the field, or the sum that is off
 */
export function toReceiptTemplate(receipt: Receipt): Message {
	const currency = toCurrencyCode(receipt.currency);
	const elements = linesField
		.bounded(receipt.elements ?? [])
		.map((element, index) => toElement(element, index, currency));
	const adjustments = (receipt.adjustments ?? []).map(({ name, amount }, index) => {
		const fields = discountsField.at(index);
		return {
			name: fields.name.required(name),
			amount: readReceiptMoney(amount, currency, fields.amount.label),
		};
	});
	const summary = toSummary(receipt, currency, elements, adjustments);
	const merchantName = details.merchantName.optional(receipt.merchantName);
	const orderUrl = details.orderUrl.optional(receipt.orderUrl);
	return {
		attachment: {
			type: 'template',
			payload: {
				template_type: 'receipt',
				recipient_name: recipientNameField.required(receipt.recipientName),
				...(merchantName && { merchant_name: merchantName }),
				order_number: orderNumberField.required(receipt.orderNumber),
				currency,
				payment_method: paymentMethodField.required(receipt.paymentMethod),
				...(orderUrl && { order_url: orderUrl }),
				...(Boolean(receipt.timestamp) && { timestamp: toSeconds(receipt.timestamp) }),
				...(elements.length > 0 && {
					elements: elements.map(({ price, ...element }) => ({ ...element, price: toWireNumber(price) })),
				}),
				...(receipt.address && { address: toAddress(receipt.address) }),
				summary,
				...(adjustments.length > 0 && {
					adjustments: adjustments.map(({ name, amount }) => ({ name, amount: toWireNumber(amount) })),
				}),
			},
		},
	};
}

function toElement(element: ReceiptElement, index: number, currency: string) {
	const fields = linesField.at(index);
	const subtitle = fields.subtitle.optional(element.subtitle);
	const imageUrl = fields.imageUrl.optional(element.imageUrl);
	return {
		title: fields.title.required(element.title),
		...(subtitle && { subtitle }),
		...(element.quantity !== undefined && { quantity: toQuantity(element.quantity, fields.quantity) }),
		price: readReceiptMoney(element.price, currency, `${linesField.entryAt(index)}: Price`),
		currency,
		...(imageUrl && { image_url: imageUrl }),
	};
}

function toSummary(
	{ summary }: Receipt,
	currency: string,
	elements: Array<{ price: Money }>,
	adjustments: Array<{ amount: Money }>,
): IDataObject {
	const read = (value: Decimal | undefined, field: Field) =>
		value === undefined || String(value).trim() === ''
			? undefined
			: readReceiptMoney(value, currency, field.label);
	const total = readReceiptMoney(summary.totalCost, currency, totalField.label);
	const shipping = read(summary.shippingCost, details.shippingCost);
	const tax = read(summary.totalTax, details.totalTax);
	const lines = Money.sum(
		elements.map(({ price }) => price),
		currency,
	);
	const subtotal = read(summary.subtotal, details.subtotal) ?? (elements.length > 0 ? lines : undefined);
	if (subtotal && elements.length > 0) requireEqual(details.subtotal, subtotal, lines, 'the lines add up to');
	if (subtotal) {
		const discount = Money.sum(
			adjustments.map(({ amount }) => amount),
			currency,
		);
		const added = Money.sum([subtotal, shipping, tax], currency).subtract(discount);
		requireEqual(totalField, total, added, 'subtotal, shipping and tax minus discounts make');
	}
	return {
		...(subtotal && { subtotal: toWireNumber(subtotal) }),
		...(shipping && { shipping_cost: toWireNumber(shipping) }),
		...(tax && { total_tax: toWireNumber(tax) }),
		total_cost: toWireNumber(total),
	};
}

function requireEqual(field: Field, given: Money, computed: Money, how: string): void {
	if (given.equals(computed)) return;
	throw field.invalid(
		`is ${given.toString()}, but ${how} ${computed.toString()}`,
		'Correct one of them: the buyer sees all of these amounts on the receipt.',
	);
}

function toQuantity(value: unknown, field: Field): number {
	const quantity = Number(value);
	if (Number.isSafeInteger(quantity) && quantity > 0) return quantity;
	throw field.invalid('is not a whole number above zero', 'Use 1, 2, 3 and so on.');
}

function toAddress(address: ReceiptAddress): IDataObject {
	const at = (name: keyof typeof addressField.fields) => addressField.fields[name].in(addressField.label);
	const street2 = at('street2').optional(address.street2);
	return {
		street_1: at('street1').required(address.street1),
		...(street2 && { street_2: street2 }),
		city: at('city').required(address.city),
		postal_code: at('postalCode').required(address.postalCode),
		state: at('state').required(address.state),
		country: at('country').required(address.country).toUpperCase(),
	};
}

/** Messenger wants seconds, as a string; milliseconds make it answer as if it were down. */
function toSeconds(value: unknown): string {
	const text = value instanceof Date ? value.toISOString() : String(value).trim();
	const ms = /^\d{13}$/.test(text)
		? Number(text)
		: /^\d{1,10}$/.test(text)
			? Number(text) * 1000
			: Date.parse(text);
	if (!Number.isNaN(ms)) return String(Math.floor(ms / 1000));
	throw details.timestamp.refused(text, 'is not a date', 'Use a date like 2026-11-22T07:30:00Z.');
}
