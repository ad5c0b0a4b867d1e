import { InvalidInput } from '../../../core/invalidInput';
import { toCurrency } from '../../../core/money/money';
import { toAmount, type AmountWithBreakdown } from './breakdown';
import type { PurchaseUnitInput } from './checkout';
import { requireFittingCategories, toItem, toPricedLine, type OrderItem } from './orderItem';
import type { Payee } from '../../../checkout/terms/seal';
import { toShipping, type Shipping } from './shipping';
import { toShippingOptions } from './shippingOptions';
import { textCutTo, textWithin } from './textLimit';

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
	/** Which of several carts it is, for messages, e.g. ` of part 2`. */
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
	const lines = unit.lines.map((line, index) =>
		toPricedLine(line, `cart line ${index + 1}${place}`, currency),
	);
	requireFittingCategories(unit.lines);
	const { options, chosen } = toShippingOptions(unit, currency, shippingPreference);
	const shipping = toShipping(unit.shipTo, shippingPreference, {
		...(unit.deliveryType && { type: unit.deliveryType }),
		...(options && { options }),
	});
	return {
		...textWithin('reference_id', unit.referenceId, 256, 'Reference ID'),
		...textCutTo('description', unit.description, 127, `Description${place}`, notes),
		...textWithin('custom_id', unit.customId, 127, 'Custom ID'),
		...textWithin('invoice_id', unit.invoiceId, 127, 'Invoice ID'),
		...textCutTo('soft_descriptor', unit.softDescriptor, 22, `Soft Descriptor${place}`, notes),
		...toPayee(unit),
		amount: toAmount(chosen ? { ...unit, shipping: chosen } : unit, currency, lines),
		items: lines.map((line, index) => toItem(line, `cart line ${index + 1}${place}`, notes)),
		...(shipping && { shipping }),
	};
}

function toPayee({ payeeEmail, payeeMerchantId }: PurchaseUnitInput): Pick<PurchaseUnitRequest, 'payee'> {
	const payee = {
		...textWithin('email_address', payeeEmail, 254, 'Payee Email'),
		...textWithin('merchant_id', payeeMerchantId, 13, 'Payee Merchant ID'),
	};
	return Object.keys(payee).length > 0 ? { payee } : {};
}

const emptyCart = (): InvalidInput =>
	new InvalidInput(
		'Cart Lines',
		'The cart is empty: Cart Lines has no line',
		'Add at least one line with a name, a quantity and a unit price.',
	);
