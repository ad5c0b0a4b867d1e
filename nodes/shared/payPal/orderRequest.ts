import { InvalidInput } from '../invalidInput';
import { Money, toCurrency, type Currency } from '../money';
import {
	isFilled,
	toAmount,
	toPayPal,
	type AmountWithBreakdown,
	type PayPalMoney,
	type PricedLine,
} from './breakdown';
import type { Checkout, CheckoutLine } from './checkout';
import { toExperienceContext, type ExperienceContext } from './experienceContext';
import { toShipping, type Shipping } from './shipping';
import { textWithin } from './textLimit';

export interface OrderItem {
	name: string;
	quantity: string;
	unit_amount: PayPalMoney;
	tax?: PayPalMoney;
	sku?: string;
	description?: string;
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
	payee?: { email_address?: string; merchant_id?: string };
	amount: AmountWithBreakdown;
	items: OrderItem[];
	shipping?: Shipping;
}

/** https://developer.paypal.com/docs/api/orders/v2/#orders_create */
export interface OrderRequest {
	intent: 'CAPTURE' | 'AUTHORIZE';
	purchase_units: PurchaseUnitRequest[];
	payment_source: { paypal: { experience_context: ExperienceContext } };
}

/**
 * Turns a cart into PayPal's order: exact amounts that add up, in PayPal's names and within its limits.
 *
 * @throws InvalidInput that names the field, and the cart line where there is one
 */
export function toOrderRequest(checkout: Checkout): OrderRequest {
	const currency = toCurrency(checkout.currency);
	if (!Array.isArray(checkout.lines) || checkout.lines.length === 0) throw emptyCart();
	const lines = checkout.lines.map((line, index) => toPricedLine(line, index, currency));
	requireFittingCategories(checkout.lines);
	const shipping = toShipping(checkout.shipTo, checkout.experience?.shippingPreference);
	return {
		intent: checkout.intent,
		purchase_units: [
			{
				...textWithin('reference_id', checkout.referenceId, 256, 'Reference ID'),
				...textWithin('description', checkout.description, 127, 'Description'),
				...textWithin('custom_id', checkout.customId, 127, 'Custom ID'),
				...textWithin('invoice_id', checkout.invoiceId, 127, 'Invoice ID'),
				...textWithin('soft_descriptor', checkout.softDescriptor, 22, 'Soft Descriptor'),
				...toPayee(checkout),
				amount: toAmount(checkout, currency, lines),
				items: lines.map(toItem),
				...(shipping && { shipping }),
			},
		],
		payment_source: { paypal: { experience_context: toExperienceContext(checkout.experience) } },
	};
}

function toPricedLine(line: CheckoutLine, index: number, currency: Currency): PricedLine {
	const field = (label: string) => `${label} of cart line ${index + 1}`;
	return {
		line,
		quantity: toQuantity(line.quantity, field('Quantity')),
		unitPrice: Money.parse(line.unitPrice, currency, field('Unit Price')),
		...(isFilled(line.tax) && { tax: Money.parse(line.tax, currency, field('Tax')) }),
	};
}

function toItem({ line, quantity, unitPrice, tax }: PricedLine, index: number): OrderItem {
	const field = (label: string) => `${label} of cart line ${index + 1}`;
	return {
		name: toName(line.name, field('Name')),
		quantity,
		unit_amount: toPayPal(unitPrice),
		...(tax && { tax: toPayPal(tax) }),
		...textWithin('sku', line.sku, 127, field('SKU')),
		...textWithin('description', line.description, 2048, field('Description')),
		...toCategory(line.category, field('Category')),
		...textWithin('url', line.url, 2048, field('URL')),
		...(canShowPicture(line.imageUrl) && { image_url: line.imageUrl!.trim() }),
	};
}

/** https://developer.paypal.com/docs/api/orders/v2/#definition-item */
function toQuantity(value: number | string | undefined, field: string): string {
	const quantity = isFilled(value) ? String(value).trim() : '1';
	if (/^[1-9]\d{0,9}$/.test(quantity)) return quantity;
	throw new InvalidInput(
		field,
		`${field}: "${quantity.slice(0, 40)}" is not a number of pieces`,
		'Use a whole number from 1, without decimals.',
	);
}

/** PayPal refuses a whole order for a picture it can't show, so such a picture is left out. */
const canShowPicture = (url: string | undefined): boolean =>
	url !== undefined &&
	url.trim().length <= 2048 &&
	/^https:[/|.\w\s-]*\.(?:jpg|gif|png|jpeg|JPG|GIF|PNG|JPEG)$/.test(url.trim());

function toName(value: unknown, field: string): string {
	const { name } = textWithin('name', value, 127, field);
	if (name !== undefined) return name;
	throw new InvalidInput(field, `${field} is empty`, 'Give every line of the cart a name.');
}

const categories = ['DIGITAL_GOODS', 'DONATION', 'PHYSICAL_GOODS'];

function toCategory(value: string | undefined, field: string): { category?: string } {
	if (!isFilled(value)) return {};
	if (categories.includes(value!)) return { category: value };
	throw new InvalidInput(
		field,
		`${field}: "${String(value).slice(0, 40)}" is not one of PayPal's choices`,
		`Use one of ${categories.join(', ')}.`,
	);
}

function requireFittingCategories(lines: CheckoutLine[]): void {
	const used = new Set(lines.map(({ category }) => category || undefined));
	if (!used.has('DONATION') || used.size === 1) return;
	throw new InvalidInput(
		'Category',
		'Category: donations and goods can not be in one order',
		'Make an order of its own for the donation.',
	);
}

function toPayee({ payeeEmail, payeeMerchantId }: Checkout): Pick<PurchaseUnitRequest, 'payee'> {
	const payee = {
		...textWithin('email_address', payeeEmail, 254, 'Payee Email'),
		...textWithin('merchant_id', payeeMerchantId, 13, 'Payee Merchant ID'),
	};
	return Object.keys(payee).length > 0 ? { payee } : {};
}

const emptyCart = (): InvalidInput =>
	new InvalidInput(
		'Cart Lines',
		'The cart is empty: Cart Lines has no line',
		'Add at least one line with a name, a quantity and a unit price.',
	);
