import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { isBlank } from '../../../core/guards';
import { amounts, cartLines, linesJson, linesSource, type CheckoutLine } from './cart.description';
import type { Checkout } from '../orders/checkout';
import { currencyField } from './currency.description';
import { experience } from './experience.description';
import { orderDetails } from './orderDetails.description';

/** Everything a merchant can say about a cart. Each node adds when it is shown. */
export const checkoutFields = [
	currencyField,
	linesSource,
	cartLines,
	linesJson,
	amounts,
	orderDetails,
	experience,
] as const;

/** Fields of a cart that are never empty by mistake: it would change the sum or the payee. See `requireGiven`. */
export const guardedCheckoutFields: Field[] = [
	cartLines.fields.quantity,
	cartLines.fields.tax,
	...Object.values(amounts.fields),
	orderDetails.fields.invoiceId,
	orderDetails.fields.payeeEmail,
	orderDetails.fields.payeeMerchantId,
	orderDetails.fields.shippingOptions.fields.amount,
	experience.fields.paymentMethodPreference,
];

/** The lines of the cart, from the fields or from JSON. */
const readLines = (context: IExecuteFunctions, itemIndex: number): CheckoutLine[] =>
	(linesSource.read(context, itemIndex) === 'json' ? linesJson : cartLines).read(context, itemIndex);

/**
 * Reads what the merchant said about the cart of one item. `toOrderRequest` checks whether it can be an order.
 *
 * @param lines of the cart, where they come from elsewhere
 * @throws InvalidInput when what an expression gave can't be meant
 */
export function readCheckout(
	context: IExecuteFunctions,
	itemIndex: number,
	lines = readLines(context, itemIndex),
): Omit<Checkout, 'intent'> {
	const { shipTo, shippingOptions = [], ...details } = orderDetails.read(context, itemIndex);
	const address = filled(shipTo ?? {});
	return {
		currency: currencyField.read(context, itemIndex),
		lines,
		...filled(amounts.read(context, itemIndex)),
		...filled(details),
		...(Object.keys(address).length > 0 && { shipTo: address }),
		...(shippingOptions.length > 0 && { shippingOptions }),
		experience: filled(experience.read(context, itemIndex)),
	};
}

/** n8n keeps an option that was added and left empty as an empty text. */
const filled = <Options extends object>(options: Options): Partial<Options> =>
	Object.fromEntries(Object.entries(options).filter(([, value]) => !isBlank(value))) as Partial<Options>;
