import type { Field } from '../../../core/fields/field';
import type { TextField } from '../../../core/fields/textField';
import type { Currency } from '../money/currencies';
import { toPayPal, type PayPalMoney } from '../money/payPalMoney';
import { readMoney } from '../money/readMoney';
import { isFilled, type PricedLine } from './breakdown';
import { cartLines, type CheckoutLine } from '../panel/cart.description';
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

/** Where the merchant fills in what an item holds. */
export function itemLabels(index: number, place?: string) {
	const { unitPrice, imageUrl, ...others } = cartLines.at(index, place);
	return { ...others, unit_amount: unitPrice, image_url: imageUrl } satisfies Record<keyof OrderItem, Field>;
}

type ItemFields = ReturnType<typeof itemLabels>;

/**
 * @param fields of this line, so that an error says which one it is
 * @throws InvalidInput that names the cart line
 */
export function toPricedLine(line: CheckoutLine, fields: ItemFields, currency: Currency): PricedLine {
	return {
		line,
		quantity: toQuantity(line.quantity, fields.quantity),
		unitPrice: readMoney(line.unitPrice, currency, fields.unit_amount.label),
		...(isFilled(line.tax) && { tax: readMoney(line.tax, currency, fields.tax.label) }),
	};
}

/**
 * @param fields of this line, so that an error says which one it is
 * @param notes takes what PayPal would have cut or refused, in sentences for the merchant
 * @throws InvalidInput that names the cart line
 */
export function toItem(
	{ line, quantity, unitPrice, tax }: PricedLine,
	fields: ItemFields,
	notes: string[],
): OrderItem {
	return {
		name: toName(line.name, fields.name),
		quantity,
		unit_amount: toPayPal(unitPrice.toAmount()),
		...(tax && { tax: toPayPal(tax.toAmount()) }),
		...textWithin('sku', line.sku, fields.sku),
		...textCutTo('description', line.description, fields.description, notes),
		...(isFilled(line.category) && { category: fields.category.parse(line.category) }),
		...textWithin('url', line.url, fields.url),
		...toPicture(line.imageUrl, fields.image_url, notes),
	};
}

/** https://developer.paypal.com/docs/api/orders/v2/#definition-item */
function toQuantity(value: number | string | undefined, field: Field): string {
	const quantity = isFilled(value) ? String(value).trim() : '1';
	if (/^[1-9]\d{0,9}$/.test(quantity)) return quantity;
	throw field.refused(quantity, 'is not a quantity', 'Use a whole number, 1 or more.');
}

/** PayPal refuses a whole order for a picture it can't show, so such a picture is left out. */
function toPicture(value: string | undefined, { label }: TextField, notes: string[]): { image_url?: string } {
	if (!isFilled(value)) return {};
	const url = String(value).trim();
	if (isPicture(url)) return { image_url: url };
	notes.push(
		`${label} was left out: PayPal shows only https pictures whose address ends in .jpg, .png or .gif.`,
	);
	return {};
}

/** Whether PayPal can show it. */
export const isPicture = (url: string): boolean =>
	url.length <= cartLines.fields.imageUrl.most && pictureUrl.test(url);

const pictureUrl = /^https:[/|.\w\s-]*\.(?:jpg|gif|png|jpeg|JPG|GIF|PNG|JPEG)$/;

function toName(value: unknown, field: TextField): string {
	const { name } = textWithin('name', value, field);
	if (name !== undefined) return name;
	throw field.invalid('is empty', 'Give every line of the cart a name.');
}

export function requireFittingCategories(lines: CheckoutLine[]): void {
	const used = new Set(lines.map(({ category }) => category || undefined));
	if (!used.has('DONATION') || used.size === 1) return;
	throw cartLines.fields.category.invalid(
		": donations and goods can't be in one order",
		'Create a separate order for the donation.',
	);
}
