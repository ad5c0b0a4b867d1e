import { InvalidInput } from '../../../core/invalidInput';
import { Money, type Currency } from '../../../core/money/money';
import { isFilled, toPayPal, type PayPalMoney, type PricedLine } from './breakdown';
import type { CheckoutLine } from './checkout';
import { textCutTo, textWithin } from './textLimit';

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

/**
 * @param place which line it is, e.g. `cart line 2`
 * @throws InvalidInput that names the cart line
 */
export function toPricedLine(line: CheckoutLine, place: string, currency: Currency): PricedLine {
	const field = (label: string) => `${label} of ${place}`;
	return {
		line,
		quantity: toQuantity(line.quantity, field('Quantity')),
		unitPrice: Money.parse(line.unitPrice, currency, field('Unit Price')),
		...(isFilled(line.tax) && { tax: Money.parse(line.tax, currency, field('Tax')) }),
	};
}

/**
 * @param notes takes what PayPal would have cut or refused, in sentences for the merchant
 * @throws InvalidInput that names the cart line
 */
export function toItem(
	{ line, quantity, unitPrice, tax }: PricedLine,
	place: string,
	notes: string[],
): OrderItem {
	const field = (label: string) => `${label} of ${place}`;
	return {
		name: toName(line.name, field('Name')),
		quantity,
		unit_amount: toPayPal(unitPrice),
		...(tax && { tax: toPayPal(tax) }),
		...textWithin('sku', line.sku, 127, field('SKU')),
		...textCutTo('description', line.description, 2048, field('Description'), notes),
		...toCategory(line.category, field('Category')),
		...textWithin('url', line.url, 2048, field('URL')),
		...toPicture(line.imageUrl, field('Image URL'), notes),
	};
}

/** https://developer.paypal.com/docs/api/orders/v2/#definition-item */
function toQuantity(value: number | string | undefined, field: string): string {
	const quantity = isFilled(value) ? String(value).trim() : '1';
	if (/^[1-9]\d{0,9}$/.test(quantity)) return quantity;
	throw new InvalidInput(
		field,
		`${field}: "${quantity.slice(0, 40)}" is not a quantity`,
		'Use a whole number, 1 or more.',
	);
}

/** PayPal refuses a whole order for a picture it can't show, so such a picture is left out. */
function toPicture(value: string | undefined, field: string, notes: string[]): { image_url?: string } {
	if (!isFilled(value)) return {};
	const url = String(value).trim();
	if (url.length <= 2048 && pictureUrl.test(url)) return { image_url: url };
	notes.push(
		`${field} was left out: PayPal shows only pictures at https whose address ends in .jpg, .png or .gif.`,
	);
	return {};
}

const pictureUrl = /^https:[/|.\w\s-]*\.(?:jpg|gif|png|jpeg|JPG|GIF|PNG|JPEG)$/;

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

export function requireFittingCategories(lines: CheckoutLine[]): void {
	const used = new Set(lines.map(({ category }) => category || undefined));
	if (!used.has('DONATION') || used.size === 1) return;
	throw new InvalidInput(
		'Category',
		'Category: donations and goods can not be in one order',
		'Make an order of its own for the donation.',
	);
}
