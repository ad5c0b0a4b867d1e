import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { Money } from '../../../core/money/money';
import { boundedList, optionalText, optionalUrl, requiredText } from './fieldText';
import { limits } from './limits';
import type { Message } from './message';
import { readReceiptMoney, toCurrencyCode, toWireNumber } from './receiptMoney';

/** What a buyer has paid. Amounts are decimal strings in `currency`, never negative. */
export interface Receipt {
	recipientName: string;
	/** Must be new for every receipt. */
	orderNumber: string;
	/** ISO 4217, e.g. `USD`. */
	currency: string;
	/** Free text, e.g. `PayPal` or `Visa 2345`. */
	paymentMethod: string;
	merchantName?: string;
	orderUrl?: string;
	/** When it was paid: a date, an ISO 8601 string, or seconds since 1970. */
	timestamp?: Date | string | number;
	elements?: ReceiptElement[];
	address?: ReceiptAddress;
	summary: { totalCost: string; subtotal?: string; shippingCost?: string; totalTax?: string };
	/** Discounts: taken off, so positive. */
	adjustments?: Array<{ name: string; amount: string }>;
}

export interface ReceiptElement {
	title: string;
	subtitle?: string;
	quantity?: number;
	/** Of the whole line, all pieces together, as in Meta's own example. */
	price: string;
	imageUrl?: string;
}

interface ReceiptAddress {
	street1: string;
	street2?: string;
	city: string;
	postalCode: string;
	state: string;
	/** ISO 3166-1, two letters. */
	country: string;
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
	const elements = boundedList('Lines', 'lines', receipt.elements ?? [], {
		min: 0,
		max: limits.receiptElements,
	}).map((element, index) => toElement(element, `Line ${index + 1}`, currency));
	const adjustments = (receipt.adjustments ?? []).map(({ name, amount }, index) => ({
		name: requiredText(`Discount ${index + 1}: Name`, name),
		amount: readReceiptMoney(amount, currency, `Discount ${index + 1}: Amount`),
	}));
	const summary = toSummary(receipt, currency, elements, adjustments);
	const merchantName = optionalText('Merchant Name', receipt.merchantName);
	const orderUrl = optionalUrl('Order URL', receipt.orderUrl);
	return {
		attachment: {
			type: 'template',
			payload: {
				template_type: 'receipt',
				recipient_name: requiredText('Recipient Name', receipt.recipientName),
				...(merchantName && { merchant_name: merchantName }),
				order_number: requiredText('Order Number', receipt.orderNumber),
				currency,
				payment_method: requiredText('Payment Method', receipt.paymentMethod),
				...(orderUrl && { order_url: orderUrl }),
				...(receipt.timestamp !== undefined && { timestamp: toSeconds(receipt.timestamp) }),
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

function toElement(element: ReceiptElement, place: string, currency: string) {
	const subtitle = optionalText(`${place}: Subtitle`, element.subtitle);
	const imageUrl = optionalUrl(`${place}: Image URL`, element.imageUrl);
	return {
		title: requiredText(`${place}: Title`, element.title),
		...(subtitle && { subtitle }),
		...(element.quantity !== undefined && { quantity: toQuantity(element.quantity, `${place}: Quantity`) }),
		price: readReceiptMoney(element.price, currency, `${place}: Price`),
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
	const read = (value: string | undefined, field: string) =>
		value === undefined || String(value).trim() === '' ? undefined : readReceiptMoney(value, currency, field);
	const total = readReceiptMoney(summary.totalCost, currency, 'Total');
	const shipping = read(summary.shippingCost, 'Shipping');
	const tax = read(summary.totalTax, 'Tax');
	const lines = Money.sum(
		elements.map(({ price }) => price),
		currency,
	);
	const subtotal = read(summary.subtotal, 'Subtotal') ?? (elements.length > 0 ? lines : undefined);
	if (subtotal && elements.length > 0) requireEqual('Subtotal', subtotal, lines, 'the lines add up to');
	if (subtotal) {
		const discount = Money.sum(
			adjustments.map(({ amount }) => amount),
			currency,
		);
		const added = Money.sum([subtotal, shipping, tax], currency).subtract(discount);
		requireEqual('Total', total, added, 'subtotal, shipping and tax minus discounts make');
	}
	return {
		...(subtotal && { subtotal: toWireNumber(subtotal) }),
		...(shipping && { shipping_cost: toWireNumber(shipping) }),
		...(tax && { total_tax: toWireNumber(tax) }),
		total_cost: toWireNumber(total),
	};
}

function requireEqual(field: string, given: Money, computed: Money, how: string): void {
	if (given.equals(computed)) return;
	throw new InvalidInput(
		field,
		`${field} is ${given.toString()}, but ${how} ${computed.toString()}`,
		'Correct one of them: the buyer sees all of these amounts on the receipt.',
	);
}

function toQuantity(value: unknown, field: string): number {
	const quantity = Number(value);
	if (Number.isSafeInteger(quantity) && quantity > 0) return quantity;
	throw new InvalidInput(field, `${field} is not a whole number above zero`, 'Use 1, 2, 3 and so on.');
}

function toAddress(address: ReceiptAddress): IDataObject {
	const street2 = optionalText('Address: Street 2', address.street2);
	return {
		street_1: requiredText('Address: Street', address.street1),
		...(street2 && { street_2: street2 }),
		city: requiredText('Address: City', address.city),
		postal_code: requiredText('Address: Postal Code', address.postalCode),
		state: requiredText('Address: State', address.state),
		country: requiredText('Address: Country', address.country, 2).toUpperCase(),
	};
}

/** Messenger wants seconds, as a string; milliseconds make it answer as if it were down. */
function toSeconds(value: Date | string | number): string {
	const text = value instanceof Date ? value.toISOString() : String(value).trim();
	const ms = /^\d{13}$/.test(text)
		? Number(text)
		: /^\d{1,10}$/.test(text)
			? Number(text) * 1000
			: Date.parse(text);
	if (!Number.isNaN(ms)) return String(Math.floor(ms / 1000));
	throw new InvalidInput(
		'Timestamp',
		`Timestamp: "${text.slice(0, 40)}" is not a date`,
		'Use a date like 2026-11-22T07:30:00Z.',
	);
}
