import { InvalidInput } from '../../../core/invalidInput';
import { toCurrency } from '../../../core/money/money';
import { toAmount, type AmountWithBreakdown } from './breakdown';
import { cartLines } from '../panel/cart.description';
import { customId, referenceId } from '../panel/orderIds.description';
import { orderDetails } from '../panel/orderDetails.description';
import type { PurchaseUnitInput } from './checkout';
import { requireFittingCategories, toItem, toPricedLine, type OrderItem } from './orderItem';
import type { Payee } from '../../../checkout/terms/seal';
import { toShipping, type Shipping } from './shipping';
import { toShippingOptions } from './shippingOptions';
import { textCutTo, textWithin } from './textLimit';

const details = orderDetails.fields;

export interface PurchaseUnitRequest {
	reference_id?: string;
	description?: string;
	custom_id?: string;
	invoice_id?: string;
	soft_descriptor?: string;
	payee?: Payee;
	amount: AmountWithBreakdown;
	items: OrderItem[];
	shipping?: Shipping;
}

/** What a cart is part of. */
interface Whole {
	/** PayPal's, of the whole order. */
	shippingPreference?: string | undefined;
	/** Takes what PayPal would have cut or refused, in sentences for the merchant. */
	notes?: string[];
	/** Which of several carts it is, for messages, e.g. `part 2`. */
	place?: string;
}

/**
 * One cart with all that belongs to it: exact amounts that add up, in PayPal's names and within its limits.
 *
 * @throws InvalidInput that names the field, and the cart line where there is one
 */
export function toPurchaseUnit(
	unit: PurchaseUnitInput,
	{ shippingPreference, notes = [], place = '' }: Whole = {},
): PurchaseUnitRequest {
	const currency = toCurrency(unit.currency);
	if (!Array.isArray(unit.lines) || unit.lines.length === 0) throw emptyCart();
	const lines = unit.lines.map((line, index) => toPricedLine(line, cartLines.at(index, place), currency));
	requireFittingCategories(unit.lines);
	const { options, chosen } = toShippingOptions(unit, currency, shippingPreference);
	const shipping = toShipping(unit.shipTo, shippingPreference, {
		...(unit.deliveryType && { type: unit.deliveryType }),
		...(options && { options }),
	});
	return {
		...textWithin('reference_id', unit.referenceId, referenceId),
		...textCutTo('description', unit.description, details.description.of(place), notes),
		...textWithin('custom_id', unit.customId, customId),
		...textWithin('invoice_id', unit.invoiceId, details.invoiceId),
		...textCutTo('soft_descriptor', unit.softDescriptor, details.softDescriptor.of(place), notes),
		...toPayee(unit),
		amount: toAmount(chosen ? { ...unit, shipping: chosen } : unit, currency, lines),
		items: lines.map((line, index) => toItem(line, cartLines.at(index, place), notes)),
		...(shipping && { shipping }),
	};
}

function toPayee({ payeeEmail, payeeMerchantId }: PurchaseUnitInput): Pick<PurchaseUnitRequest, 'payee'> {
	const payee = {
		...textWithin('email_address', payeeEmail, details.payeeEmail),
		...textWithin('merchant_id', payeeMerchantId, details.payeeMerchantId),
	};
	return Object.keys(payee).length > 0 ? { payee } : {};
}

const emptyCart = (): InvalidInput =>
	new InvalidInput(
		cartLines.label,
		`The cart is empty: ${cartLines.label} has no line`,
		'Add at least one line with a name, a quantity and a unit price.',
	);
