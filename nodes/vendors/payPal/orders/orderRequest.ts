import { InvalidInput } from '../../../core/invalidInput';
import type { WrittenFields } from '../errors/writtenFields';
import { intentField } from '../panel/intent.description';
import { referenceId } from '../panel/orderIds.description';
import { inCurrency } from '../panel/productLines';
import type { Checkout, PurchaseUnitInput } from './checkout';
import { sourceLabels, toPayPalSource, type PayPalSource } from './payPalSource';
import { toPurchaseUnit, unitLabels, type PurchaseUnitRequest } from './purchaseUnit';

/** https://developer.paypal.com/docs/api/orders/v2/#orders_create */
export interface OrderRequest {
	intent: 'CAPTURE' | 'AUTHORIZE';
	purchase_units: PurchaseUnitRequest[];
	payment_source: { paypal: PayPalSource };
}

/** Where the merchant fills in what an order holds. */
export const orderLabels = ({ purchase_units: units }: Partial<OrderRequest> = {}): WrittenFields => ({
	parts: {
		intent: intentField,
		purchase_units: {
			entry: (index) => ({ parts: unitLabels(units && units.length > 1 ? `part ${index + 1}` : '') }),
		},
		payment_source: { parts: { paypal: { parts: sourceLabels } } },
	},
});

const maximumUnits = 10;

/**
 * Turns a cart, or several, into PayPal's order: exact amounts that add up, in PayPal's names and within its limits.
 *
 * @param notes takes what PayPal would have cut or refused, in sentences for the merchant
 * @throws InvalidInput that names the field, and the cart line where there is one
 */
export function toOrderRequest(checkout: Checkout, notes: string[] = []): OrderRequest {
	const { intent, experience, units } = checkout;
	const shippingPreference = experience?.shippingPreference;
	return {
		intent,
		purchase_units: units
			? withReferences(units, checkout).map((unit, index) =>
					toPurchaseUnit(unit, { shippingPreference, notes, place: `part ${index + 1}` }),
				)
			: [toPurchaseUnit(checkout, { shippingPreference, notes })],
		payment_source: { paypal: toPayPalSource(checkout) },
	};
}

/** PayPal tells the parts of an order apart by their reference IDs. */
function withReferences(units: PurchaseUnitInput[], { intent, currency }: Checkout): PurchaseUnitInput[] {
	if (units.length === 0 || units.length > maximumUnits) {
		throw new InvalidInput(
			'Purchase Units (JSON)',
			`Purchase Units (JSON) has ${units.length} parts, but PayPal takes 1 to ${maximumUnits}`,
			'Split the order, or put more lines in one part.',
		);
	}
	if (units.length > 1 && intent === 'AUTHORIZE') {
		throw intentField.invalid(
			`is set to ${intentField.nameOf('AUTHORIZE')}, but PayPal can't reserve the money for an order with several parts`,
			`Choose ${intentField.nameOf('CAPTURE')}, or create one order per part.`,
		);
	}
	const priced = units.map((unit) => {
		const own = unit.currency || currency;
		return { ...unit, currency: own, lines: inCurrency(unit.lines, own) };
	});
	if (priced.length === 1) return priced;
	const named = priced.map((unit, index) => ({
		...unit,
		referenceId: unit.referenceId?.trim() || `part-${index + 1}`,
	}));
	const repeated = named.find(
		({ referenceId }, index) => named.findIndex((other) => other.referenceId === referenceId) !== index,
	);
	if (!repeated) return named;
	throw referenceId.invalid(
		`: two parts of the order are called "${repeated.referenceId.slice(0, 80)}"`,
		'Give each part its own referenceId.',
	);
}
