import { InvalidInput } from '../../../core/invalidInput';
import { toCurrency } from '../money/currencies';
import type { WrittenFields } from '../errors/writtenFields';
import { amountLabels, toAmount, type AmountWithBreakdown } from './breakdown';
import { cartLines } from '../panel/cart.description';
import { customId, referenceId } from '../panel/orderIds.description';
import { orderDetails } from '../panel/orderDetails.description';
import type { PurchaseUnitInput } from './checkout';
import { itemLabels, requireFittingCategories, toItem, toPricedLine, type OrderItem } from './orderItem';
import type { PayPalPayee } from './order';
import { shippingLabels, toShipping, type Shipping } from './shipping';
import { shippingOptionLabels, toShippingOptions } from './shippingOptions';
import { textCutTo, textsWithin, textWithin } from './textLimit';

const details = orderDetails.fields;

export interface PurchaseUnitRequest {
	reference_id?: string;
	description?: string;
	custom_id?: string;
	invoice_id?: string;
	soft_descriptor?: string;
	payee?: PayPalPayee;
	amount: AmountWithBreakdown;
	items: OrderItem[];
	shipping?: Shipping;
}

const payeeFields = { email_address: details.payeeEmail, merchant_id: details.payeeMerchantId };

/**
 * Where the merchant fills in what a part of an order holds.
 *
 * @param place which of several parts it is, e.g. `part 2`
 */
export const unitLabels = (place = '') =>
	({
		reference_id: referenceId,
		description: details.description.of(place),
		custom_id: customId,
		invoice_id: details.invoiceId,
		soft_descriptor: details.softDescriptor.of(place),
		payee: { parts: payeeFields },
		amount: amountLabels,
		items: { label: cartLines.label, entry: (index) => ({ parts: itemLabels(index, place) }) },
		shipping: {
			label: details.shipTo.label,
			parts: { ...shippingLabels, options: shippingOptionLabels },
		},
	}) satisfies Record<keyof PurchaseUnitRequest, WrittenFields>;

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
	const fields = unitLabels(place);
	const currency = toCurrency(unit.currency);
	if (!Array.isArray(unit.lines) || unit.lines.length === 0) throw emptyCart();
	const lines = unit.lines.map((line, index) => toPricedLine(line, itemLabels(index, place), currency));
	requireFittingCategories(unit.lines);
	const { options, shippingPrice } = toShippingOptions(unit, currency, shippingPreference);
	const shippingDetails = toShipping(unit.shipTo, shippingPreference, {
		...(unit.deliveryType && { type: unit.deliveryType }),
		...(options && { options }),
	});
	return {
		...textWithin('reference_id', unit.referenceId, fields.reference_id),
		...textCutTo('description', unit.description, fields.description, notes),
		...textWithin('custom_id', unit.customId, fields.custom_id),
		...textWithin('invoice_id', unit.invoiceId, fields.invoice_id),
		...textCutTo('soft_descriptor', unit.softDescriptor, fields.soft_descriptor, notes),
		...toPayee(unit),
		amount: toAmount(shippingPrice ? { ...unit, shipping: shippingPrice } : unit, currency, lines),
		items: lines.map((line, index) => toItem(line, itemLabels(index, place), notes)),
		...(shippingDetails && { shipping: shippingDetails }),
	};
}

function toPayee(unit: PurchaseUnitInput): Pick<PurchaseUnitRequest, 'payee'> {
	const payee = textsWithin(payeeFields, unit);
	return Object.keys(payee).length > 0 ? { payee } : {};
}

const emptyCart = (): InvalidInput =>
	new InvalidInput(
		cartLines.label,
		`The cart is empty: ${cartLines.label} has no lines`,
		'Add at least one line with a name, a quantity and a unit price.',
	);
