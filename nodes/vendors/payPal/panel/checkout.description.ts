import type { IExecuteFunctions } from 'n8n-workflow';

import { isBlank } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';
import type { Checkout } from '../orders/checkout';
import {
	amounts,
	cartLines,
	linesJson,
	linesSource,
	linesSourceOrRows,
	openCartLines,
} from './cart.description';
import { currencyField } from './currency.description';
import { experience, type ExperienceOptions } from './experience.description';
import { orderDetails, wholeOrderDetails } from './orderDetails.description';
import { linesSourceOrProduct, productFields, readProduct, whatIsSold } from './oneProduct.description';
import { inCurrency, namingRows, toProductLines, type CartItems, type ProductLine } from './productLines';
import { productLinesJson } from './productLinesJson.description';

/** A cart by itself: the details of the order and PayPal's page are among the options of a node. */
export const cartOnlyFields = [currencyField, linesSourceOrRows, openCartLines, productLinesJson] as const;

/** The same for a chat, where mostly one product is sold. */
export const productOrCartFields = [
	currencyField,
	whatIsSold,
	...productFields,
	openCartLines,
	productLinesJson,
] as const;

/** The same in nodes that were placed when each subject had a group of its own. */
export const checkoutFieldsBefore = [
	currencyField,
	linesSource,
	cartLines,
	linesJson,
	amounts,
	orderDetails,
	experience,
] as const;

/** Where the parts of a cart are that are not in the same place in every node. */
interface Elsewhere {
	/** Lines that were read already. */
	lines?: ProductLine[];
	/** Rows, where the lines come from all items. */
	items?: CartItems;
	/** PayPal's page, from among other options. */
	experience?: ExperienceOptions;
}

/**
 * Reads what the merchant said about the cart of one item, or of several. `toOrderRequest` checks whether it can be an
 * order.
 *
 * @param isPlacedBefore whether the node has `checkoutFieldsBefore`
 * @throws InvalidInput when what an expression gave can't be meant
 */
export function readCheckout(
	context: IExecuteFunctions,
	itemIndex: number,
	isPlacedBefore: boolean,
	elsewhere: Elsewhere = {},
): Omit<Checkout, 'intent'> {
	const { shipTo, shippingOptions = [], ...details } = wholeOrderDetails.read(context, itemIndex);
	const address = filled(shipTo ?? {});
	const currency = currencyField.read(context, itemIndex);
	const lines = elsewhere.lines ?? readLines(context, itemIndex, isPlacedBefore, elsewhere.items);
	const { items } = elsewhere;
	return {
		currency,
		lines: items ? namingRows(items, () => inCurrency(lines, currency)) : inCurrency(lines, currency),
		...filled(amounts.read(context, itemIndex)),
		...filled(details),
		...(Object.keys(address).length > 0 && { shipTo: address }),
		...(shippingOptions.length > 0 && { shippingOptions }),
		experience: {
			...filled(experience.read(context, itemIndex)),
			...filled(experienceIn(elsewhere.experience)),
		},
	};
}

/** Whether one product is the whole cart. */
export const isOneProduct = (context: IExecuteFunctions, itemIndex: number): boolean =>
	linesSourceOrProduct.read(context, itemIndex) === 'product';

/** Whether all items that come in are one cart. */
export const takesAllRows = (context: IExecuteFunctions, itemIndex: number): boolean =>
	linesSourceOrProduct.read(context, itemIndex) === 'input';

/** The lines of the cart, from the fields, from JSON or from the items. */
function readLines(
	context: IExecuteFunctions,
	itemIndex: number,
	isPlacedBefore: boolean,
	items: CartItems | undefined,
): ProductLine[] {
	if (items) return namingRows(items, () => toProductLines(items.rows));
	const source = linesSourceOrProduct.read(context, itemIndex);
	if (source === 'product') return readProduct(context, itemIndex);
	if (source !== 'json') return cartLines.read(context, itemIndex);
	return (isPlacedBefore ? linesJson : productLinesJson).read(context, itemIndex);
}

/** What is about PayPal's page of the options of a node. */
const experienceIn = (options: object = {}): ExperienceOptions =>
	Object.fromEntries(
		experience.inner.map(({ name }) => [name, ownValue(options as Record<string, unknown>, name)]),
	);

/** n8n keeps an option that was added and left empty as an empty text. */
const filled = <Options extends object>(options: Options): Partial<Options> =>
	Object.fromEntries(Object.entries(options).filter(([, value]) => !isBlank(value))) as Partial<Options>;
