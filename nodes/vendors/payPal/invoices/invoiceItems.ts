import type { Field } from '../../../core/fields/field';
import { InvalidInput } from '../../../core/invalidInput';
import { readDecimal } from '../../../core/money/decimal';
import { Money } from '../../../core/money/money';
import { withDecimalDot } from '../../../core/money/typedAmount';
import type { WrittenFields } from '../errors/writtenFields';
import { toCurrency, type Currency } from '../money/currencies';
import { toPayPal } from '../money/payPalMoney';
import { readMoney } from '../money/readMoney';
import { isFilled } from '../orders/breakdown';
import { textWithin } from '../orders/textLimit';
import { invoiceLines, type InvoiceLine } from '../panel/invoiceLines.description';
import type { InvoiceDiscount, InvoiceItem } from './invoice';

/** PayPal takes so many lines. */
const mostLines = 100;

/** Where the merchant fills in what a line holds. */
export const itemFields = (index: number): WrittenFields => {
	const { name, description, quantity, unitPrice, taxRate, taxName, discount, unit } = invoiceLines.at(index);
	return {
		parts: {
			name,
			description,
			quantity,
			unit_amount: unitPrice,
			tax: { label: taxRate.label, parts: { name: taxName } },
			discount,
			unit_of_measure: unit,
		},
	};
};

/** The lines, with a line for the tax of those that name it as an amount. */
export function toItems(lines: InvoiceLine[], currency: Currency): InvoiceItem[] {
	const items = lines.map((line, index) => toItem(line, index, currency));
	const taxes = lines.flatMap(({ tax, quantity }, index) =>
		isFilled(tax) ? [taxOf(tax, quantity, invoiceLines.at(index), currency)] : [],
	);
	const all =
		taxes.length > 0
			? [
					...items,
					{ name: 'Tax', quantity: '1', unit_amount: toPayPal(Money.sum(taxes, currency).toAmount()) },
				]
			: items;
	if (all.length === 0)
		throw new InvalidInput(
			invoiceLines.label,
			`${invoiceLines.label} has no line`,
			'Add at least one line with a name and a unit price.',
		);
	if (all.length <= mostLines) return all;
	throw new InvalidInput(
		invoiceLines.label,
		`${invoiceLines.label} has ${all.length} lines, but PayPal takes ${mostLines}`,
		'Put some of them together, or make several invoices.',
	);
}

type LineFields = ReturnType<typeof invoiceLines.at>;

function toItem(line: InvoiceLine, index: number, currency: Currency): InvoiceItem {
	const fields = invoiceLines.at(index);
	if (line.currency !== undefined) requireCurrency(line.currency, index, currency);
	const name = textWithin('name', line.name, fields.name).name;
	if (!name) throw fields.name.invalid('is empty', 'Write what the buyer pays for.');
	const taxName = textWithin('name', line.taxName, fields.taxName).name ?? 'Tax';
	const percent = isFilled(line.taxRate) ? toPercent(line.taxRate, fields.taxRate) : undefined;
	const discount = toDiscount(line.discount, fields.discount, currency);
	if (percent !== undefined && isFilled(line.tax))
		throw fields.tax.invalid(
			'can only be used without a rate',
			`Clear ${fields.tax.label} or ${fields.taxRate.label}.`,
		);
	return {
		name,
		...textWithin('description', line.description, fields.description),
		quantity: toQuantity(line.quantity, fields.quantity),
		unit_amount: toPayPal(readMoney(line.unitPrice, currency, fields.unitPrice.label).toAmount()),
		...(percent !== undefined && { tax: { name: taxName, percent } }),
		...(discount && { discount }),
		...(line.unit && line.unit !== 'QUANTITY' && { unit_of_measure: line.unit }),
	};
}

/** @throws InvalidInput when the line is priced in another currency than the invoice */
function requireCurrency(given: string, index: number, currency: Currency): void {
	const label = `Currency of ${invoiceLines.entryAt(index)}`;
	const code = toCurrency(given, label);
	if (code === currency) return;
	throw new InvalidInput(
		label,
		`${label}: the line has ${code}, but the invoice is in ${currency}`,
		`Set Currency to ${code} if all prices are in ${code}. PayPal takes one currency in one invoice.`,
	);
}

function taxOf(tax: unknown, quantity: unknown, fields: LineFields, currency: Currency): Money {
	const count = toQuantity(quantity, fields.quantity);
	if (/^\d+$/.test(count)) return readMoney(tax, currency, fields.tax.label).times(count);
	throw fields.tax.invalid(
		'needs a whole quantity',
		`Use ${fields.taxRate.label}, or a quantity without decimals: PayPal could round otherwise than you.`,
	);
}

/** As PayPal writes it: up to five decimals, at most a million. https://developer.paypal.com/docs/api/invoicing/v2/#definition-item */
function toQuantity(value: unknown, field: Field): string {
	const text = isFilled(value) ? withDecimalDot(String(value).trim()) : '1';
	const read = readDecimal(text);
	const isFit = read && read.digits > 0n && read.decimals <= 5 && Number(text) <= 1_000_000;
	if (isFit) return text;
	throw field.refused(
		text,
		'is not a quantity',
		'Use a number above zero with at most five decimals, for example 1.5.',
	);
}

/** A rate such as `7.25`, also written `7,25` or `7.25%`. */
export function toPercent(value: unknown, field: Field): string {
	const text = String(value)
		.trim()
		.replace(/\s*%$/, '')
		.replace(/^(\d+),(\d+)$/, '$1.$2');
	const read = readDecimal(text);
	const isFit = read && read.digits >= 0n && read.decimals <= 6 && Number(text) <= 100;
	if (isFit) return text;
	throw field.refused(value, 'is not a percentage', 'Use a number from 0 to 100, for example 7.25.');
}

export const toDiscount = (value: unknown, field: Field, currency: Currency): InvoiceDiscount | undefined => {
	if (!isFilled(value)) return undefined;
	if (/%\s*$/.test(String(value))) return { percent: toPercent(value, field) };
	return { amount: toPayPal(readMoney(value, currency, field.label).toAmount()) };
};
