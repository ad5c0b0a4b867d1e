import { requireFilledKeys } from '../../../core/fields/filledKeys';
import { isBlank } from '../../../core/guards';
import { InvalidInput } from '../../../core/invalidInput';
import { ownValue } from '../../../core/ownValue';
import { ProductRow } from '../../../core/productRow';
import { toCurrency } from '../money/currencies';
import { cartLines, type CheckoutLine } from './cart.description';

type Row = Record<string, unknown>;

/** A line of the cart that came as a row or as JSON, which may say its currency. */
export type ProductLine = CheckoutLine & { currency?: string };

/**
 * Products as lines of a cart: rows that came in, or JSON.
 *
 * @throws InvalidInput that names the line
 */
export function toProductLines(rows: Row[]): ProductLine[] {
	const products = rows.map((row) => new ProductRow(row));
	const lines = cartLines.parseAll(products.map((product, index) => toRecord(product, rows[index]!, index)));
	return lines.map((line, index) => {
		const currency = products[index]!.textOf('currency');
		return { ...line, ...(currency !== undefined && { currency }) };
	});
}

function toRecord(product: ProductRow, row: Row, index: number): Row {
	const fields = cartLines.at(index);
	const labelled = { name: fields.name, price: fields.unitPrice, quantity: fields.quantity };
	const twice = product.contradiction();
	if (twice) {
		const [one, other] = twice.columns.map((column) => `${column} "${String(ownValue(row, column))}"`);
		throw labelled[twice.key].invalid(
			`: the row has ${one} and ${other}`,
			'Remove one of the two columns, or give both the same value.',
		);
	}
	const values = {
		name: product.valueOf('name'),
		unitPrice: product.valueOf('price'),
		tax: product.valueOf('tax'),
		sku: product.textOf('sku') ?? product.textOf('id'),
		description: product.textOf('description') ?? product.textOf('subtitle'),
		category: fields.category.values.find((value) => value === product.textOf('category')),
		url: product.textOf('url'),
		imageUrl: product.textOf('imageUrl'),
	};
	const line: Row = Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
	if (product.columnOf('quantity') !== undefined) line.quantity = product.valueOf('quantity');
	requireFilledKeys(line, [fields.quantity]);
	return line;
}

/**
 * The same lines without their currencies, which say no more than the order does.
 *
 * @throws InvalidInput when one of them is priced in another currency
 */
export function inCurrency(lines: ProductLine[], orderCurrency: string): CheckoutLine[] {
	return lines.map(({ currency, ...line }, index) => {
		if (currency === undefined || currency.toUpperCase() === orderCurrency.toUpperCase()) return line;
		const label = `Currency of ${cartLines.entryAt(index)}`;
		const code = toCurrency(currency, label);
		if (code === toCurrency(orderCurrency)) return line;
		throw new InvalidInput(
			label,
			`${label}: the row has ${code}, but the order is in ${orderCurrency}`,
			`Set Currency to ${code} if all prices are in ${code}. PayPal takes one currency in one order.`,
		);
	});
}

/** By the label of the field. */
const columns = {
	Name: 'name',
	'Unit Price': 'price',
	Quantity: 'quantity',
	Tax: 'tax',
	SKU: 'sku',
	Currency: 'currency',
} as const;

/** Items whose rows are the lines of one cart. */
export interface CartItems {
	rows: Row[];
	itemIndexes: number[];
}

/** Does something with lines that came as rows: what is wrong with one of them names its column and its item. */
export function namingRows<T>(items: CartItems, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw inRow(error, items);
	}
}

function inRow(error: unknown, { rows, itemIndexes }: CartItems): unknown {
	if (!(error instanceof InvalidInput)) return error;
	const [, label = '', line] = /^(.+) of cart line (\d+)$/.exec(error.field) ?? [];
	if (line === undefined) return error;
	const index = Number(line) - 1;
	const key = Object.hasOwn(columns, label) ? columns[label as keyof typeof columns] : undefined;
	const column = key && new ProductRow(rows[index] ?? {}).columnOf(key);
	const named = column === undefined ? '' : ` (column "${column}")`;
	const inItem = new InvalidInput(error.field, `${error.message}${named}`, error.remedy);
	inItem.itemIndex = itemIndexes[index]!;
	return inItem;
}
