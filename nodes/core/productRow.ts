import { isBlank, textIn } from './guards';
import { sameValue } from './money/amount';
import { withDecimalDot } from './money/typedAmount';
import { ownValue } from './ownValue';

/**
 * What a product may be called by the columns of a sheet or by the keys of JSON, without blanks, dashes, underscores and
 * capitals: `Unit Price` is `unitPrice` and `unit_price`. The same wherever products come in.
 */
const columnsOf = {
	name: ['title', 'name', 'product'],
	price: ['price', 'unitprice'],
	quantity: ['quantity', 'qty'],
	subtitle: ['subtitle'],
	description: ['description'],
	imageUrl: ['imageurl', 'image'],
	id: ['id'],
	sku: ['sku'],
	currency: ['currency'],
	tax: ['tax'],
	category: ['category'],
	url: ['url'],
	stock: ['stock', 'left'],
	percentOff: ['percentoff'],
	amountOff: ['amountoff'],
} as const;

/** What a row may say about a product. */
export type ProductKey = keyof typeof columnsOf;

/** Of these, two columns that say different things would sell something else, or at another price. */
const strict = ['name', 'price', 'quantity'] as const;

/** For descriptions of fields. */
export const productColumns =
	'a title (or name) and a price (or unitPrice), and if you like a quantity, subtitle or description, imageUrl, SKU or ID, and currency';

/** What a row says about a product, as it is in the row, and in which column. */
export class ProductRow {
	private readonly columns: Map<string, string>;

	constructor(private readonly row: Record<string, unknown>) {
		this.columns = new Map(
			Object.keys(row)
				.reverse()
				.map((column) => [column.toLowerCase().replace(/[\s_-]+/g, ''), column]),
		);
	}

	/** @returns undefined when no column has it; a text, a number, or whatever else the row has there */
	valueOf(key: ProductKey): unknown {
		const column = this.columnOf(key);
		return column === undefined ? undefined : ownValue(this.row, column);
	}

	/** The same where only a text or a number can be meant: a sheet may keep pictures as attachments. */
	textOf(key: ProductKey): string | undefined {
		const text = textIn(this.valueOf(key))?.trim();
		return text === '' ? undefined : text;
	}

	/** The column that has it; an empty one when all are empty. */
	columnOf(key: ProductKey): string | undefined {
		const columns = this.columnsFor(key);
		return columns.find((column) => this.has(column)) ?? columns[0];
	}

	/** Two columns that say different things, where it matters. */
	contradiction(): { key: (typeof strict)[number]; columns: [string, string] } | undefined {
		for (const key of strict) {
			const [first, ...others] = this.columnsFor(key).filter((column) => this.has(column));
			const other = others.find((column) => !isSame(ownValue(this.row, first!), ownValue(this.row, column)));
			if (other !== undefined) return { key, columns: [first!, other] };
		}
		return undefined;
	}

	private has(column: string): boolean {
		return !isBlank(ownValue(this.row, column));
	}

	private columnsFor(key: ProductKey): string[] {
		return columnsOf[key].flatMap((name) => this.columns.get(name) ?? []);
	}
}

/** `12` and `12.00` are the same price. */
const isSame = (one: unknown, other: unknown): boolean => {
	const [first, second] = [one, other].map((value) => withDecimalDot((textIn(value) ?? '').trim()));
	return sameValue(first!, second!);
};
