import type { IDataObject } from 'n8n-workflow';

import type { CartProduct, Coupon } from '../../../checkout/cart/cartTotal';
import { decimalField } from '../../../core/fields/decimalField';
import { isBlank } from '../../../core/guards';
import { readDecimal } from '../../../core/money/decimal';
import { withDecimalDot } from '../../../core/money/typedAmount';
import { naming } from '../../../core/oneForAll';
import { ProductRow } from '../../../core/productRow';
import {
	cartLines,
	inCurrency,
	namingRows,
	readMoney,
	toProductLines,
	type CheckoutLine,
} from '../../partners';
import { stockField } from './stock.description';

/** A product of the cart with the line it makes of an order. */
export type ProductInCart = CartProduct & { line: CheckoutLine };

interface RowsOfCart {
	rows: IDataObject[];
	itemIndexes: number[];
}

/**
 * The rows of a cart, each with its product: what the buyer wants, and what the table of products says of it.
 *
 * @throws InvalidInput that names the column and the item
 */
export function readCart(
	{ rows, itemIndexes }: RowsOfCart,
	currency: string,
): { products: ProductInCart[]; coupons: Coupon[] } {
	const all = rows.map((row, index) => ({
		row,
		itemIndex: itemIndexes[index]!,
		product: new ProductRow(row),
	}));
	const [coupons, goods] = [true, false].map((wanted) =>
		all.filter(({ product }) => isCoupon(product) === wanted),
	);
	const ofGoods = {
		rows: goods!.map(({ row }) => row),
		itemIndexes: goods!.map(({ itemIndex }) => itemIndex),
	};
	return {
		products: namingRows(ofGoods, () => toProducts(ofGoods.rows, currency)),
		coupons: coupons!.map(({ product, itemIndex }) => naming(itemIndex, () => toCoupon(product, currency))),
	};
}

const isCoupon = (product: ProductRow): boolean =>
	!isBlank(product.valueOf('percentOff')) || !isBlank(product.valueOf('amountOff'));

function toProducts(rows: IDataObject[], currency: string): ProductInCart[] {
	return inCurrency(toProductLines(rows), currency).map((line, index) => {
		const fields = cartLines.at(index);
		const stock = stockField
			.of(cartLines.entryAt(index))
			.parse(new ProductRow(rows[index]!).valueOf('stock'));
		const tax = isBlank(line.tax) ? undefined : readMoney(line.tax, currency, fields.tax.label);
		return {
			key: line.sku ?? line.name,
			line,
			unitPrice: readMoney(line.unitPrice, currency, fields.unitPrice.label),
			wanted: readWanted(line.quantity, fields.quantity),
			...(stock !== undefined && { stock }),
			...(tax && { tax }),
		};
	});
}

/** A line that says nothing is one piece; none at all is no mistake in a cart. */
function readWanted(value: number | string | undefined, field: typeof cartLines.fields.quantity): number {
	const text = String(value ?? '1').trim();
	if (/^\d{1,6}$/.test(text)) return Number(text);
	throw field.refused(text, 'is not a quantity', 'Use a whole number.');
}

/** What a coupon takes off, by the columns of its row: on no panel. */
const [percentField, amountField] = ['Percent Off', 'Amount Off'].map((displayName) =>
	decimalField({ displayName, name: 'off', type: 'string', default: '' }),
);

function toCoupon(product: ProductRow, currency: string): Coupon {
	const key = product.textOf('sku') ?? product.textOf('id') ?? product.textOf('name') ?? '';
	const [percentOff, amountOff] = [product.valueOf('percentOff'), product.valueOf('amountOff')];
	const [ofPercent, ofAmount] = [percentField!.of(`coupon ${key}`), amountField!.of(`coupon ${key}`)];
	if (isBlank(percentOff)) return { key, amount: readMoney(amountOff, currency, ofAmount.label) };
	if (!isBlank(amountOff))
		throw ofAmount.invalid(
			': the row has a percentage, too',
			'Empty one of the two columns: a coupon takes off a percentage or an amount.',
		);
	const text = withDecimalDot(String(ofPercent.parse(percentOff)).replace('%', '').trim());
	const percent = readDecimal(text);
	if (percent && percent.digits >= 0n && percent.digits <= 100n * 10n ** BigInt(percent.decimals))
		return { key, percent };
	throw ofPercent.refused(text, 'is not a percentage', 'Use a number from 0 to 100, for example 10.');
}
