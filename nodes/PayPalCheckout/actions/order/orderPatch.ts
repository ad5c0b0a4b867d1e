import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { ownValue } from '../../../core/ownValue';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import type { CheckoutLine, ShipTo } from '../../../vendors/payPal/orders/checkout';
import { amounts as amountLabels, type Amounts } from '../../../vendors/payPal/panel/cart.description';
import { referenceId } from '../../../vendors/payPal/panel/orderIds.description';
import type { Order, PurchaseUnit } from '../../../vendors/payPal/orders/order';
import type { OrderItem } from '../../../vendors/payPal/orders/orderItem';
import { toPurchaseUnit } from '../../../vendors/payPal/orders/purchaseUnit';
import { changes as orderChanges } from './orderChanges.description';
import type { Patch } from './patch';
import { toShipping } from '../../../vendors/payPal/orders/shipping';
import { textsWithin } from '../../../vendors/payPal/orders/textLimit';

const { fields } = orderChanges;

/** What a merchant wants to change in an order. Anything left out stays as it is. */
export interface OrderChanges extends Omit<ValuesOf<typeof orderChanges>, 'linesJson'> {
	/** Which part of the order, when it has several. */
	referenceId?: string;
	/** The whole new cart. */
	lines?: CheckoutLine[];
}

const amountNames = amountLabels.inner.map(({ name }) => name);

/**
 * The changes as PayPal's JSON Patch. What the order has is replaced, what it lacks is added; a new cart or a new
 * amount is calculated again from both.
 * https://developer.paypal.com/docs/api/orders/v2/#orders_patch
 *
 * @throws InvalidInput when nothing would change, or the order does not allow it
 */
export function toOrderPatch(order: Order, changes: OrderChanges): Patch[] {
	const unit = findUnit(order, changes.referenceId);
	const base = `/purchase_units/@reference_id=='${unit.reference_id ?? 'default'}'`;
	const put = (path: string, value: unknown, isThere: boolean): Patch => ({
		op: isThere ? 'replace' : 'add',
		path: `${base}/${path}`,
		value,
	});
	const patches: Patch[] = [
		...(changes.intent ? [{ op: 'replace' as const, path: '/intent', value: changes.intent }] : []),
		...toTexts(unit, changes).map(([name, value]) => put(name, value, unit[name] !== undefined)),
		...toCart(unit, changes).map(([name, value]) => put(name, value, unit[name] !== undefined)),
		...toAddress(changes.shipTo).map(([name, value]) =>
			put(`shipping/${name}`, value, unit.shipping?.[name] !== undefined),
		),
		...(isFilled(changes.payeeEmail) ? [put('payee/email', changes.payeeEmail!.trim(), true)] : []),
		...(changes.remove ?? [])
			.filter((name) => unit[name as keyof PurchaseUnit] !== undefined)
			.map((name): Patch => ({ op: 'remove', path: `${base}/${name}` })),
	];
	// What is to be removed and is not there is as it should be: an earlier try may have done it.
	if (patches.length > 0 || changes.remove?.length) return patches;
	throw orderChanges.invalid(
		'contains nothing that would change the order',
		'Add a change with a new value.',
	);
}

function findUnit(order: Order, given: string | undefined): PurchaseUnit {
	const units = order.purchase_units ?? [];
	const wanted = given?.trim();
	const found = wanted ? units.find((unit) => unit.reference_id === wanted) : units[0];
	if (found && (wanted || units.length === 1)) return found;
	throw referenceId.invalid(
		wanted
			? `: the order has no part called "${wanted.slice(0, 80)}"`
			: 'is empty, and the order has several parts',
		`Use one of ${units.map((unit) => unit.reference_id).join(', ')}.`,
	);
}

const textFields = {
	custom_id: fields.customId,
	description: fields.description,
	invoice_id: fields.invoiceId,
	soft_descriptor: fields.softDescriptor,
};

type TextName = keyof typeof textFields;

function toTexts(unit: PurchaseUnit, changes: OrderChanges): Array<[TextName, string]> {
	const texts = textsWithin(textFields, changes);
	if (texts.soft_descriptor && unit.soft_descriptor === undefined) {
		throw fields.softDescriptor.invalid(
			"can't be added to an order that was created without one",
			'Create a new order with the Soft Descriptor you want.',
		);
	}
	return Object.entries(texts) as Array<[TextName, string]>;
}

/** New lines and the amount that follows from them; the amount alone when only that changes. */
function toCart(unit: PurchaseUnit, changes: OrderChanges): Array<['items' | 'amount', unknown]> {
	const changesAmounts = amountNames.some((name) => isFilled(changes[name]));
	if (!changes.lines && !changesAmounts) return [];
	const lines = changes.lines ?? linesOf(unit);
	const known = amountsOf(unit);
	const amounts = Object.fromEntries(
		amountNames.map((name) => [name, isFilled(changes[name]) ? changes[name] : known[name]]),
	) as Amounts;
	const { items, amount } = toPurchaseUnit({
		...amounts,
		currency: unit.amount?.currency_code ?? '',
		lines,
	});
	return [...(changes.lines ? [['items', items] as ['items', unknown]] : []), ['amount', amount]];
}

const linesOf = (unit: PurchaseUnit): CheckoutLine[] =>
	(unit.items ?? []).map(({ name, quantity, unit_amount, tax }) => ({
		name,
		quantity,
		unitPrice: unit_amount.value,
		...(hasTax({ tax }) && { tax: tax!.value }),
	}));

/**
 * Tax that came from the lines follows the new lines. Tax on the whole order stays, also where PayPal shows 0.00 with
 * each line.
 */
function amountsOf({ amount, items = [] }: PurchaseUnit): Amounts {
	const part = (name: string) => ownValue(amount?.breakdown, name)?.value;
	return {
		discount: part('discount'),
		handling: part('handling'),
		insurance: part('insurance'),
		shipping: part('shipping'),
		shippingDiscount: part('shipping_discount'),
		taxTotal: items.some(hasTax) ? undefined : part('tax_total'),
	};
}

const hasTax = ({ tax }: Pick<OrderItem, 'tax'>): boolean => tax !== undefined && Number(tax.value) !== 0;

function toAddress(shipTo: ShipTo | undefined): Array<['name' | 'address', unknown]> {
	const shipping = toShipping(shipTo);
	return [
		...(shipping?.name ? [['name', shipping.name] as ['name', unknown]] : []),
		...(shipping?.address ? [['address', shipping.address] as ['address', unknown]] : []),
	];
}
